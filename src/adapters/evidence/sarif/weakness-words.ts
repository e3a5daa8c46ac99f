import type { SarifProperties, SarifReference, SarifTaxonomy } from './record.ts'

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

const isSame = (taxonomy: SarifTaxonomy, { guid, name }: NonNullable<SarifReference['toolComponent']>) =>
  Boolean((guid && taxonomy.guid === guid) || (name && taxonomy.name === name))

function taxonId(
  { id, index, toolComponent }: SarifReference,
  taxonomies: readonly (SarifTaxonomy | undefined)[],
): string | undefined {
  const taxonomy =
    typeof toolComponent?.index === 'number'
      ? taxonomies[toolComponent.index]
      : taxonomies.find((one) => one && isSame(one, toolComponent ?? {}))
  const taxon = id || (typeof index === 'number' ? taxonomy?.taxa?.[index]?.id : undefined)
  if (!taxon) return undefined
  const isWeakness = /\bcwe\b/i.test(`${toolComponent?.name ?? ''} ${taxonomy?.name ?? ''} ${taxon}`)
  return isWeakness ? taxon : undefined
}
