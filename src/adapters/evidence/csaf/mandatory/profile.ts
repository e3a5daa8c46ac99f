import { quoted } from '../../../../core/base/text.ts'
import { productsMeant } from '../groups.ts'
import type { Csaf, CsafReference, CsafVulnerability } from '../record.ts'
import { type Fault, type MandatoryTest, ofEachVulnerability } from './mandatory-test.ts'

const isVex = ({ document: { category } }: Csaf): boolean => category === 'csaf_vex'

const absent = (pointer: string, problem: string): Fault => ({ pointer, problem })

/** Of the VEX profile alone. */
function ofVex(
  test: string,
  fault: (vulnerability: CsafVulnerability, csaf: Csaf) => Fault | undefined,
): MandatoryTest {
  const inner = ofEachVulnerability(test, fault)
  return { test, fault: (csaf) => (isVex(csaf) ? inner.fault(csaf) : undefined) }
}

/** Whether something is said of each product with a status; what names no product is said of all. */
function unsaid(
  status: 'known_affected' | 'known_not_affected',
  saying: (vulnerability: CsafVulnerability) => readonly CsafReference[],
  problem: (product: string) => string,
): (csaf: Csaf) => (vulnerability: CsafVulnerability) => Fault | undefined {
  return (csaf) => {
    const meant = productsMeant(csaf)
    return (vulnerability) => {
      const products = vulnerability.product_status?.[status] ?? []
      if (products.length === 0) return undefined
      const entries = saying(vulnerability)
      const isOfAll = ({ product_ids: ids, group_ids: groups }: CsafReference) =>
        ids === undefined && groups === undefined
      if (entries.some(isOfAll)) return undefined
      const covered = new Set(entries.flatMap(meant))
      const index = products.findIndex((product) => !covered.has(product))
      if (index < 0) return undefined
      return {
        pointer: `/product_status/${status}/${index}`,
        problem: problem(quoted(products[index] ?? '')),
      }
    }
  }
}

function ofEachStatus(test: string, fault: ReturnType<typeof unsaid>): MandatoryTest {
  return {
    test,
    fault: (csaf) => (isVex(csaf) ? ofEachVulnerability(test, fault(csaf)).fault(csaf) : undefined),
  }
}

const vexStatuses = ['fixed', 'known_affected', 'known_not_affected', 'under_investigation'] as const

/** What the profiles "security advisory" and "VEX" ask for, which are the only ones that are read. */
export const profileTests: readonly MandatoryTest[] = [
  {
    test: '6.1.27.4',
    fault: ({ product_tree: tree }) =>
      tree === undefined ? absent('/product_tree', 'is missing, so that no product is named') : undefined,
  },
  ofEachVulnerability('6.1.27.5', ({ notes }) =>
    notes === undefined ? absent('/notes', 'are missing') : undefined,
  ),
  {
    test: '6.1.27.6',
    fault: (csaf) =>
      isVex(csaf)
        ? undefined
        : ofEachVulnerability('6.1.27.6', ({ product_status: status }) =>
            status === undefined ? absent('/product_status', 'is missing') : undefined,
          ).fault(csaf),
  },
  ofVex('6.1.27.7', ({ product_status: statuses }) =>
    vexStatuses.some((status) => statuses?.[status] !== undefined)
      ? undefined
      : absent('/product_status', `has none of ${vexStatuses.join(', ')}`),
  ),
  ofVex('6.1.27.8', ({ cve, ids }) =>
    cve === undefined && ids === undefined ? absent('', 'has neither "cve" nor "ids"') : undefined,
  ),
  ofEachStatus(
    '6.1.27.9',
    unsaid(
      'known_not_affected',
      ({ flags = [], threats = [] }) => [
        ...flags,
        ...threats.filter(({ category }) => category === 'impact'),
      ],
      (product) => `nothing says why the product ${product} is not affected`,
    ),
  ),
  ofEachStatus(
    '6.1.27.10',
    unsaid(
      'known_affected',
      ({ remediations = [] }) => remediations,
      (product) => `nothing says what to do about the product ${product}`,
    ),
  ),
  {
    test: '6.1.27.11',
    fault: ({ vulnerabilities }) =>
      vulnerabilities === undefined ? absent('/vulnerabilities', 'is missing') : undefined,
  },
]
