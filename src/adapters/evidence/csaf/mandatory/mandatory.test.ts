import { describe, expect, test } from 'vitest'
import { readJson, refusalOf } from '../../reading.fixture.ts'

const product = (id: string, helper?: object) => ({
  name: `Product ${id}`,
  product_id: id,
  ...(helper !== undefined && { product_identification_helper: helper }),
})
const related = (id: string, inner: string, outer: string) => ({
  category: 'installed_on',
  full_product_name: product(id),
  product_reference: inner,
  relates_to_product_reference: outer,
})
const revision = (number: string, date = '2021-07-21T10:00:00.000Z') => ({ number, date, summary: 'x' })

interface Given {
  readonly category?: string
  readonly status?: string
  readonly version?: string
  readonly history?: readonly object[]
  readonly publisher?: object
  readonly tree?: object | undefined
  readonly flaw?: object
  readonly flaws?: readonly object[] | undefined
}

/** A document that passes every test, but for what is given. */
function csaf(given: Given): object {
  const { category = 'csaf_vex', status = 'final', version = '1', history = [revision('1')] } = given
  const flaw = { cve: 'CVE-2021-44228', notes: [], product_status: { fixed: ['A'] }, ...given.flaw }
  const vulnerabilities = 'flaws' in given ? given.flaws : [flaw]
  return {
    document: {
      category,
      csaf_version: '2.0',
      publisher: {
        category: 'other',
        name: 'OASIS CSAF TC',
        namespace: 'https://csaf.io',
        ...given.publisher,
      },
      title: 'Mandatory test',
      tracking: {
        current_release_date: '2021-07-21T10:00:00.000Z',
        id: 'X',
        initial_release_date: '2021-07-21T10:00:00.000Z',
        revision_history: history,
        status,
        version,
      },
    },
    ...('tree' in given && given.tree === undefined
      ? {}
      : { product_tree: { full_product_names: [product('A'), product('B')], ...given.tree } }),
    ...(vulnerabilities !== undefined && { vulnerabilities }),
  }
}

const cvss = (member: string, ...objects: object[]) => ({
  scores: objects.map((one) => ({ products: ['A'], [member]: one })),
})
// CVE-2021-44228 in the NVD.
const log4shell = {
  version: '3.1',
  vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
  baseScore: 10,
  baseSeverity: 'CRITICAL',
}
const [first, second] = ['2021-07-21T09:00:00.000Z', '2021-07-21T10:00:00.000Z']
const group = (id: string, ...ids: string[]) => ({ group_id: id, product_ids: ids })
const flag = (label: string, ...ids: string[]) => ({ label, product_ids: ids })
const present = 'component_not_present'
const reachable = 'vulnerable_code_not_in_execute_path'

