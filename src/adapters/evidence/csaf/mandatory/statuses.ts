import { quoted } from '../../../../core/base/text.ts'
import { type CsafProductStatus, type CsafVulnerability, productStatuses } from '../record.ts'
import { type Fault, type MandatoryTest, ofEachVulnerability } from './mandatory-test.ts'

/** Statuses that say the same of a product; `recommended` says nothing of the flaw. */
const groups: Readonly<Record<CsafProductStatus, string | undefined>> = {
  first_affected: 'affected',
  known_affected: 'affected',
  last_affected: 'affected',
  known_not_affected: 'not affected',
  first_fixed: 'fixed',
  fixed: 'fixed',
  under_investigation: 'under investigation',
  recommended: undefined,
}

function contradiction({ product_status: statuses }: CsafVulnerability): Fault | undefined {
  const said = new Map<string, string>()
  for (const status of productStatuses) {
    const group = groups[status]
    if (group === undefined) continue
    for (const [index, product] of (statuses?.[status] ?? []).entries()) {
      const before: string = said.get(product) ?? group
      said.set(product, group)
      if (before !== group)
        return {
          pointer: `/product_status/${status}/${index}`,
          problem: `the product ${quoted(product)} is both ${before} and ${group}`,
        }
    }
  }
  return undefined
}

export const statusTests: readonly MandatoryTest[] = [ofEachVulnerability('6.1.6', contradiction)]
