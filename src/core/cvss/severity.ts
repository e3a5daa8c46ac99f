import type { Version } from './version.ts'

/** Worst first; `unknown` stands apart, because not knowing is not mildness. */
export const severities = ['critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
export type Severity = (typeof severities)[number]

/**
 * The word for a score, 0 to 10, by the bands of its version.
 *
 * 3.0, 3.1 and 4.0: none 0.0, low 0.1 to 3.9, medium 4.0 to 6.9, high 7.0 to 8.9, critical 9.0 to 10.0 (FIRST, v3.1
 * specification, section 5; v4.0, section 6). The 2.0 standard has no words; by the NVD's bands, low is 0.0 to 3.9,
 * medium 4.0 to 6.9, high 7.0 to 10.0 (nvd.nist.gov/vuln-metrics/cvss).
 */
export function severityOf(version: Version, score: number): Severity {
  if (version === '2.0') return score < 4 ? 'low' : score < 7 ? 'medium' : 'high'
  if (score < 4) return score === 0 ? 'none' : 'low'
  return score < 7 ? 'medium' : score < 9 ? 'high' : 'critical'
}
