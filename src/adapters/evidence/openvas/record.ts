import * as z from 'zod/mini'

// Just the members that are read: what a test printed is skipped, as it may quote a password that it guessed.
const text = z.nullish(z.string())

const nvt = z.object({
  '@oid': text,
  name: text,
  /** Ids, or `NOCVE`, before there were `refs`. */
  cve: text,
  cvss_base: text,
  severities: z.nullish(
    z.object({
      severity: z.nullish(z.array(z.object({ origin: text, score: text, value: text }))),
    }),
  ),
  /** `cvss_base_vector=AV:N/...|summary=...|solution_type=VendorFix` */
  tags: text,
  solution: z.nullish(z.object({ '@type': text })),
  refs: z.nullish(z.object({ ref: z.nullish(z.array(z.object({ '@type': text, '@id': text }))) })),
})
export type OpenvasNvt = z.output<typeof nvt>

export const result = z.object({
  name: text,
  host: z.nullish(z.union([z.string(), z.object({ '#text': text })])),
  port: text,
  nvt,
  threat: text,
  severity: text,
  qod: z.nullish(z.union([z.string(), z.object({ value: text })])),
})
export type OpenvasResult = z.output<typeof result>

export const row = z.object({
  IP: text,
  Hostname: text,
  Port: text,
  'Port Protocol': text,
  CVSS: text,
  Severity: text,
  QoD: text,
  'Solution Type': text,
  'NVT Name': text,
  'NVT OID': text,
  CVEs: text,
})
export type OpenvasRow = z.output<typeof row>
