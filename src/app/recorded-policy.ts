import type { Records } from '../adapters/records/records.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { defaultPolicy } from '../core/policy/default-policy.ts'
import type { Policy } from '../core/policy/policy.ts'
import { policyFromText } from '../core/policy/policy-text.ts'
import { policyInForce } from './policy-in-force.ts'

/** Finds the policies that results were judged by, by sha256: those that were kept, the shipped one, that of the folder. */
export async function policiesIn(records: Records): Promise<(sha256: string) => Policy | undefined> {
  const here = await policiesHere()
  const known = new Map<string, Policy | undefined>()
  return (sha256) => {
    if (!known.has(sha256)) {
      const text = records.policyText(sha256)
      known.set(sha256, here(sha256) ?? (text === undefined ? undefined : policyFromText(text)))
    }
    return known.get(sha256)
  }
}

/** The shipped policy or that of the working folder, if it is the one that is meant. */
export async function policiesHere(): Promise<(sha256: string) => Policy | undefined> {
  const policies = [defaultPolicy(), ...(await ownPolicy())]
  return (sha256) => policies.find((policy) => policy.sha256 === sha256)
}

/** One that cannot be read has judged nothing. */
async function ownPolicy(): Promise<readonly Policy[]> {
  try {
    return [await policyInForce(undefined)]
  } catch (error) {
    if (error instanceof HoldpointError) return []
    throw error
  }
}
