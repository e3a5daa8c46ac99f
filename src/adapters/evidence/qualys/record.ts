import * as z from 'zod/mini'

// Just the members that are read: results, payloads, requests and answers are skipped, as they may quote what is secret.
const text = z.nullish(z.string())
/** An element that may have attributes. */
const mixed = z.nullish(z.union([z.string(), z.object({ '#text': text })]))
const id = z.union([
  z.string().check(z.minLength(1)),
  z.object({ '#text': z.string().check(z.minLength(1)) }),
])

export type Mixed = z.output<typeof mixed>
export const textOf = (value: Mixed): string | undefined =>
  (typeof value === 'string' ? value : value?.['#text'])?.trim()

const cves = z.nullish(
  z.object({ CVE_ID: z.nullish(z.array(z.union([z.string(), z.object({ ID: text })]))) }),
)
export const cvesIn = (list: z.output<typeof cves>): string =>
  (list?.CVE_ID ?? []).map((cve) => (typeof cve === 'string' ? cve : (cve.ID ?? ''))).join(' ')

/** `VULN_INFO` of an asset report. */
export const assetVuln = z.object({
  QID: id,
  TYPE: text,
  PORT: text,
  PROTOCOL: text,
  VULN_STATUS: text,
})

/** `VULN_DETAILS` of its glossary. */
export const assetDetails = z.object({
  QID: id,
  TITLE: text,
  SEVERITY: mixed,
  CVE_ID_LIST: cves,
  CVSS_SCORE: z.nullish(z.object({ CVSS_BASE: mixed })),
  CVSS3_SCORE: z.nullish(z.object({ CVSS3_BASE: mixed })),
})

/** `VULN` and its like in the results of a scan. */
export const scanEntry = z.object({
  '@number': z.string().check(z.minLength(1)),
  '@severity': text,
  '@cveid': text,
  TITLE: text,
  CVSS_BASE: mixed,
  CVSS3_BASE: mixed,
  CVE_ID_LIST: cves,
})
export type ScanEntry = z.output<typeof scanEntry>

/** `DETECTION` in a list of hosts. */
export const listDetection = z.object({
  QID: id,
  TYPE: text,
  SEVERITY: text,
  PORT: text,
  PROTOCOL: text,
  STATUS: text,
  IS_IGNORED: text,
  IS_DISABLED: text,
})

/** `VULNERABILITY` and its like of a web application. */
export const webVuln = z.object({
  QID: id,
  URL: text,
  PARAM: text,
  STATUS: text,
  IGNORED: text,
  POTENTIAL: text,
})

/** `QID` in its glossary. */
export const webDetails = z.object({
  QID: id,
  CATEGORY: text,
  SEVERITY: text,
  TITLE: text,
  CWE: text,
  CVSS_BASE: text,
  CVSS_V3: z.nullish(z.object({ BASE: text })),
})

export const row = z.object({
  IP: text,
  QID: text,
  Title: text,
  'Vuln Status': text,
  Type: text,
  Severity: text,
  Port: text,
  Protocol: text,
  'CVE ID': text,
  'CVSS Base': text,
  'CVSS3 Base': text,
  'CVSS3.1 Base': text,
  // PCI Compliance.
  'VULN TITLE': text,
  TYPE: text,
  SEVERITY: text,
  PORT: text,
  PROTOCOL: text,
  'FALSE POSITIVE STATUS': text,
  CVSS_BASE: text,
  CVEID: text,
})
export type QualysRow = z.output<typeof row>
