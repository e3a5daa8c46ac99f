/**
 * Numerical values of the metrics in hundredths, by code (worst first).
 * Source: FIRST, CVSS v3.1 Specification Document, section 7.4, table 16; the same in 3.0.
 */
export const weights3 = {
  AV: [85, 62, 55, 20],
  AC: [77, 44],
  PR: [85, 62, 27],
  /** Where the scope changes. */
  PRChanged: [85, 68, 50],
  UI: [85, 62],
  impact: [56, 22, 0],
  /** In these, not defined comes first. */
  E: [100, 100, 97, 94, 91],
  RL: [100, 100, 97, 96, 95],
  RC: [100, 100, 96, 92],
  requirement: [100, 150, 100, 50],
} as const
