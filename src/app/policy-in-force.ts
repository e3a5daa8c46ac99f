import { lstatSync } from 'node:fs'
import { HoldpointError } from '../core/base/errors.ts'
import { defaultPolicy } from '../core/policy/default-policy.ts'
import type { Policy } from '../core/policy/policy.ts'
import { textOf } from './text-file.ts'

const usualFile = 'holdpoint.yaml'
const likelySlip = 'holdpoint.yml'

/**
 * The policy of a run: the named file, else `holdpoint.yaml` in the working folder, else the shipped default.
 * Throws `file.*` for a file that is not there or not a policy.
 */
export async function policyInForce(file: string | undefined): Promise<Policy> {
  const chosen = file ?? (isThere(usualFile) ? usualFile : undefined)
  // Taken for no policy, it would be replaced by the default in silence, and its required scans with it.
  if (chosen === undefined && isThere(likelySlip))
    throw new HoldpointError('file.wrong-name', { usual: usualFile }, { file: likelySlip })
  if (chosen === undefined) return defaultPolicy()
  // Reading YAML costs time that a run with the default policy need not spend.
  const { parsePolicy } = await import('../core/policy/parse-policy.ts')
  return parsePolicy(textOf(chosen), chosen)
}

/** Also a link to nothing: somebody meant a policy. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
