import * as z from 'zod/mini'

const text = z.nullish(z.string())

/** What all places of a query have in common. Its `files` are read by themselves. */
export const query = z.object({
  query_id: z.string().check(z.minLength(1)),
  query_name: text,
  severity: text,
  category: text,
  cwe: text,
})
export type KicsQuery = z.output<typeof query>

/** Without `value`, `expected_value` and `actual_value`, which may repeat a secret. */
export const place = z.object({
  file_name: text,
  similarity_id: text,
  line: z.nullish(z.number()),
  resource_type: text,
  resource_name: text,
  search_key: text,
})
export type KicsPlace = z.output<typeof place>
