import { describe, expect, test } from 'vitest'
import { limits } from '../../../core/base/limits.ts'
import { readJson, readText, refusalOf } from '../reading.fixture.ts'

const product = (id: string, purl?: string) => ({
  name: `Example ${id}`,
  product_id: id,
  ...(purl !== undefined && { product_identification_helper: { purl } }),
})
const component = (id: string, inner: string, outer: string) => ({
  category: 'default_component_of',
  full_product_name: product(id),
  product_reference: inner,
  relates_to_product_reference: outer,
})

function csaf(flaw: object, head: { tree?: object; tracking?: object; document?: object } = {}) {
  return {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      publisher: {
        category: 'vendor',
        name: 'Example Company ProductCERT',
        namespace: 'https://example.com',
      },
      title: 'x',
      tracking: {
        current_release_date: '2024-04-25T11:00:00.000Z',
        id: 'EX-1',
        initial_release_date: '2024-04-25T11:00:00.000Z',
        revision_history: [{ date: '2024-04-25T11:00:00.000Z', number: '1', summary: 'x' }],
        status: 'final',
        version: '1',
        generator: { engine: { name: 'Secvisogram', version: '1.11.0' } },
        ...head.tracking,
      },
      ...head.document,
    },
    product_tree: {
      full_product_names: [
        product('SHOP', 'pkg:generic/shop@4.2.0'),
        product('HB', 'pkg:npm/handlebars@4.7.6'),
      ],
      relationships: [component('HB-IN-SHOP', 'HB', 'SHOP')],
      ...head.tree,
    },
    vulnerabilities: [{ cve: 'CVE-2021-23369', notes: [], ...flaw }],
  }
}

const stated = async (...given: Parameters<typeof csaf>) => (await readJson(csaf(...given))).statements
const shop = { id: 'pkg:generic/shop@4.2.0', subcomponents: [] }
const named = { id: 'Example SHOP', subcomponents: [] }

test('a vulnerability states its status in each product, by whom and when', async () => {
  const reading = await readJson(csaf({ product_status: { fixed: ['SHOP'] } }))
  expect(reading.statements).toEqual([
    {
      status: 'fixed',
      vulnerability: 'CVE-2021-23369',
      aliases: [],
      products: [shop, named],
      author: 'Example Company ProductCERT',
      role: 'vendor',
      version: '1',
      at: '2024-04-25T11:00:00.000Z',
      evidence: reading.sha256,
    },
  ])
  expect([reading.records, reading.results.length, reading.inventoryOnly, reading.statementsOnly]).toEqual([
    1,
    0,
    true,
    true,
  ])
  expect(reading.tools).toEqual([{ name: 'Secvisogram', version: '1.11.0' }])
})

// CSAF 2.0, section 3.2.3.9: which lists say that a product is affected, not affected, fixed, or neither.
test.each([
  ['first_affected', ['affected']],
  ['known_affected', ['affected']],
  ['last_affected', ['affected']],
  ['known_not_affected', ['not_affected']],
  ['first_fixed', ['fixed']],
  ['fixed', ['fixed']],
  ['under_investigation', ['under_investigation']],
  ['recommended', []],
])('%s is %j', async (status, expected) => {
  const statements = await stated({ product_status: { [status]: ['SHOP'] } })
  expect(statements.map((one) => one.status)).toEqual(expected)
})

test('a component of a product is meant in that product only', async () => {
  const [statement] = await stated({ product_status: { fixed: ['HB-IN-SHOP'] } })
  const subcomponents = ['pkg:npm/handlebars@4.7.6', 'Example HB', 'Example HB-IN-SHOP']
  expect(statement?.products).toEqual([
    { id: 'pkg:generic/shop@4.2.0', subcomponents },
    { id: 'Example SHOP', subcomponents },
  ])
})

test('a component of a component of a product is not taken for every such component of it', async () => {
  const relationships = [component('HB-IN-SHOP', 'HB', 'SHOP'), component('DEEP', 'HB', 'HB-IN-SHOP')]
  const [statement] = await stated({ product_status: { fixed: ['DEEP'] } }, { tree: { relationships } })
  expect(statement?.products).toEqual([{ id: 'Example DEEP', subcomponents: [] }])
})

