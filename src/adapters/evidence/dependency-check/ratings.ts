import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import { numberIn } from '../words/number-in.ts'
import type { Cvss2, Cvss3 } from './record.ts'
import type { SaidVulnerability } from './said.ts'

/** The severity word, and every score; newest version of CVSS first. */
export function ratingsOf({ source: named, severity, ...said }: SaidVulnerability): readonly Rating[] {
  const source = sourceNamed(named?.toLowerCase()) ?? 'dependency-check'
  const ratings: Rating[] = severity ? [ratingOf({ source, word: severity })] : []
  const { cvss2, cvss3, cvss4 } = said
  const [score2, score3, score4] = [cvss2?.score, cvss3?.baseScore, cvss4?.baseScore].map(numberIn)
  if (score4 !== undefined)
    ratings.push(ratingOf({ source, vector: cvss4?.vectorString, score: score4, version: '4.0' }))
  if (score3 !== undefined) ratings.push(ratingOf({ source, vector: cvss3 && vector3(cvss3), score: score3 }))
  if (score2 !== undefined)
    ratings.push(ratingOf({ source, vector: cvss2 && vector2(cvss2), score: score2, version: '2.0' }))
  return ratings
}

// The reports give the metrics of a vector, one by one and in full words; each value's letter is its first.

function vector3(said: Cvss3): string | undefined {
  // Which of them it is, older reports do not say; only their scores can be told then.
  const version = ['3.0', '3.1'].find((known) => known === String(said.version ?? ''))
  const metrics = metricsOf([
    ['AV', said.attackVector],
    ['AC', said.attackComplexity],
    ['PR', said.privilegesRequired],
    ['UI', said.userInteraction],
    ['S', said.scope],
    ['C', said.confidentialityImpact],
    ['I', said.integrityImpact],
    ['A', said.availabilityImpact],
  ])
  return version === undefined || metrics === undefined ? undefined : `CVSS:${version}/${metrics}`
}

function vector2(said: Cvss2): string | undefined {
  return metricsOf([
    ['AV', said.accessVector],
    ['AC', said.accessComplexity],
    ['Au', said.authenticationr ?? said['authenticationr>']],
    ['C', said.confidentialImpact ?? said.confidentialityImpact],
    ['I', said.integrityImpact],
    ['A', said.availabilityImpact],
  ])
}

function metricsOf(metrics: readonly (readonly [string, string | null | undefined])[]): string | undefined {
  return metrics.every(([, value]) => value)
    ? metrics.map(([name, value]) => `${name}:${value?.charAt(0)}`).join('/')
    : undefined
}
