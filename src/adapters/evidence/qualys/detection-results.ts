import type { Draft } from '../../../core/base/draft.ts'
import type { Severity } from '../../../core/cvss/severity.ts'
import type { Version } from '../../../core/cvss/version.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { Confidence, FindingKind, Location, Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { numberIn } from '../words/number-in.ts'
import { wordedRating } from '../words/worded-rating.ts'

type Text = string | null | undefined

/** What Qualys knows of a QID, wherever it was found. */
export interface QualysFlaw {
  readonly title: Text
  /** 1 to 5, or a word. */
  readonly level: Text
  /** `8.1 (AV:N/AC:H/...)`, or the number alone. */
  readonly scores: readonly { readonly version: Version; readonly text: Text }[]
  /** Ids among other text. */
  readonly vulnerabilities: string
  readonly weaknesses?: Text
}

/** A QID that was found somewhere. */
export interface QualysDetection {
  readonly qid: string
  readonly kind: FindingKind
  /** Whether it is certain, possible or only informs: each of Qualys's reports has words of its own for that. */
  readonly type: Text
  readonly status: Text
  readonly location: Location | undefined
  readonly suppression?: Suppression | undefined
}

const source = 'qualys'

/** Qualys, "Severity Levels": 1 minimal, 2 medium, 3 serious, 4 critical, 5 urgent. */
const levels: ReadonlyMap<string, Severity> = new Map([
  ['1', 'low'],
  ['2', 'low'],
  ['3', 'medium'],
  ['4', 'high'],
  ['5', 'critical'],
])

const informs = /^(?:ig|info|information(?: gathered)?)$/i
const confidences: readonly (readonly [RegExp, Confidence])[] = [
  [/^(?:vuln|confirmed|vulnerability)/i, 'high'],
  [/^(?:practice|potential)/i, 'low'],
]

/** One result for each CVE that a QID stands for, or one without; none where it says that it is fixed. */
export function detectionResults(
  { qid, kind, type, status, location, suppression }: QualysDetection,
  flaw: QualysFlaw | undefined,
): readonly UnplacedResult[] {
  if (status?.trim().toUpperCase() === 'FIXED') return []
  const word = type?.trim() ?? ''
  const headline = informs.test(word)
    ? ({ source, severity: 'none', word } as const)
    : wordedRating({ source, word: flaw?.level }, levels)
  const result: Draft<UnplacedResult> = {
    kind,
    title: titleOf(flaw?.title) ?? `QID ${qid}`,
    rule: qid,
    severity: headline.severity,
    ratings: [headline, ...(flaw?.scores ?? []).flatMap(scored)],
  }
  if (location !== undefined) result.locations = [location]
  const confidence = confidences.find(([pattern]) => pattern.test(word))?.[1]
  if (confidence !== undefined) result.confidence = confidence
  const weaknesses = weaknessesOf(flaw?.weaknesses?.split(/[,;]\s*/))
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  if (suppression !== undefined) result.suppression = suppression
  return eachVulnerability(result, idsIn(flaw?.vulnerabilities ?? ''))
}

function scored({ version, text }: QualysFlaw['scores'][number]): readonly Rating[] {
  const [, number, vector] = /^\s*([\d.]+)(?:\s*\(([^)]*)\))?\s*$/.exec(text ?? '') ?? []
  const score = numberIn(number)
  // It writes 0 where there is no score.
  return score === undefined || score === 0 ? [] : [ratingOf({ source, score, vector, version })]
}
