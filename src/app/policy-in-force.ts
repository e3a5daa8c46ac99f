import { lstatSync } from 'node:fs'
import { HoldpointError } from '../core/base/errors.ts'
import { defaultPolicy } from '../core/policy/default-policy.ts'
import type { Policy } from '../core/policy/policy.ts'
import { textOf } from './text-file.ts'

/** What the policy of a folder is called. */
export const usualFile = 'holdpoint.yaml'
const likelySlip = 'holdpoint.yml'

/**
 * The policy of a run: the named file, else `holdpoint.yaml` in the working folder, else the shipped default.
 * Throws `file.*` for a file that is not there or not a policy.
 */
export async function policyInForce(file: string | undefined): Promise<Policy> {
  const chosen = file ?? policyFileIn('')
  if (chosen === undefined) return defaultPolicy()
  // Reading YAML costs time that a run with the default policy need not spend.
  const { parsePolicy } = await import('../core/policy/parse-policy.ts')
  return parsePolicy(textOf(chosen), chosen)
}

/**
 * The policy that a folder holds, by its path; a folder's path ends with a slash, and the working folder's is empty.
 * Throws `file.wrong-name`.
 */
export function policyFileIn(folder: string): string | undefined {
  const [usual, slip] = [`${folder}${usualFile}`, `${folder}${likelySlip}`]
  if (isThere(usual)) return usual
  // Taken for no policy, it would be replaced by the default in silence, and its required scans with it.
  if (isThere(slip)) throw new HoldpointError('file.wrong-name', { usual: usualFile }, { file: slip })
  return undefined
}

/** Also a link to nothing: somebody meant a policy. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
