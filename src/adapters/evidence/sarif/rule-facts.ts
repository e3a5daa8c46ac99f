import type { Confidence, FindingKind, VulnerabilityId, WeaknessId } from '../../../core/findings/result.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import { ownConfidence } from './own-words.ts'
import { publishedFlaw } from './published-flaw.ts'
import type { SarifRule, SarifTaxonomy } from './record.ts'
import { ruleKind } from './rule-kind.ts'
import { weaknessWords } from './weakness-words.ts'

/** What a rule says of all its results. */
export interface RuleFacts {
  readonly kind: FindingKind
  /** The published flaw that it finds, and its other names. */
  readonly vulnerability: VulnerabilityId | undefined
  readonly aliases: readonly VulnerabilityId[] | undefined
  readonly weaknesses: readonly WeaknessId[] | undefined
  readonly confidence: Confidence | undefined
  /** Whether the code of a result, or a message that quotes it, may hold a secret. */
  readonly mayTellSecret: boolean
}

/** Works out the facts of each rule once; a result may name a rule that the run does not describe. */
export function ruleFactsMaker(run: {
  readonly tool: string
  readonly taxonomies: readonly (SarifTaxonomy | undefined)[]
}): (ruleId: string, rule: SarifRule | undefined) => RuleFacts {
  const known = new Map<string, { readonly rule: SarifRule | undefined; readonly facts: RuleFacts }>()
  return (ruleId, rule) => {
    const before = known.get(ruleId)
    if (before !== undefined && before.rule === rule) return before.facts
    const facts = factsOf(run.tool, ruleId, rule, run.taxonomies)
    known.set(ruleId, { rule, facts })
    return facts
  }
}

function factsOf(
  tool: string,
  ruleId: string,
  rule: SarifRule | undefined,
  taxonomies: readonly (SarifTaxonomy | undefined)[],
): RuleFacts {
  const published = publishedFlaw(ruleId, rule)
  const kind = published === undefined ? ruleKind(tool, ruleId, rule) : 'vulnerability'
  const related = (rule?.relationships ?? []).map(({ target }) => target)
  const weaknesses = weaknessesOf(weaknessWords(rule?.properties, related, taxonomies))
  return {
    kind,
    vulnerability: published?.id,
    aliases: published?.aliases,
    weaknesses,
    confidence: ownConfidence(rule?.properties),
    mayTellSecret: kind === 'secret' || mayTellSecret([ruleId, rule?.name ?? ''], weaknesses ?? []),
  }
}
