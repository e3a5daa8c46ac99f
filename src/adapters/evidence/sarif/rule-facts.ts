import type { Confidence, FindingKind, VulnerabilityId, WeaknessId } from '../../../core/findings/result.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import { aliasesAmong, idsIn } from '../words/vulnerability-id.ts'
import { weaknessesOf } from '../words/weaknesses.ts'
import type { SarifRule, SarifTaxonomy } from './record.ts'
import { looksForSecrets } from './secrets.ts'
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
  const published = vulnerabilityOf(ruleId)
  const kind = kindOf(tool, rule, published)
  const related = (rule?.relationships ?? []).map(({ target }) => target)
  const weaknesses = weaknessesOf(weaknessWords(rule?.properties, related, taxonomies))
  return {
    kind,
    vulnerability: published?.id,
    aliases: published?.aliases,
    weaknesses,
    confidence: confidencesByPrecision.get(rule?.properties?.precision ?? ''),
    mayTellSecret: kind === 'secret' || mayTellSecret([ruleId, rule?.name ?? ''], weaknesses ?? []),
  }
}

/** What kind of flaw a rule finds, by its tags (GitHub's and Trivy's words) where its tool or id does not say it. */
const kindsByTag: ReadonlyMap<string, FindingKind> = new Map([
  ['secret', 'secret'],
  ['secrets', 'secret'],
  ['secret-detection', 'secret'],
  ['secret-scanning', 'secret'],
  ['misconfiguration', 'misconfiguration'],
  ['license', 'license'],
])

/** A rule id that is nothing but the id of a published flaw in one of the databases that number flaws. */
const databaseId =
  /^(?:RUSTSEC-\d{4}-\d{4}|PYSEC-\d{4}-\d+|GO-\d{4}-\d{4,}|SNYK-[A-Z]+-[A-Z\d-]+-\d+|npm:[\w.-]+:\d{8}|OSV-\d{4}-\d+|MAL-\d{4}-\d+)$/

/** The published flaw that a rule id names: scanners of dependencies make a rule of each, often with the package behind it. */
function vulnerabilityOf(
  ruleId: string,
): { readonly id: VulnerabilityId; readonly aliases?: readonly VulnerabilityId[] } | undefined {
  if (databaseId.test(ruleId)) return { id: ruleId }
  const ids = idsIn(ruleId)
  const [id, ...others] = ids
  // A rule that names two CVEs is a check for both, and a name of neither.
  if (id === undefined || ids.filter((one) => /^CVE/i.test(one)).length > 1) return undefined
  const aliases = aliasesAmong(id, others)
  return { id, ...(aliases !== undefined && { aliases }) }
}

function kindOf(tool: string, rule: SarifRule | undefined, vulnerability: object | undefined): FindingKind {
  if (vulnerability !== undefined) return 'vulnerability'
  if (looksForSecrets(tool)) return 'secret'
  const tags = rule?.properties?.tags ?? []
  return tags.map((tag) => kindsByTag.get(String(tag).toLowerCase())).find((kind) => kind) ?? 'code'
}

/** GitHub's `precision`: how seldom a rule is wrong. */
const confidencesByPrecision: ReadonlyMap<string, Confidence> = new Map([
  ['very-high', 'high'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
])
