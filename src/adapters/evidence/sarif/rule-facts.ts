import type { Confidence, FindingKind, VulnerabilityId } from '../../../core/findings/result.ts'
import { aliasesAmong, idsIn } from '../vulnerability-id.ts'
import type { SarifProperties, SarifReference, SarifRule, SarifTaxonomy } from './record.ts'
import { looksForSecrets } from './secrets.ts'

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
export function vulnerabilityOf(
  ruleId: string | undefined,
): { readonly id: VulnerabilityId; readonly aliases?: readonly VulnerabilityId[] } | undefined {
  if (ruleId === undefined) return undefined
  if (databaseId.test(ruleId)) return { id: ruleId }
  const ids = idsIn(ruleId)
  const [id, ...others] = ids
  // A rule that names two CVEs is a check for both, and a name of neither.
  if (id === undefined || ids.filter((one) => /^CVE/i.test(one)).length > 1) return undefined
  const aliases = aliasesAmong(id, others)
  return { id, ...(aliases !== undefined && { aliases }) }
}

export function kindOf(
  tool: string,
  rule: SarifRule | undefined,
  vulnerability: object | undefined,
): FindingKind {
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

export function confidenceOf(rule: SarifRule | undefined): Confidence | undefined {
  return confidencesByPrecision.get(rule?.properties?.precision ?? '')
}

/** Whatever a rule or result calls a weakness: in its tags, its property `cwe`, and references to the taxonomy CWE. */
export function weaknessWords(
  properties: SarifProperties,
  references: readonly SarifReference[],
  taxonomies: readonly (SarifTaxonomy | undefined)[],
): readonly (string | number)[] {
  const tagged = (properties?.tags ?? []).map(String).filter((tag) => /\bcwe\b/i.test(tag))
  const named = properties?.cwe ?? []
  const referred = references.flatMap((reference) => taxonId(reference, taxonomies) ?? [])
  return [...tagged, ...(Array.isArray(named) ? named : [named]), ...referred]
}

function taxonId(
  { id, index, toolComponent }: SarifReference,
  taxonomies: readonly (SarifTaxonomy | undefined)[],
): string | undefined {
  const taxonomy =
    typeof toolComponent?.index === 'number'
      ? taxonomies[toolComponent.index]
      : taxonomies.find((one) => one?.name && one.name === toolComponent?.name)
  const taxon = id || (typeof index === 'number' ? taxonomy?.taxa?.[index]?.id : undefined)
  if (!taxon) return undefined
  const isWeakness = /\bcwe\b/i.test(`${toolComponent?.name ?? ''} ${taxonomy?.name ?? ''} ${taxon}`)
  return isWeakness ? taxon : undefined
}
