import { sha256Hex } from '../base/hash.ts'
import { parseYamlFile } from '../base/yaml-file.ts'
import { defaultPolicy, defaultPolicyDocument } from './default-policy.ts'
import { type Policy, policyOf } from './policy.ts'
import { policyDocument } from './policy-document.ts'
import { policyText } from './policy-text.ts'

/**
 * Reads a policy as written in `holdpoint.yaml`, with what it extends. Throws `file.*` with line and column.
 * The hash covers the default policy where that is extended, so a new default gives a new policy.
 */
export function parsePolicy(text: string, file: string): Policy {
  const { raw, value } = parseYamlFile(text, file, policyDocument)
  const isOwn = value.extends === undefined
  const documents: Policy['documents'] = isOwn ? [raw] : [defaultPolicyDocument, raw]
  const sha256 = sha256Hex(policyText({ documents }))
  return policyOf(value, isOwn ? undefined : defaultPolicy(), { documents, sha256 })
}
