import type { DocumentOptions } from '../adapters/documents/document.ts'
import { replaysJson } from '../adapters/documents/json/replays.ts'
import { type FileReplay, replaysText } from '../adapters/documents/terminal/replays.ts'
import type { Policy } from '../core/policy/policy.ts'
import { replay } from '../core/policy/replay.ts'
import { policyInForce } from './policy-in-force.ts'
import { recordedResult } from './recorded-result.ts'

/** Recorded results judged again by a policy. */
export interface PolicyTest {
  readonly policy: Policy
  readonly replays: readonly FileReplay[]
}

/** Throws `file.*` for the first file that holds no result of the gate, or no policy. */
export async function testPolicy(file: string | undefined, results: readonly string[]): Promise<PolicyTest> {
  const policy = await policyInForce(file)
  return {
    policy,
    replays: results.map((each) => ({ file: each, replay: replay(policy, recordedResult(each)) })),
  }
}

export function policyTestText({ policy, replays }: PolicyTest, options: DocumentOptions): string {
  return replaysText(replays, policy.name, options)
}

export function policyTestJson({ policy, replays }: PolicyTest): string {
  return replaysJson(replays, policy)
}
