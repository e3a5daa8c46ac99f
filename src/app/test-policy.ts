import type { DocumentOptions } from '../adapters/documents/document.ts'
import { replaysJson } from '../adapters/documents/json/replays.ts'
import { type FileReplay, replaysText } from '../adapters/documents/terminal/replays.ts'
import type { Instant } from '../core/base/instant.ts'
import type { Policy } from '../core/policy/policy.ts'
import { replay } from '../core/policy/replay.ts'
import { intelOfResults } from './intel-of-results.ts'
import { knowledgeIn } from './knowledge-in.ts'
import { policyInForce } from './policy-in-force.ts'
import { recordedResult } from './recorded-result.ts'

/** Recorded results judged again by a policy. */
export interface PolicyTest {
  readonly policy: Policy
  readonly replays: readonly FileReplay[]
}

/** To judge with what is known now, and not with what was known when a result was recorded. */
export interface Today {
  /** The folder of the feeds. */
  readonly feeds: string | undefined
  readonly now: Instant
}

/** Throws `file.*` for the first file that holds no result of the gate, or no policy. */
export async function testPolicy(
  file: string | undefined,
  results: readonly string[],
  today?: Today,
): Promise<PolicyTest> {
  const policy = await policyInForce(file)
  const intelOf = today && (await intelOfResults(await knowledgeIn(today.feeds), today.now))
  return {
    policy,
    replays: results.map((each) => {
      const result = recordedResult(each)
      return { file: each, replay: replay(policy, result, intelOf?.(result)) }
    }),
  }
}

export function policyTestText({ policy, replays }: PolicyTest, options: DocumentOptions): string {
  return replaysText(replays, policy.name, options)
}

export function policyTestJson({ policy, replays }: PolicyTest): string {
  return replaysJson(replays, policy)
}