test('products in branches have their hashes and CPE too', async () => {
  const helper = {
    cpe: 'cpe:2.3:a:example:abc:4.2:*:*:*:*:*:*:*',
    hashes: [{ filename: 'x', file_hashes: [{ algorithm: 'sha512', value: 'AB' }] }],
  }
  const inner = { product: { ...product('ABC'), product_identification_helper: helper } }
  const tree = { branches: [{ category: 'vendor', name: 'V', branches: [inner] }] }
  const [statement] = await stated({ product_status: { fixed: ['ABC'] } }, { tree })
  expect(statement?.products.map(({ id }) => id)).toEqual([helper.cpe, 'sha512:ab', 'Example ABC'])
})

test('why a product is not affected, and what to do where it is, goes with it', async () => {
  const statements = await stated(
    {
      product_status: { known_not_affected: ['HB', 'SHOP'], known_affected: ['HB-IN-SHOP'] },
      flags: [{ label: 'vulnerable_code_not_present', product_ids: ['HB'] }],
      threats: [
        { category: 'impact', details: 'Removed before shipping.', group_ids: ['G'] },
        { category: 'exploit_status', details: 'Exploited.', group_ids: ['G'] },
      ],
      remediations: [{ category: 'vendor_fix', details: 'Update.', product_ids: ['HB-IN-SHOP'] }],
    },
    { tree: { product_groups: [{ group_id: 'G', product_ids: ['HB', 'SHOP'] }] } },
  )
  expect(statements.map(({ status, justification, says }) => [status, justification, says])).toEqual([
    ['affected', undefined, 'Update.'],
    ['not_affected', 'vulnerable_code_not_present', 'Removed before shipping.'],
    ['not_affected', undefined, 'Removed before shipping.'],
  ])
})

test('a vulnerability without a CVE goes by its other ids', async () => {
  const ids = [
    { system_name: 'GitHub', text: 'GHSA-f2jv-r9rf-7988' },
    { system_name: 'ours', text: 'EX-7' },
  ]
  const given = { product_status: { fixed: ['SHOP'] }, ids }
  expect(await stated(given)).toMatchObject([
    { vulnerability: 'CVE-2021-23369', aliases: ['GHSA-f2jv-r9rf-7988', 'EX-7'] },
  ])
  expect(await stated({ ...given, cve: undefined })).toMatchObject([
    { vulnerability: 'GHSA-f2jv-r9rf-7988', aliases: ['EX-7'] },
  ])
})

test('a draft says so', async () => {
  const reading = await readJson(
    csaf({ product_status: { fixed: ['SHOP'] } }, { tracking: { status: 'draft' } }),
  )
  expect(reading.statements[0]?.draft).toBe(true)
  expect(reading.notes).toMatchObject([{ values: { statements: 1, draft: true } }])
})

describe('a document is refused', () => {
  test.each([
    ['of another version', { csaf_version: '2.1' }, 'evidence.version'],
    ['that is no advisory', { category: 'csaf_informational_advisory' }, 'evidence.csaf-category'],
    ['without a publisher', { publisher: { name: ' ' } }, 'evidence.lacks'],
    ['without tracking', { tracking: undefined }, 'evidence.wrong-kind'],
    ['whose date is none', { tracking: { current_release_date: 'x' } }, 'evidence.wrong-kind'],
  ])('%s', async (_, document, code) => {
    const tracking = 'tracking' in document ? document.tracking : undefined
    const head = tracking === undefined ? { document } : { tracking }
    const refusal = await refusalOf(() => readJson(csaf({ product_status: {} }, head)))
    expect(refusal).toMatchObject({ code, exit: 3 })
  })

  // A thousand threats on one group of two thousand products name two million.
  test('whose groups multiply beyond what is taken', async () => {
    const names = Array.from({ length: 2_000 }, (_, n) => `P${n}`)
    const tree = {
      full_product_names: [product('SHOP'), product('HB'), ...names.map((name) => product(name))],
      product_groups: [{ group_id: 'G', product_ids: names }],
    }
    const threats = Array.from({ length: 1_000 }, () => ({
      category: 'impact',
      details: 'x',
      group_ids: ['G'],
    }))
    const document = csaf({ product_status: { known_not_affected: ['P1'] }, threats }, { tree })
    expect(await refusalOf(() => readJson(document))).toMatchObject({
      code: 'evidence.too-many-statements',
      values: { limit: limits.vexNames },
    })
  })

  test('that goes on beyond what one value may hold', async () => {
    const text = JSON.stringify(csaf({ product_status: { fixed: ['SHOP'] } }))
    const item = '{"product_id":"A","name":"A"},'
    const times = Math.ceil(limits.valueBytes / (3 * 48))
    const long = text.replace('"full_product_names":[', `"full_product_names":[${item.repeat(times)}`)
    expect((await refusalOf(() => readText(long)))?.code).toBe('evidence.too-large')
  })
})
