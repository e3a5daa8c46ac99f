import { say } from '../../../core/language/catalogue.ts'
import type { Selection } from '../document/document.ts'
import { listAt, objectAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { Intake } from '../format.ts'
import { tellFewer, tellNoneListed } from '../words/fewer-listed.ts'
import { isListKind, listsOf } from './kinds.ts'
import { recordSelections, type Waiting } from './record-selections.ts'
import { emptyReport, type Report } from './report.ts'
import type { Seen } from './seen.ts'

/** Reads the reports that stand at `path`. Their records wait for the end of each: what they are about may come later. */
export function reportSelections(path: readonly string[], intake: Intake, seen: Seen): Selection[] {
  let report = emptyReport()
  let waiting: ((of: Report) => void)[] = []
  const wait: Waiting = (act) => waiting.push(act)
  const has = (list: string) => report.lists.add(list)
  const ended = () => {
    if (isListKind(report.kind) && report.lists.has('items')) seen.lists++
    else endReport(report, intake, seen)
    for (const act of waiting) act(report)
    tellWhatIsMissing(report, intake)
    report = emptyReport()
    waiting = []
  }
  return [
    ...ownNames(path, () => report),
    ...ownCounts(path, () => report),
    listAt([...path, 'items'], () => has('items')),
    ...recordSelections(path, intake, seen, { wait, has }),
    objectAt(path, ended),
  ]
}

function endReport({ kind, lists, scanner, version }: Report, intake: Intake, seen: Seen): void {
  const expected = listsOf(kind)
  const tool = { name: scanner || 'Trivy', ...(version !== '' && { version }) }
  if (expected.length === 0) intake.failed(say('evidence.failed.unclear', { tool: tool.name }))
  else seen.kinds.add(kind)
  if (expected.length > 0 && !expected.some((list) => lists.has(list)))
    intake.failed(say('evidence.failed.no-results', { tool: tool.name }))
  intake.tool(tool)
}

/** A summary counts what stands in its list, one on compliance the controls whose checks do. */
function tellWhatIsMissing({ scanner, counts, failedControls, flaws }: Report, intake: Intake): void {
  const tool = scanner || 'Trivy'
  tellFewer({ tool, counts, lists: flaws }, intake)
  tellNoneListed({ tool, counts: failedControls, lists: flaws }, intake)
}

const counters = ['critical', 'high', 'medium', 'low', 'unknown', 'none']

function ownCounts(path: readonly string[], report: () => Report): Selection[] {
  return [
    ...counters.map((word) =>
      textAt([...path, 'report', 'summary', `${word}Count`], (count) => {
        report().counts += Number(count)
      }),
    ),
    textAt([...path, 'status', 'summary', 'failCount'], (count) => {
      report().failedControls = Number(count)
    }),
  ]
}

const label = 'trivy-operator.'

function ownNames(path: readonly string[], report: () => Report): Selection[] {
  const at = (member: readonly string[], take: (text: string, of: Report) => void) =>
    textAt([...path, ...member], (text) => take(text, report()))
  const image = (member: readonly string[], part: keyof Report['image']) =>
    at(['report', ...member], (text, { image }) => {
      image[part] = text
    })
  const own = (member: readonly string[], part: 'kind' | 'name' | 'osFamily' | 'scanner' | 'version') =>
    at(member, (text, of) => {
      of[part] = text
    })
  // A name that is too long for a label is an annotation.
  const resource = (name: string, part: keyof Report['resource']) =>
    ['labels', 'annotations'].map((kind) =>
      at(['metadata', kind, `${label}${name}`], (text, { resource }) => {
        resource[part] = text
      }),
    )
  return [
    own(['kind'], 'kind'),
    own(['metadata', 'name'], 'name'),
    own(['report', 'os', 'family'], 'osFamily'),
    own(['report', 'scanner', 'name'], 'scanner'),
    own(['report', 'scanner', 'version'], 'version'),
    image(['registry', 'server'], 'server'),
    image(['artifact', 'repository'], 'repository'),
    image(['artifact', 'tag'], 'tag'),
    image(['artifact', 'digest'], 'digest'),
    ...resource('resource.namespace', 'namespace'),
    ...resource('resource.kind', 'kind'),
    ...resource('resource.name', 'name'),
    ...resource('container.name', 'container'),
  ]
}
