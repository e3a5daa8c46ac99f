import type { StatedRating } from '../../../core/findings/rating-of.ts'
import type { Confidence } from '../../../core/findings/result.ts'
import { severityOfWord } from '../../../core/findings/severity-word.ts'
import { confidenceOf } from '../words/confidence-word.ts'
import { numberIn } from '../words/number-in.ts'
import type { SarifProperties } from './record.ts'
import { lettersOf } from './secrets.ts'
import { securityRating } from './security-severity.ts'

/**
 * How bad a tool calls something, of what it puts into the property bag of a result and, behind it, of a rule:
 * GitHub's `security-severity` first; then the score and word of Dependency-Check and Snyk, and the words of Bandit
 * (`issue_severity`), Black Duck (`securityRisk`) and others (`severity`), where they are words for that. Trivy's word
 * stands among the tags, and belongs to the score.
 */
export function ownRating(source: string, ...bags: readonly SarifProperties[]): StatedRating | undefined {
  const rating = saidIn(source, bags)
  const word = severityTags.has(lettersOf(source)) ? taggedWord(bags) : undefined
  return word === undefined || rating?.word ? rating : { source, ...rating, word }
}

/** Tools that write how bad something is among the tags, by their names in lower case without signs. */
const severityTags: ReadonlySet<string> = new Set(['trivy'])

function taggedWord(bags: readonly SarifProperties[]): string | undefined {
  const tags = bags.flatMap((bag) => bag?.tags ?? []).map(String)
  return tags.find((tag) => /^(?:critical|high|medium|low)$/i.test(tag))
}

function saidIn(source: string, bags: readonly SarifProperties[]): StatedRating | undefined {
  for (const bag of bags) {
    if (bag === undefined) continue
    const rating =
      securityRating(source, bag['security-severity']) ?? scored(source, bag) ?? worded(source, bag)
    if (rating !== undefined) return rating
  }
  return undefined
}

type Bag = NonNullable<SarifProperties>

function scored(source: string, { cvssv3_baseScore, cvssv3_baseSeverity }: Bag): StatedRating | undefined {
  const score = numberIn(cvssv3_baseScore)
  if (score === undefined || score <= 0 || score > 10) return undefined
  return { source, score, word: cvssv3_baseSeverity }
}

function worded(source: string, { issue_severity, securityRisk, severity }: Bag): StatedRating | undefined {
  const word = [issue_severity, securityRisk, severity].find(
    (one) => one && severityOfWord(one).severity !== 'unknown',
  )
  return word === undefined ? undefined : { source, word }
}

/** How sure a tool says that it is of a result; `precision`, GitHub's word for how seldom a rule is wrong, comes last. */
export function ownConfidence(bag: SarifProperties): Confidence | undefined {
  const { issue_confidence, confidence, tags, precision } = bag ?? {}
  // Semgrep calls every rule very precise, and says in a tag how sure it is.
  const tag = (tags ?? []).map((one) => /^(\w+) confidence$/i.exec(String(one))?.[1]).find((one) => one)
  return [issue_confidence, confidence, tag, precision === 'very-high' ? 'high' : precision]
    .map(confidenceOf)
    .find((one) => one)
}

/** What `ownRating` depends on, as one text. */
export function ratingKey(...bags: readonly SarifProperties[]): string {
  const said = bags
    .map(
      (bag) =>
        bag &&
        `${bag['security-severity']} ${bag.cvssv3_baseScore} ${bag.cvssv3_baseSeverity} ${bag.issue_severity} ${bag.securityRisk} ${bag.severity}`,
    )
    .join('\n')
  return `${taggedWord(bags)}\n${said}`
}
