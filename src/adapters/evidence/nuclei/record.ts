import * as z from 'zod/mini'

// Just the members that are read. What was sent and answered (request, response, curl-command, extracted-results,
// meta, interaction) may hold secrets and is never built.
const text = z.nullish(z.string())
/** A list since version 2; before, words with commas between them. */
const words = z.nullish(z.union([z.string(), z.array(z.string())]))

const classification = z.object({
  'cve-id': words,
  'cwe-id': words,
  'cvss-metrics': text,
  'cvss-score': z.nullish(z.union([z.number(), z.string()])),
})

const info = z.object({
  name: text,
  severity: text,
  tags: words,
  description: text,
  classification: z.nullish(classification),
})
export type NucleiInfo = z.output<typeof info>

export const nucleiResult = z.object({
  'template-id': text,
  // Before version 2.5.
  templateID: text,
  info: z.nullish(info),
  'matcher-name': text,
  matcher_name: text,
  'matched-at': text,
  matched: text,
  host: text,
  url: text,
  'matcher-status': z.nullish(z.boolean()),
  error: text,
})
export type NucleiResult = z.output<typeof nucleiResult>
