/**
 * CVSS 2.0, 3.0, 3.1 and 4.0: read and score vectors, say what they mean, try what would change them.
 * The standards are FIRST's: first.org/cvss. Scores are computed in integers.
 *
 * @module
 */

export type { Vector, Vector2, Vector4, Vector30, Vector31, VectorOf } from './edition.ts'
export { metricsOf } from './edition.ts'
export { type Explanation, explain } from './explain.ts'
export { formatVector } from './format.ts'
export type { Metric, MetricGroup } from './metric.ts'
export { findVector, parse } from './parse.ts'
export { type ScoreReport, scoreReport } from './report.ts'
export { findScores, score } from './score.ts'
export type { Scores, TemporalScores, ThreatScores } from './scores.ts'
export { type Severity, severities, severityOf } from './severity.ts'
export { summarize } from './summarize.ts'
export { type Version, versions } from './version.ts'
export { type Change, type Changes, everyChange, tellingChanges, type WhatIf, whatIf } from './what-if.ts'
