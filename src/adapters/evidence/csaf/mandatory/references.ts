import { quoted } from '../../../../core/base/text.ts'
import { type ProductsMeant, productsMeant } from '../groups.ts'
import type { CsafReference, CsafVulnerability } from '../record.ts'
import { type Fault, type MandatoryTest, ofEachVulnerability } from './mandatory-test.ts'

function withoutProduct(entries: readonly CsafReference[] | undefined, name: string): Fault | undefined {
  const index = (entries ?? []).findIndex(
    ({ product_ids: products, group_ids: groups }) => products === undefined && groups === undefined,
  )
  return index < 0 ? undefined : { pointer: `/${name}/${index}`, problem: 'names no product and no group' }
}

/** Labels that say why a product is not affected; the others say what else is true of it. */
const justifications: ReadonlySet<string> = new Set([
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
])

/** Where one product has two justifications it is not clear which is true. */
function justifiedTwice({ flags = [] }: CsafVulnerability, meant: ProductsMeant): Fault | undefined {
  const labels = new Map<string, string>()
  for (const [index, flag] of flags.entries()) {
    const { label } = flag
    if (!justifications.has(label)) continue
    for (const product of meant(flag)) {
      const before = labels.get(product) ?? label
      labels.set(product, label)
      if (before !== label)
        return {
          pointer: `/flags/${index}`,
          problem: `${quoted(product)} is not affected because of ${label}, and by another flag because of ${before}`,
        }
    }
  }
  return undefined
}

export const referenceTests: readonly MandatoryTest[] = [
  ofEachVulnerability('6.1.29', ({ remediations }) => withoutProduct(remediations, 'remediations')),
  ofEachVulnerability('6.1.32', ({ flags }) => withoutProduct(flags, 'flags')),
  {
    test: '6.1.33',
    fault: (csaf) => {
      const meant = productsMeant(csaf)
      return ofEachVulnerability('6.1.33', (vulnerability) => justifiedTwice(vulnerability, meant)).fault(
        csaf,
      )
    },
  },
]
