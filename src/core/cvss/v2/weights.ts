/**
 * Numerical values of the metrics by code (worst first; where a metric may be left out, not defined before that).
 * Source: FIRST, A Complete Guide to CVSS 2.0, section 3.2.
 */
export const weights2 = {
  /** Thousandths. */
  AV: [1000, 646, 395],
  /** Hundredths. */
  AC: [71, 61, 35],
  /** Thousandths. */
  Au: [704, 560, 450],
  /** Thousandths. */
  impact: [660, 275, 0],
  /** Hundredths; so the rest, but for the tenths of collateral damage. */
  requirement: [100, 151, 100, 50],
  E: [100, 100, 95, 90, 85],
  RL: [100, 100, 95, 90, 87],
  RC: [100, 100, 95, 90],
  TD: [100, 100, 75, 25, 0],
  CDP: [0, 5, 4, 3, 1, 0],
} as const
