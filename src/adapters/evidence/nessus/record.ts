import * as z from 'zod/mini'

// Just the members that are read: what a plugin printed is skipped, as it may quote a configuration or a page.
const text = z.nullish(z.string())
const texts = z.nullish(z.array(z.string()))

export const reportItem = z.object({
  '@pluginID': z.string().check(z.minLength(1)),
  '@pluginName': text,
  '@port': text,
  '@protocol': text,
  '@severity': text,
  risk_factor: text,
  cve: texts,
  cwe: texts,
  xref: texts,
  cvss_base_score: text,
  cvss_vector: text,
  cvss3_base_score: text,
  cvss3_vector: text,
  cvss4_base_score: text,
  cvss4_vector: text,
  // Web application scans have only these.
  cvss: text,
  cvssv3: text,
  vuln_publication_date: text,
  'compliance-check-name': text,
  'compliance-result': text,
})
export type ReportItem = z.output<typeof reportItem>

/** The columns of all shapes; a table has those of one of them. */
export const row = z.object({
  // Nessus.
  'Plugin ID': text,
  Name: text,
  Host: text,
  Port: text,
  Protocol: text,
  Risk: text,
  'Risk Factor': text,
  CVE: text,
  XREF: text,
  CVSS: text,
  CVSSv3: text,
  'CVSS v2.0 Base Score': text,
  'CVSS v3.0 Base Score': text,
  'CVSS v4.0 Base Score': text,
  // Security Center.
  Plugin: text,
  'Plugin Name': text,
  Severity: text,
  'DNS Name': text,
  'IP Address': text,
  'Cross References': text,
  'CVSS V2 Base Score': text,
  'CVSS V2 Vector': text,
  'CVSS V3 Base Score': text,
  'CVSS V3 Vector': text,
  'CVSS V4 Base Score': text,
  'CVSS V4 Vector': text,
  'Vuln Publication Date': text,
  'Accept Risk Comment': text,
  // Vulnerability Management.
  'definition.id': text,
  'definition.name': text,
  severity: text,
  'definition.severity': text,
  state: text,
  risk_modified: text,
  recast_reason: text,
  'asset.name': text,
  'asset.display_fqdn': text,
  'asset.display_ipv4_address': text,
  port: text,
  protocol: text,
  'definition.cve': text,
  'definition.cwe': text,
  'definition.cvss2.base_score': text,
  'definition.cvss2.base_vector': text,
  'definition.cvss3.base_score': text,
  'definition.cvss3.base_vector': text,
  'definition.cvss4.base_score': text,
  'definition.cvss4.base_vector': text,
  'definition.vulnerability_published': text,
})
export type NessusRow = z.output<typeof row>
