import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Suppression, Tool } from '../../../core/findings/result.ts'
import { select } from '../document/document.ts'
import { givenListAt, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter, UnplacedResult } from '../format.ts'
import { remembering } from '../remembering.ts'
import { imageName, pathName } from '../words/target-name.ts'
import { artifactPartsOf } from './artifact.ts'
import { flawOf, isSameFlaw } from './flaw.ts'
import {
  type GrypeIgnoreRule,
  type GrypeMatch,
  type GrypeSource,
  ignoredMatch,
  match,
  source,
} from './record.ts'

export const grypeAdapter: ReportAdapter = {
  meta: {
    tool: 'Anchore Grype',
    seen: ['0.7', '0.28', '0.36', '0.61', '0.65', 'one of 2025 without its version'],
    record: 'an entry of `matches` or `ignoredMatches`; those of the latter are suppressed',
    severity: 'Grype writes our words with a capital; `Negligible` is low, `Unknown` stays unknown.',
    notRead: 'EPSS, known exploitation and risk scores, match details, licences, CPEs, alerts on packages',
  },
  read: (document, intake) => {
    const flaw = remembering(flawOf, isSameFlaw)
    const result = (record: GrypeMatch): UnplacedResult => ({
      ...flaw(record.vulnerability.id, record),
      ...artifactPartsOf(record.artifact),
    })
    const tool: Draft<Tool> = { name: 'grype' }
    let target = ''
    let hasMatches = false
    document.read([
      textAt(['descriptor', 'name'], (name) => {
        tool.name = name
      }),
      textAt(['descriptor', 'version'], (version) => {
        tool.version = version
      }),
      select(
        ['source'],
        source,
        (value) => {
          target = targetOf(value)
        },
        // It only names what was scanned.
        () => {},
      ),
      givenListAt(['matches'], () => {
        hasMatches = true
      }),
      listAt(['ignoredMatches']),
      select(
        ['matches', '*'],
        match,
        (record, at) => intake.record(at, [result(record)]),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
      select(
        ['ignoredMatches', '*'],
        ignoredMatch,
        (record, at) =>
          intake.record(at, [
            { ...result(record), suppression: suppressedBy(record.appliedIgnoreRules ?? []) },
          ]),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!hasMatches) throw new HoldpointError('evidence.lacks', { format: 'grype', missing: '"matches"' })
    intake.tool(tool)
    intake.target(target)
  },
}

/** What was scanned: an image whatever its tag, a folder, a file. */
function targetOf({ target }: GrypeSource): string {
  return typeof target === 'string' ? pathName(target) : imageName(target?.userInput ?? '')
}

function suppressedBy(rules: readonly GrypeIgnoreRule[]): Suppression {
  const reason = rules
    .map(reasonOf)
    .filter((text) => text !== '')
    .join('; ')
  return { by: 'grype', ...(reason !== '' && { reason }) }
}

/** A rule's own words; without any, what it asks for. */
function reasonOf(rule: GrypeIgnoreRule): string {
  const vex = [rule['vex-status'], rule['vex-justification']].filter((part) => part).join(': ')
  const { reason, ...conditions } = rule
  const asked = Object.entries(conditions).flatMap(([name, value]) => (value ? [`${name} ${value}`] : []))
  return reason || vex || asked.join(', ')
}
