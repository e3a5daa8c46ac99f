import * as z from 'zod/mini'
import { policyDocument } from '../../src/core/policy/policy-document.ts'

/** `docs/reference/schemas/policy.schema.json`: `holdpoint.yaml`, for editors that complete and check it. */
export function policySchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(policyDocument, { io: 'input' })
  const text = JSON.stringify({ $schema, title: 'holdpoint/policy/1', description, ...schema }, null, 2)
  // What a rule asks stands inside itself, so zod gives it a name, its own.
  return `${text.replaceAll('__schema0', 'when')}\n`
}

const description =
  'A policy: the rules by which the gate decides. Holdpoint checks some more: that dates and version ranges are ones, that rules have names of their own, and that an owner does not approve.'
