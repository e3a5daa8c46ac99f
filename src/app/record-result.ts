import type { Policy } from '../core/policy/policy.ts'
import { policyText } from '../core/policy/policy-text.ts'
import { resultFrom } from './recorded-result.ts'
import { withRecords } from './records.ts'

/**
 * Keeps a result on this machine, as the very text that the gate gives out, and the policy that it was judged by. Throws
 * `records.*`.
 */
export async function recordText(file: string | undefined, text: string, policy: Policy): Promise<void> {
  const result = resultFrom(text, 'the result')
  await withRecords(file, (records) =>
    records.inOne(() => {
      records.keepPolicy(policyText(policy))
      return records.record(Buffer.from(text, 'utf8'), result)
    }),
  )
}