// The failing examples of CSAF 2.0 (OASIS Standard), section 6.1, and their like for the other paths of a test.
const failing: readonly (readonly [test: string, pointer: string, given: Given])[] = [
  ['6.1.1', '/vulnerabilities/0/product_status/fixed/1', { flaw: { product_status: { fixed: ['A', 'C'] } } }],
  [
    '6.1.1',
    '/product_tree/product_groups/0/product_ids/0',
    { tree: { product_groups: [group('G', 'C', 'A')] } },
  ],
  [
    '6.1.1',
    '/product_tree/relationships/0/product_reference',
    { tree: { relationships: [related('D', 'C', 'A')] } },
  ],
  [
    '6.1.1',
    '/product_tree/relationships/0/relates_to_product_reference',
    { tree: { relationships: [related('D', 'A', 'C')] } },
  ],
  ['6.1.1', '/vulnerabilities/0/flags/0/product_ids/0', { flaw: { flags: [flag(present, 'C')] } }],
  [
    '6.1.1',
    '/vulnerabilities/0/remediations/0/product_ids/0',
    { flaw: { remediations: [{ category: 'mitigation', details: 'x', product_ids: ['C'] }] } },
  ],
  [
    '6.1.1',
    '/vulnerabilities/0/threats/0/product_ids/0',
    { flaw: { threats: [{ category: 'impact', details: 'x', product_ids: ['C'] }] } },
  ],
  [
    '6.1.1',
    '/vulnerabilities/0/scores/0/products/0',
    { flaw: { scores: [{ products: ['C'], cvss_v3: log4shell }] } },
  ],
  [
    '6.1.2',
    '/product_tree/full_product_names/0/product_id',
    { tree: { branches: [{ category: 'vendor', name: 'V', product: product('A') }] } },
  ],
  [
    '6.1.2',
    '/product_tree/branches/0/branches/1/product/product_id',
    {
      tree: {
        full_product_names: [],
        branches: [{ name: 'V', branches: [{ product: product('A') }, { product: product('A') }] }],
      },
    },
  ],
  ['6.1.3', '/product_tree/relationships/0', { tree: { relationships: [related('D', 'A', 'D')] } }],
  [
    '6.1.3',
    '/product_tree/relationships/1',
    { tree: { relationships: [related('D', 'E', 'A'), related('E', 'A', 'D')] } },
  ],
  [
    '6.1.4',
    '/vulnerabilities/0/threats/0/group_ids/0',
    { flaw: { threats: [{ category: 'exploit_status', details: 'x', group_ids: ['G'] }] } },
  ],
  [
    '6.1.4',
    '/vulnerabilities/0/remediations/0/group_ids/0',
    { flaw: { remediations: [{ category: 'mitigation', details: 'x', group_ids: ['G'] }] } },
  ],
  [
    '6.1.5',
    '/product_tree/product_groups/1/group_id',
    { tree: { product_groups: [group('G', 'A', 'B'), group('G', 'B', 'A')] } },
  ],
  [
    '6.1.6',
    '/vulnerabilities/0/product_status/known_not_affected/0',
    { flaw: { product_status: { known_affected: ['A'], known_not_affected: ['A'] } } },
  ],
  [
    '6.1.6',
    '/vulnerabilities/0/product_status/under_investigation/0',
    { flaw: { product_status: { first_fixed: ['A'], under_investigation: ['A'] } } },
  ],
  ['6.1.7', '/vulnerabilities/0/scores/1/products/0', { flaw: cvss('cvss_v3', log4shell, log4shell) }],
  [
    '6.1.8',
    '/vulnerabilities/0/scores/0/cvss_v3/baseSeverity',
    { flaw: cvss('cvss_v3', { ...log4shell, baseSeverity: undefined }) },
  ],
  [
    '6.1.8',
    '/vulnerabilities/0/scores/0/cvss_v3/vectorString',
    { flaw: cvss('cvss_v3', { ...log4shell, vectorString: 'CVSS:3.1/AV:N' }) },
  ],
  [
    '6.1.8',
    '/vulnerabilities/0/scores/0/cvss_v3/vectorString',
    { flaw: cvss('cvss_v3', { ...log4shell, version: '3.0' }) },
  ],
  ['6.1.8', '/vulnerabilities/0/scores/0/cvss_v2/version', { flaw: cvss('cvss_v2', log4shell) }],
  [
    '6.1.8',
    '/vulnerabilities/0/scores/0/cvss_v3/baseScore',
    { flaw: cvss('cvss_v3', { ...log4shell, baseScore: 11 }) },
  ],
  [
    '6.1.9',
    '/vulnerabilities/0/scores/0/cvss_v3/baseScore',
    { flaw: cvss('cvss_v3', { ...log4shell, baseScore: 6.5 }) },
  ],
  [
    '6.1.9',
    '/vulnerabilities/0/scores/0/cvss_v3/baseSeverity',
    { flaw: cvss('cvss_v3', { ...log4shell, baseSeverity: 'LOW' }) },
  ],
  [
    '6.1.9',
    '/vulnerabilities/0/scores/0/cvss_v3/temporalScore',
    { flaw: cvss('cvss_v3', { ...log4shell, temporalScore: 9 }) },
  ],
  ['6.1.11', '/vulnerabilities/0/cwe/id', { flaw: { cwe: { id: 'CWE-XSS', name: 'x' } } }],
  [
    '6.1.14',
    '/document/tracking/revision_history/1/number',
    { history: [revision('2', second), revision('1', '2021-07-22T10:00:00.000Z')], version: '1' },
  ],
  [
    '6.1.14',
    '/document/tracking/revision_history/1/number',
    { history: [revision('2', '2021-07-21T10:00:00.000Z'), revision('1', '2021-07-21T10:00:00.00010Z')] },
  ],
  ['6.1.14', '/document/tracking/revision_history', { history: [revision('1', 'yesterday')] }],
  ['6.1.15', '/document/source_lang', { publisher: { category: 'translator' } }],
  ['6.1.16', '/document/tracking/version', { history: [revision('1', first), revision('2', second)] }],
  ['6.1.16', '/document/tracking/version', { version: '2' }],
  ['6.1.17', '/document/tracking/status', { version: '0.9.5', history: [revision('0.9.5')] }],
  // The failing example of 6.1.20.
  ['6.1.17', '/document/tracking/status', { version: '1.0.0-rc', history: [revision('1.0.0-rc')] }],
  [
    '6.1.18',
    '/document/tracking/revision_history/0/number',
    { history: [revision('0', first), revision('1', second)] },
  ],
  [
    '6.1.19',
    '/document/tracking/revision_history/0/number',
    { status: 'draft', version: '1.0.0', history: [revision('1.0.0-rc')] },
  ],
  [
    '6.1.21',
    '/document/tracking/revision_history/1/number',
    { history: [revision('1', first), revision('3', second)], version: '3' },
  ],
  ['6.1.21', '/document/tracking/revision_history/0/number', { history: [revision('2')], version: '2' }],
  [
    '6.1.22',
    '/document/tracking/revision_history/1/number',
    { history: [revision('1', first), revision('1', second)] },
  ],
  [
    '6.1.23',
    '/vulnerabilities/1/cve',
    { flaws: [0, 1].map(() => ({ cve: 'CVE-2021-1', notes: [], product_status: { fixed: ['A'] } })) },
  ],
  [
    '6.1.25',
    '/product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/1',
    {
      tree: {
        full_product_names: [
          product('A', {
            hashes: [
              { file_hashes: ['0', '1'].map((value) => ({ algorithm: 'sha256', value })), filename: 'x' },
            ],
          }),
        ],
      },
    },
  ],
  ['6.1.27.4', '/product_tree', { tree: undefined, flaw: { product_status: {} } }],
  ['6.1.27.5', '/vulnerabilities/0/notes', { flaw: { notes: undefined } }],
  [
    '6.1.27.6',
    '/vulnerabilities/0/product_status',
    { category: 'csaf_security_advisory', flaw: { product_status: undefined } },
  ],
  [
    '6.1.27.7',
    '/vulnerabilities/0/product_status',
    { flaw: { product_status: { first_fixed: ['A'], recommended: ['B'] } } },
  ],
  ['6.1.27.8', '/vulnerabilities/0', { flaw: { cve: undefined } }],
  [
    '6.1.27.9',
    '/vulnerabilities/0/product_status/known_not_affected/1',
    { flaw: { product_status: { known_not_affected: ['A', 'B'] }, flags: [flag(present, 'A')] } },
  ],
  [
    '6.1.27.10',
    '/vulnerabilities/0/product_status/known_affected/0',
    { flaw: { product_status: { known_affected: ['A'] } } },
  ],
  ['6.1.27.11', '/vulnerabilities', { flaws: undefined }],
  [
    '6.1.29',
    '/vulnerabilities/0/remediations/0',
    { flaw: { remediations: [{ category: 'no_fix_planned', details: 'x' }] } },
  ],
  [
    '6.1.30',
    '/document/tracking/revision_history/0/number',
    { history: [revision('1', first), revision('2.0.0', second)], version: '2.0.0' },
  ],
  ['6.1.32', '/vulnerabilities/0/flags/0', { flaw: { flags: [{ label: present }] } }],
  [
    '6.1.33',
    '/vulnerabilities/0/flags/1',
    {
      tree: { product_groups: [group('G', 'A', 'B')] },
      flaw: { flags: [flag(present, 'A'), { label: reachable, group_ids: ['G'] }] },
    },
  ],
]

