import type * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { advisoryResults, type Installed, installedOf } from '../words/npm/advisory.ts'
import { Listed } from '../words/npm/unlisted.ts'
import { withoutCredentials } from '../words/without-credentials.ts'
import { packageResults } from './package-results.ts'
import { type AdvisoryLine, type AnyLine, advisoryLine, packageLine, summaryLine } from './record.ts'

const tool = 'yarn-audit'

/** What each kind of line does. */
export interface YarnLines {
  readonly advisory: (line: AnyLine, at: DocumentPlace) => void
  readonly package: (line: AnyLine, at: DocumentPlace) => void
  readonly summary: (line: AnyLine, at: DocumentPlace) => void
  readonly error: (line: AnyLine) => void
  readonly telling: (line: AnyLine) => void
  /** Yarn 1 ends with a summary, unless it fails; Yarn 4 writes nothing but packages. */
  readonly isWhole: () => boolean
  readonly end: () => void
}

export function yarnLines(intake: Intake): YarnLines {
  const listed = new Listed(tool)
  const [advisories, packages] = [advisoryResults(), packageResults()]
  let isWhole = false
  const report = (at: DocumentPlace, results: readonly UnplacedResult[]) => {
    if (results.length > 0) intake.record(at, results)
    else intake.unreadable(at, say('evidence.record.no-id'))
  }
  const parsed = <S extends z.ZodMiniType>(schema: S, line: AnyLine, at: DocumentPlace) => {
    const { success, data, error } = schema.safeParse(line)
    if (success) return data
    intake.unreadable(at, whyUnreadable(error.issues))
    return undefined
  }
  return {
    advisory: (line, at) => {
      const said = parsed(advisoryLine, line, at)
      if (said === undefined) return
      listed.add(said.data.advisory.severity)
      report(at, advisories(said.data.advisory, resolvedIn(said)))
    },
    package: (line, at) => {
      isWhole = true
      const said = parsed(packageLine, line, at)
      if (said !== undefined) report(at, packages(said))
    },
    summary: (line) => {
      const said = summaryLine.safeParse(line)
      isWhole = true
      if (said.success) listed.count(said.data.data.vulnerabilities)
      else intake.failed(say('evidence.failed.unclear', { tool }))
    },
    error: ({ data }) => {
      isWhole = true
      const message = typeof data === 'string' && data !== '' ? withoutCredentials(data) : undefined
      if (message === undefined) intake.failed(say('evidence.failed.unclear', { tool }))
      else intake.failed(say('evidence.failed.error', { tool, message }))
    },
    telling: ({ data }) => {
      if (typeof data === 'string' && /^no lockfile found/i.test(data))
        intake.failed(say('evidence.failed.no-lockfile', { tool }))
    },
    isWhole: () => isWhole,
    end: () => listed.judge(intake),
  }
}

/** Of all versions that an advisory names, the one on the way that the line is about. */
function resolvedIn({ data: { resolution, advisory } }: AdvisoryLine): readonly Installed[] {
  const path = resolution?.path
  if (!path) return installedOf(advisory)
  const found = advisory.findings?.find(({ paths }) => paths?.includes(path))
  return found === undefined ? installedOf(advisory) : [{ version: found.version, paths: [path] }]
}
