import type { Severity } from '../../../core/cvss/severity.ts'

/** Semgrep's documentation, "Rule syntax, severity": ERROR, WARNING and INFO are the older names of High, Medium, Low. */
export const meanings: ReadonlyMap<string, Severity> = new Map([
  ['error', 'high'],
  ['warning', 'medium'],
  ['info', 'low'],
])
