import { statSync } from 'node:fs'
import { defaultPolicy } from '../core/policy/default-policy.ts'
import type { Policy } from '../core/policy/policy.ts'
import { textOf } from './text-file.ts'

const usualFile = 'holdpoint.yaml'

/**
 * The policy of a run: the named file, else `holdpoint.yaml` in the working folder, else the shipped default.
 * Throws `file.*` for a file that is not there or not a policy.
 */
export async function policyInForce(file: string | undefined): Promise<Policy> {
  const chosen = file ?? (statSync(usualFile, { throwIfNoEntry: false })?.isFile() ? usualFile : undefined)
  if (chosen === undefined) return defaultPolicy()
  // Reading YAML costs time that a run with the default policy need not spend.
  const { parsePolicy } = await import('../core/policy/parse-policy.ts')
  return parsePolicy(textOf(chosen), chosen)
}