// The passing examples of the same section, and what comes near to failing.
const passing: readonly (readonly [what: string, given: Given])[] = [
  ['nothing else', {}],
  [
    'a relationship of relationships',
    { tree: { relationships: [related('D', 'A', 'B'), related('E', 'D', 'D')] } },
  ],
  [
    'a long chain of relationships',
    {
      tree: {
        relationships: Array.from({ length: 20_000 }, (_, n) =>
          related(`R${n}`, n === 0 ? 'A' : `R${n - 1}`, 'B'),
        ),
      },
    },
  ],
  [
    'two statuses that say the same, and one that says nothing',
    {
      flaw: {
        product_status: { first_fixed: ['A'], fixed: ['A'], recommended: ['B'], under_investigation: ['B'] },
      },
    },
  ],
  [
    'scores of two versions',
    {
      flaw: {
        scores: [
          {
            products: ['A'],
            cvss_v3: log4shell,
            cvss_v2: { version: '2.0', vectorString: 'AV:N/AC:M/Au:N/C:C/I:C/A:C', baseScore: 9.3 },
          },
        ],
      },
    },
  ],
  [
    'temporal and environmental scores without such metrics',
    {
      flaw: cvss('cvss_v3', {
        ...log4shell,
        temporalScore: 10,
        temporalSeverity: 'CRITICAL',
        environmentalScore: 10,
      }),
    },
  ],
  [
    'revisions of one moment, by their numbers',
    { history: [revision('1.0.0'), revision('2.0.0')], version: '2.0.0' },
  ],
  ['revisions in any order', { history: [revision('2', second), revision('1', first)], version: '2' }],
  [
    'builds that differ',
    { history: [revision('1.0.0', first), revision('2.0.0+143D5', second)], version: '2.0.0+21AF26D3' },
  ],
  ['a draft of a version to come', { status: 'draft', history: [revision('0.9.0')], version: '0.9.0-alpha' }],
  ['a translator who names the language', { publisher: { category: 'vendor' } }],
  [
    'an impact on all of a group',
    {
      tree: { product_groups: [group('G', 'A', 'B')] },
      flaw: {
        product_status: { known_not_affected: ['A', 'B'] },
        threats: [{ category: 'impact', details: 'x', group_ids: ['G'] }],
      },
    },
  ],
  [
    'two labels of which one is no justification',
    { flaw: { flags: [flag(present, 'A'), flag('other', 'A')] } },
  ],
  [
    'an advisory that gives no reason',
    {
      category: 'csaf_security_advisory',
      flaw: { product_status: { known_not_affected: ['A'] } },
    },
  ],
]

describe('the mandatory tests of CSAF 2.0', () => {
  test.each(failing)('%s fails at %s', async (id, pointer, given) => {
    const refusal = await refusalOf(() => readJson(csaf(given)))
    expect(refusal).toMatchObject({ code: 'evidence.csaf-test', exit: 3, values: { test: id, pointer } })
  })

  test.each(passing)('pass with %s', async (_, given) => {
    expect((await readJson(csaf(given))).records).toBe(1)
  })
})
