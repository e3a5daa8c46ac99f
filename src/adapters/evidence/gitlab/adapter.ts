import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { givenListAt, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { purlMaker } from '../words/purl.ts'
import { dependencyFile, scanMessage, vulnerability } from './record.ts'
import { resultsOf } from './result.ts'

export const gitlabAdapter: ReportAdapter = {
  meta: {
    tool: 'GitLab’s analyzers: static, dependency, container and dynamic scanning, secret detection',
    seen: [
      'schema 2.3, 3.0 and 14.0 of static, dependency and container scanning',
      'schema 15, dynamic scanning and secret detection from the published schemas',
    ],
    record:
      'an entry of `vulnerabilities`; one that names several CVEs gives a result for each, and one that is flagged as ' +
      'likely a false positive is suppressed',
    severity:
      'GitLab writes our words with a capital; `Info` is none, `Unknown` and `Undefined` stay unknown. Its confidence ' +
      '`Confirmed` is high: nobody has seen the flaw happen.',
    notRead:
      'remediations, evidence with requests and responses, extracts of the source, details, links, stack traces',
  },
  read: (document, intake) => {
    const scan: { type?: string } = {}
    const tool: Draft<Tool> = { name: '' }
    const records = recordReader(intake, scan)
    let version: string | undefined
    let hasList = false
    document.read([
      textAt(['version'], (text, at) => {
        version = text
        refuseUnknown(text, at)
      }),
      textAt(['scan', 'type'], (type) => {
        scan.type = type
      }),
      textAt(['scan', 'scanner', 'name'], (name) => {
        tool.name = name
      }),
      textAt(['scan', 'scanner', 'version'], (text) => {
        tool.version = text
      }),
      givenListAt(['vulnerabilities'], () => {
        hasList = true
      }),
      ...records.selections,
      ...courseSelections(intake),
      ...dependencySelections(intake),
    ])
    if (!hasList)
      throw new HoldpointError('evidence.lacks', { format: 'gitlab', missing: '"vulnerabilities"' })
    const { count, scanner } = records.end()
    if (version === undefined && count === 0)
      throw new HoldpointError('evidence.lacks', { format: 'gitlab', missing: '"version"' })
    const name = tool.name || scanner
    if (name) intake.tool({ ...tool, name })
  },
}

function refuseUnknown(version: string, { line, column, byte }: DocumentPlace): void {
  if (/^(?:2|3|14|15)(?:\.|$)/.test(version)) return
  const values = { format: 'the schema of GitLab', version, read: '2, 3, 14 and 15' }
  throw new HoldpointError('evidence.version', values, { line, column, byte })
}

/** Records wait for the kind of the scan, which most analyzers write behind them, unless they say it themselves. */
function recordReader(intake: Intake, scan: { readonly type?: string }) {
  const purl = purlMaker()
  const waiting: (() => void)[] = []
  let count = 0
  let scanner: string | undefined
  const pass = (isReady: boolean, tell: () => void) => {
    count++
    if (isReady && waiting.length === 0) tell()
    else waiting.push(tell)
  }
  const selections: readonly Selection[] = [
    select(
      ['vulnerabilities', '*'],
      vulnerability,
      (record, at) => {
        scanner ??= record.scanner?.name || undefined
        pass(scan.type !== undefined || !!record.category, () => {
          const results = resultsOf(record, scan.type ?? '', purl)
          if (results === undefined) intake.unreadable(at, say('evidence.record.no-id'))
          else intake.record(at, results)
        })
      },
      (issues, at) => pass(true, () => intake.unreadable(at, whyUnreadable(issues))),
    ),
  ]
  const end = () => {
    for (const tell of waiting) tell()
    return { count, scanner }
  }
  return { selections, end }
}

/** How the scan went, as the report itself says. */
function courseSelections(intake: Intake): readonly Selection[] {
  return [
    textAt(['scan', 'status'], (status) => {
      if (status !== 'success') intake.failed(say('evidence.failed.run', { tool: 'GitLab' }))
    }),
    listAt(['scan', 'messages']),
    select(
      ['scan', 'messages', '*'],
      scanMessage,
      ({ level, value }) => {
        if (level === 'fatal')
          intake.failed(say('evidence.failed.error', { tool: 'GitLab', message: value ?? '' }))
      },
      () => intake.failed(say('evidence.failed.unclear', { tool: 'GitLab' })),
    ),
  ]
}

/** What dependency scanning lists, with or without flaws. */
function dependencySelections(intake: Intake): readonly Selection[] {
  const purl = purlMaker()
  return [
    select(
      ['dependency_files', '*'],
      dependencyFile,
      ({ package_manager: manager, dependencies }) => {
        for (const { package: named, version } of dependencies ?? []) {
          const url = named?.name ? purl(manager ?? '', named.name, version ?? '') : undefined
          if (url !== undefined) intake.component(url)
        }
      },
      // A file that cannot be read is only missing from the list of components.
      () => {},
    ),
  ]
}
