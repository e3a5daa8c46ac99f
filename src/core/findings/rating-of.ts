import type { Draft } from '../base/draft.ts'
import { findVersion } from '../cvss/find-version.ts'
import { findScores } from '../cvss/score.ts'
import { severityOf } from '../cvss/severity.ts'
import type { Version } from '../cvss/version.ts'
import type { Rating } from './rating.ts'
import { severityOfWord } from './severity-word.ts'

/** What one source says of how bad a flaw is. */
export interface StatedRating {
  readonly source: string
  readonly vector?: string | null | undefined
  readonly score?: number | null | undefined
  /** A severity word, in the source's own spelling. */
  readonly word?: string | null | undefined
  /** Of the vector and the score, where the vector itself does not say it. */
  readonly version?: Version | undefined
}

/**
 * A rating as its source states it: the score it gives, else the one its vector has; the severity of its word, else
 * of its score. A word that says nothing does not hide its score, unless that is 0, as tools write that know nothing.
 * A vector that cannot be read stays as text and says nothing more.
 */
export function ratingOf({ source, vector: written, score, word, version }: StatedRating): Rating {
  const worded = severityOfWord(word ?? '')
  const vector = written ? versioned(written, version) : undefined
  const rating: Draft<Rating> = { source, severity: worded.severity }
  if (vector) rating.vector = vector
  const stated = scoreOf(vector, score, version)
  if (stated !== undefined) rating.score = stated
  if (worded.word !== undefined) rating.word = worded.word
  if (stated !== undefined && (!word || (worded.severity === 'unknown' && stated > 0)))
    rating.severity = severityOf(versionOf(vector, version), stated)
  return rating
}

/** Some tools name the version beside the vector and leave it out of it. Only 2.0 has vectors without. */
function versioned(vector: string, version: Version | undefined): string {
  const isBare = version !== undefined && version !== '2.0' && vector.startsWith('AV:')
  return isBare ? `CVSS:${version}/${vector}` : vector
}

function scoreOf(
  vector: string | undefined,
  score: number | null | undefined,
  version: Version | undefined,
): number | undefined {
  if (typeof score === 'number') return score >= 0 && score <= 10 ? score : undefined
  return vector ? findScores(vector, version)?.overall : undefined
}

function versionOf(vector: string | undefined, version: Version | undefined): Version {
  return (vector && findVersion(vector)) || version || '3.1'
}
