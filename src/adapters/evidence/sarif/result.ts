import type { Draft } from '../../../core/base/draft.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { Suppression, WeaknessId } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import { snippetOf } from '../words/snippet.ts'
import { withoutSecret } from '../words/without-secret.ts'
import { affectedPackage } from './affected-package.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { contradictsKind, levelOf } from './level.ts'
import { messageText } from './message.ts'
import { ownConfidence, ownRating, ratingKey } from './own-words.ts'
import { isAddress, locationsOf, placesOf } from './places.ts'
import type { SarifResult, SarifRule } from './record.ts'
import type { RuleFacts } from './rule-facts.ts'
import type { FoundRule } from './rules.ts'
import type { Rated, RunContext } from './run-context.ts'
import { isDiscreet, maskedMessage } from './secrets.ts'
import { weaknessWords } from './weakness-words.ts'

/** Kinds of results that say that there is nothing (SARIF 2.1.0, section 3.27.9). */
const saysNothing: ReadonlySet<string | null | undefined> = new Set([
  'pass',
  'notApplicable',
  'informational',
])

/** No result where a record says that a check passed, did not apply, or that its flaw is gone. */
export function resultOf(record: SarifResult, run: RunContext): readonly UnplacedResult[] {
  const isNothing = saysNothing.has(record.kind) && !contradictsKind(record)
  if (isNothing || record.baselineState === 'absent') return []
  const found = run.rules.find(record)
  const rule = found?.rule
  const ruleId = record.rule?.id || record.ruleId || rule?.id
  const facts = run.facts(ruleId ?? '', rule)
  const weaknesses = weaknessesIn(record, facts, run)
  const isSecret = facts.mayTellSecret || mayTellSecret([], weaknesses ?? [])
  const message = messageText(record.message, rule, found?.component ?? run.rules.driver)
  const shown = discreet(message, isSecret, run)
  const isPublished = facts.vulnerability !== undefined
  const result: Draft<UnplacedResult> = {
    kind: facts.kind,
    title: titleFor(isPublished, shown, rule) ?? ruleId ?? run.tool,
    ...ratedBy(record, found, run),
  }
  if (ruleId) result.rule = ruleId
  if (facts.vulnerability !== undefined) result.vulnerability = facts.vulnerability
  if (facts.aliases !== undefined) result.aliases = facts.aliases
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const confidence = ownConfidence(record.properties) ?? facts.confidence
  if (confidence !== undefined) result.confidence = confidence
  if (isPublished) Object.assign(result, affectedPackage(record, rule, message ?? ''))
  addPlace(result, record, run, isSecret)
  const suppression = suppressionOf(record, run.tool)
  if (suppression !== undefined) result.suppression = suppression
  return [isSecret ? withoutSecret(result, codeAt(record)) : result]
}

/** A message about a secret is shown as far as it can be told that the secret is not in it. */
const discreet = (
  message: string | undefined,
  isSecret: boolean,
  { tool }: RunContext,
): string | undefined => (isSecret && !isDiscreet(tool) ? maskedMessage(message ?? '') : message)

/** Those of the rule, and those of its own. */
function weaknessesIn(
  { properties, taxa }: SarifResult,
  { weaknesses }: RuleFacts,
  { taxonomies }: RunContext,
): readonly WeaknessId[] | undefined {
  if (!properties && !taxa) return weaknesses
  return weaknessesOf([...(weaknesses ?? []), ...weaknessWords(properties, taxa ?? [], taxonomies)])
}

/** A message says what is wrong here; of a published flaw its rule's own title says more. */
function titleFor(
  isPublished: boolean,
  message: string | undefined,
  rule: SarifRule | undefined,
): string | undefined {
  const short = rule?.shortDescription?.text
  const [first, second] = isPublished ? [short, message] : [message, short]
  return titleOf(first, second, rule?.fullDescription?.text, rule?.name)
}

/** A level (error, warning, note) is no severity: it stays a word, and the severity is not known. */
function ratedBy(record: SarifResult, found: FoundRule | undefined, run: RunContext): Rated {
  const own = record.properties
  const byRule = found?.rule.properties
  const level = levelOf(record, found, run)
  // A run has a handful of ratings, whatever it has of results.
  const key = `${ratingKey(own, byRule)}\n${level}`
  const known = run.rated.get(key)
  if (known !== undefined) return known
  const stated = ownRating(run.tool, own, byRule)
  const rating: Rating =
    stated === undefined ? { source: run.tool, severity: 'unknown', word: level } : ratingOf(stated)
  const rated = { severity: rating.severity, ratings: [rating] }
  run.rated.set(key, rated)
  return rated
}

function addPlace(
  result: Draft<UnplacedResult>,
  record: SarifResult,
  run: RunContext,
  isSecret: boolean,
): void {
  const locations = locationsOf(placesOf(record), run)
  if (locations !== undefined) result.locations = locations
  const fingerprints = fingerprintsOf(record, isSecret)
  if (fingerprints !== undefined) result.fingerprints = fingerprints
  // What stands at a web address is an answer of the server, and may hold whatever it sent.
  const hidesCode = isSecret || isAddress(locations?.[0]?.path ?? '')
  const snippet = snippetOf(record.locations?.[0]?.physicalLocation?.region?.snippet?.text, hidesCode)
  if (snippet !== undefined) result.snippet = snippet
}

/** What stands at its places, where a rule says that it is a secret: all of it, and what in it may be the secret alone. */
function codeAt({ locations }: SarifResult): readonly string[] {
  const code = (locations ?? []).flatMap(
    ({ physicalLocation }) => physicalLocation?.region?.snippet?.text ?? [],
  )
  return code.flatMap((text) => [text, ...(text.match(/[^\s"'`=,;:()<>]{12,}/g) ?? [])])
}

/** Suppressed is what has suppressions, none of them under review or rejected (section 3.27.23). */
function suppressionOf({ suppressions }: SarifResult, tool: string): Suppression | undefined {
  const all = suppressions ?? []
  const [first] = all
  if (first === undefined || !all.every(({ status }) => !status || status === 'accepted')) return undefined
  const reason = titleOf(...all.map(({ justification }) => justification)) ?? first.kind
  return { by: tool, ...(reason && { reason }) }
}
