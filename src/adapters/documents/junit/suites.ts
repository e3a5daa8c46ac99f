import { say } from '../../../core/language/catalogue.ts'
import type { Judged } from '../../../core/policy/judged.ts'
import type { Judgement, Reason } from '../../../core/policy/judgement.ts'
import type { Verdict } from '../../../core/policy/verdict.ts'
import { words } from '../line.ts'

/** How a test case ended, in the words of JUnit. */
export type Ending = 'failure' | 'error' | 'skipped' | 'passed'

/** A rule of the policy with the findings it leads, and what it says of the release itself. */
export interface Suite {
  readonly name: string
  readonly reasons: readonly Reason[]
  readonly findings: readonly Judged[]
}

/** A suite for each rule that speaks, strongest first. A finding counts once: under the first of the rules that give its verdict. */
export function suitesOf({ reasons, findings }: Judgement): readonly Suite[] {
  const suites = new Map<string, { name: string; reasons: Reason[]; findings: Judged[] }>()
  const suite = (name: string) => {
    const known = suites.get(name) ?? { name, reasons: [], findings: [] }
    suites.set(name, known)
    return known
  }
  for (const reason of reasons) {
    const { reasons: ofRelease } = suite(reason.rule)
    if (reason.findings.length === 0) ofRelease.push(reason)
  }
  for (const judged of findings) {
    const [leading = judged.flags[0]] = judged.flags.filter(({ verdict }) => verdict === judged.verdict)
    if (leading !== undefined) suite(leading.rule.name).findings.push(judged)
  }
  return [...suites.values()].filter((each) => each.reasons.length + each.findings.length > 0)
}

/** Where nothing blocks, no case fails: a build server counts failures, whatever their text says. */
export function endingOf(verdict: Verdict, setAside: boolean, blocking: boolean): Ending {
  if (setAside) return 'skipped'
  if (!blocking || verdict === 'warn' || verdict === 'pass') return 'passed'
  return verdict === 'hold' ? 'failure' : 'error'
}

/** The name of the suite that holds the verdict on the whole release. */
export function gateSuite(): string {
  return words(say('heading.gate'))
}
