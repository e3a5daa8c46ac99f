import type { Account } from '../../../core/findings/account.ts'
import type { Finding } from '../../../core/findings/finding.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import type { Judged } from '../../../core/policy/judged.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { Rule } from '../../../core/policy/policy-document.ts'
import type { DocumentOptions } from '../document.ts'
import { ratingOf, sinceOf, suppressedBy, vexOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import { blocks, rulingsOn } from '../matters.ts'
import { wideClears, wideExploitation, wideName } from '../wide.ts'
import { uriOf } from './uri.ts'

const mostLocations = 20

/** The findings that a rule speaks of, one result each; what was set aside is among them, marked as suppressed. */
export function* resultsOf(
  judgement: Judgement,
  rules: readonly Rule[],
  options: DocumentOptions,
): Iterable<object> {
  const { detail } = options
  const strong = blocks(judgement, options) ? 'error' : 'warning'
  const files = new Map(judgement.accounts.map((account) => [account.sha256, account]))
  for (const judged of judgement.findings) {
    const { finding, flags, verdict, since } = judged
    const [leading = flags[0]] = flags.filter((flag) => flag.verdict === verdict)
    if (leading === undefined) continue
    yield {
      ruleId: leading.rule.name,
      ruleIndex: rules.indexOf(leading.rule),
      level: verdict === 'hold' ? strong : 'warning',
      message: { text: messageOf(judged, judgement, detail) },
      locations: locationsOf(finding, files),
      partialFingerprints: { 'holdpointFinding/v1': findingId(finding) },
      ...suppressionsOf(judged),
      properties: { verdict, since, severity: finding.severity, weakness: finding.weaknesses },
    }
  }
}

/** The place is the location's to say. */
function messageOf(judged: Judged, judgement: Judgement, detail: boolean | undefined): string {
  const { finding } = judged
  const clears = new Set(
    rulingsOn(judged, judgement).map((ruling) => words(wideClears(ruling.clearsWhen, detail))),
  )
  const about = [ratingOf(finding), sinceOf(judged), wideExploitation(finding, judgement.intel, detail)].join(
    '; ',
  )
  return [`${wideName(finding, detail)}.`, `${lineOf(about)}.`, ...clears].join(' ')
}

function locationsOf(
  { locations, component, results: [first] }: Finding,
  files: ReadonlyMap<string, Account>,
): readonly object[] {
  const named = {
    ...(component !== undefined && {
      logicalLocations: [{ name: component.name, fullyQualifiedName: component.purl ?? component.name }],
    }),
  }
  if (locations.length > 0)
    return locations.slice(0, mostLocations).map(({ path, line }) => ({ ...physical(path, line), ...named }))
  // Code hosts refuse a result without a file, so it points at its record in the evidence.
  const file = files.get(first.evidence)?.file ?? ''
  return [{ ...physical(file, first.place.line), ...named }]
}

function physical(path: string, line: number | undefined) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      ...(line !== undefined && line > 0 && { region: { startLine: line } }),
    },
  }
}

/** Only what was in fact set aside: readers hide whatever is marked here, and nothing that holds may be hidden. */
function suppressionsOf(judged: Judged) {
  const { setAside, requests, finding } = judged
  if (setAside === undefined) return {}
  const justification =
    setAside === 'vex'
      ? vexOf(judged)
      : setAside === 'suppression'
        ? suppressedBy(finding)
        : lineOf(requests.map(({ reason }) => reason).join('; '))
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] }
}
