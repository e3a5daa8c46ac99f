import { HoldpointError } from '../../../core/base/errors.ts'
import { osvEntry } from '../../../core/intel/osv/entry.ts'
import { type Selection, select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake } from '../format.ts'
import { type OsvFlaw, osvFlaw } from '../words/osv/flaw.ts'
import type { PurlOf } from '../words/purl.ts'
import { config, finding, type GoConfig, oldModule, oldVuln, sbomModule } from './record.ts'
import { findingResult, oldResult } from './results.ts'

/** Records that wait for the end: nothing says in which order messages come. */
type Waiting = (() => void)[]

/** Reads the messages of version 1.0 and later. */
export function messagesIn(intake: Intake, waiting: Waiting, purlOf: PurlOf): readonly Selection[] {
  const flaws = new Map<string, OsvFlaw>()
  let how: GoConfig | undefined
  return [
    select(
      ['*', 'config'],
      config,
      (said) => {
        refuseOther(said.protocol_version)
        const { scanner_name, scanner_version } = said
        intake.tool({
          name: scanner_name || 'govulncheck',
          ...(scanner_version && { version: scanner_version }),
        })
        how = said
      },
      () => {
        throw lacks('"config.protocol_version"')
      },
    ),
    select(
      ['*', 'osv'],
      osvEntry,
      (entry) => flaws.set(entry.id, osvFlaw(entry)),
      // A finding that needs it goes without.
      () => undefined,
    ),
    select(
      ['*', 'finding'],
      finding,
      (said, at) =>
        waiting.push(() => intake.record(at, [findingResult(said, flaws.get(said.osv), how, purlOf)])),
      (issues, at) => waiting.push(() => intake.unreadable(at, whyUnreadable(issues))),
    ),
    select(
      ['*', 'SBOM', 'modules', '*'],
      sbomModule,
      ({ path, version }) => intake.component(purlOf('go', path, version ?? '') ?? path),
      () => undefined,
    ),
  ]
}

/** Reads the object of before version 1.0. */
export function oldReportIn(intake: Intake, waiting: Waiting, purlOf: PurlOf): readonly Selection[] {
  const versions = new Map<string, string>()
  return [
    select(
      ['*', 'Vulns', '*'],
      oldVuln,
      (said, at) =>
        waiting.push(() => intake.record(at, [oldResult(said, versions.get(said.ModPath), purlOf)])),
      (issues, at) => waiting.push(() => intake.unreadable(at, whyUnreadable(issues))),
    ),
    select(
      ['*', 'Modules', '*'],
      oldModule,
      ({ Path, Version }) => {
        if (Version) versions.set(Path, Version)
        intake.component(purlOf('go', Path, Version ?? '') ?? Path)
      },
      () => undefined,
    ),
  ]
}

export const lacks = (missing: string) =>
  new HoldpointError('evidence.lacks', { format: 'govulncheck', missing })

function refuseOther(version: string): void {
  if (/^v?1(?:\.|$)/.test(version)) return
  throw new HoldpointError('evidence.version', {
    format: 'the protocol of govulncheck',
    version,
    read: 'v1, and the report of before v1.0',
  })
}
