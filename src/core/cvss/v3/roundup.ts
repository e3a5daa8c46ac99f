/**
 * Scores are computed in trillionths, as integers below 2^53: that holds every exploitability (10 decimals, times
 * 1.08) exactly. Impacts have up to 130 decimals; they are cut in the direction that leaves the rounding right.
 */
export const trillion = 1_000_000_000_000
const tenth = trillion / 10

/** 3.0: the smallest number of tenths that is not lower. Source: CVSS v3.0 Specification Document, section 8.1. */
export function ceilToTenths(trillionths: number): number {
  return Math.ceil(trillionths / tenth)
}

/**
 * 3.1: as in 3.0, but after rounding to five decimals, so that floating point cannot lift a score by a tenth.
 * Source: CVSS v3.1 Specification Document, appendix A.
 */
export function roundUpToTenths(trillionths: number): number {
  return Math.ceil(Math.floor((trillionths + 5_000_000) / 10_000_000) / 10_000)
}
