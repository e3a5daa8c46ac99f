import type { Severity } from './severity.ts'

interface Score {
  /** From the base metrics alone. */
  readonly base: number
  /** The one score to act on: with everything that the vector says. */
  readonly overall: number
  /** The word for `overall`. */
  readonly severity: Severity
}

/** Scores of a 2.0 or 3.x vector, each 0 to 10 with one decimal; null where the vector defines no metric of the group. */
export interface TemporalScores extends Score {
  readonly version: '2.0' | '3.0' | '3.1'
  /** Base and temporal metrics. */
  readonly temporal: number | null
  /** Base, temporal and environmental metrics. */
  readonly environmental: number | null
}

/**
 * Scores of a 4.0 vector, each 0 to 10 with one decimal; null where the vector defines no metric of the group.
 * The specification's names (section 1.3): base is CVSS-B, threat CVSS-BT, environmental CVSS-BE, and overall what
 * `nomenclature` says. Supplemental metrics change no score.
 */
export interface ThreatScores extends Score {
  readonly version: '4.0'
  readonly nomenclature: 'CVSS-B' | 'CVSS-BT' | 'CVSS-BE' | 'CVSS-BTE'
  /** Base and threat metrics. */
  readonly threat: number | null
  /** Base and environmental metrics; the threat is left out, as in no version before. */
  readonly environmental: number | null
}

export type Scores = TemporalScores | ThreatScores
