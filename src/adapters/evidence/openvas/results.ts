import type { Draft } from '../../../core/base/draft.ts'
import type { Severity } from '../../../core/cvss/severity.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { Confidence, Fix } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { hostPlace } from '../words/host-place.ts'
import { numberIn } from '../words/number-in.ts'
import { ratedBy } from '../words/rated.ts'

type Text = string | null | undefined

/** What a vulnerability test found on a port of a host, in whichever syntax it was written. */
export interface OpenvasSaid {
  readonly oid: Text
  readonly name: Text
  readonly host: Text
  readonly port: Text
  readonly protocol: Text
  /** How bad it is, in a word, after overrides. */
  readonly threat: Text
  /** The same as a score. */
  readonly score: Text
  /** Scores of the test, with their vectors. */
  readonly ratings: readonly Rating[]
  /** Quality of detection, 0 to 100. */
  readonly quality: Text
  readonly solution: Text
  /** Ids among other text. */
  readonly vulnerabilities: string
}

export const source = 'openvas'

/** Greenbone's words for what is no flaw; `Alarm` is what it called "high" before. */
const threats: ReadonlyMap<string, Severity> = new Map([
  ['log', 'none'],
  ['debug', 'none'],
  ['alarm', 'high'],
])

const solutions: ReadonlyMap<string, Fix> = new Map([
  ['WillNotFix', { state: 'wont-fix' }],
  ['NoneAvailable', { state: 'none' }],
])

const isFalsePositive = (threat: Text) => threat?.trim().toLowerCase() === 'false positive'

/** One result for each CVE that a test stands for, or one without. */
export function testResults(said: OpenvasSaid): readonly UnplacedResult[] {
  const headline = ratedBy(source, said.threat, threats)
  const result: Draft<UnplacedResult> = {
    kind: 'misconfiguration',
    title: titleOf(said.name, said.oid) ?? 'a test without a name',
    rule: said.oid?.trim() || (titleOf(said.name) ?? ''),
    severity: headline.severity,
    ratings: [...(headline.ratings ?? []), ...scoresOf(said)],
  }
  const path = hostPlace(said.host ?? '', said.port, said.protocol)
  if (path !== '') result.locations = [{ path }]
  const confidence = confidenceOf(numberIn(said.quality))
  if (confidence !== undefined) result.confidence = confidence
  const fix = solutions.get(said.solution?.trim() ?? '')
  if (fix !== undefined) result.fix = fix
  if (isFalsePositive(said.threat)) result.suppression = { by: source, reason: 'false positive' }
  return eachVulnerability(result, idsIn(said.vulnerabilities))
}

/** The test's scores, and that of the result where somebody overrode them. Minus one is a false positive. */
function scoresOf({ ratings, score: stated }: OpenvasSaid): readonly Rating[] {
  const score = numberIn(stated)
  const isNews = score !== undefined && score > 0 && ratings.every((rating) => rating.score !== score)
  return isNews ? [ratingOf({ source, score }), ...ratings] : ratings
}

/** Greenbone, "Quality of Detection": 100 exploited, 95 and more checked actively or by version of a package, 70 default. */
function confidenceOf(quality: number | undefined): Confidence | undefined {
  if (quality === undefined) return undefined
  if (quality >= 100) return 'confirmed'
  if (quality >= 95) return 'high'
  return quality >= 70 ? 'medium' : 'low'
}
