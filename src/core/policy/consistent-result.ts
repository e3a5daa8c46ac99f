import type * as z from 'zod/mini'
import type { Instant } from '../base/instant.ts'
import { ratedSeverity } from '../findings/rating.ts'
import { type GateResult, gateResult } from './gate-result.ts'
import type { FindingRecord } from './recorded-finding.ts'
import { strongest } from './verdict.ts'

/**
 * A recorded result that does not contradict itself. It is a file that anybody can edit, and what stands in it twice,
 * or follows from the rest, has to agree: otherwise one line makes a vulnerability a flaw that no feed can list.
 */
export const consistentResult = gateResult.check(({ value, issues }) => {
  for (const { path, problem } of contradictions(value))
    issues.push({ code: 'custom', input: value, path: [...path], message: problem })
})

interface Contradiction {
  readonly path: z.core.$ZodIssue['path']
  /** The end of a sentence that starts with the place. */
  readonly problem: string
}

const isLater = 'must not be later than the result itself'

function* contradictions(result: GateResult): Iterable<Contradiction> {
  const { at, verdict, findings, comparedWith, releasedBefore, intelAsOf } = result
  const least = releasedBefore === undefined ? strongest(findings.map((each) => each.verdict)) : 'warn'
  const isToo = releasedBefore === undefined ? strongest([verdict, least]) !== verdict : verdict !== least
  if (isToo)
    yield {
      path: ['verdict'],
      problem: `must be "${least}", as ${releasedBefore === undefined ? 'that of one of its findings' : 'of all that is put back'}`,
    }
  yield* later(['comparedWith', 'at'], comparedWith?.at, at)
  yield* later(['releasedBefore', 'at'], releasedBefore?.at, at)
  for (const [name, feed] of Object.entries(intelAsOf))
    if (feed.name !== name) yield { path: ['intelAsOf', name, 'name'], problem: `must be "${name}"` }
  for (const [i, finding] of findings.entries())
    for (const { path, problem } of inFinding(finding, result))
      yield { path: ['findings', i, ...path], problem }
}

function* inFinding(finding: FindingRecord, { at, intelAsOf }: GateResult): Iterable<Contradiction> {
  const { severity, rating, vulnerability, firstSeen, intel } = finding
  const rated = ratedSeverity(rating)
  if (severity !== rated) yield { path: ['severity'], problem: `must be "${rated}", as its rating has it` }
  yield* later(['firstSeen'], firstSeen, at)
  const hasId = vulnerability !== undefined
  if (intel.applicable !== hasId)
    yield {
      path: ['intel', 'applicable'],
      problem: `must be ${hasId}: ${hasId ? 'it has' : 'it has no'} "vulnerability"`,
    }
  for (const name of ['kev', 'epss'] as const) {
    const kind = intel[name]?.kind
    if ((kind === 'known' || kind === 'absent') && intelAsOf[name] === undefined)
      yield { path: ['intel', name], problem: 'must be of a feed that "intelAsOf" names' }
  }
  for (const [i, fact] of (intel.exploits ?? []).entries())
    yield* later(['intel', 'exploits', i, 'at'], fact.at, at)
}

function* later(
  path: Contradiction['path'],
  given: Instant | undefined,
  at: Instant,
): Iterable<Contradiction> {
  if (given !== undefined && given > at) yield { path, problem: isLater }
}
