import { type Replay, replay } from '../core/policy/replay.ts'
import { policyInForce } from './policy-in-force.ts'
import { recordedResult } from './recorded-result.ts'

/** Judges recorded results again by a policy, one after the other. Throws `file.*` for the first that is none. */
export async function testPolicy(
  file: string | undefined,
  results: readonly string[],
): Promise<readonly { readonly file: string; readonly replay: Replay }[]> {
  const policy = await policyInForce(file)
  return results.map((each) => ({ file: each, replay: replay(policy, recordedResult(each)) }))
}
