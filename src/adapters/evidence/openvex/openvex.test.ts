import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../core/base/limits.ts'
import { readJson, readText, refusalOf } from '../reading.fixture.ts'

const product = { '@id': 'pkg:apk/wolfi/git@2.39.0-r1?arch=armv7' }
const fixed = { vulnerability: { name: 'CVE-2023-12345' }, products: [product], status: 'fixed' }
const vex = (statements: readonly object[], head: object = {}) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://openvex.dev/docs/example/vex-9fb3463de1b57',
  author: 'Wolfi J Inkinson',
  role: 'Document Creator',
  timestamp: '2023-01-08T18:02:03.647787998-06:00',
  version: 1,
  statements,
  ...head,
})
const stated = async (...statements: object[]) => (await readJson(vex(statements))).statements
const whyNot = async (statement: object) => {
  const { records, statements, unreadable } = await readJson(vex([statement]))
  expect([records, statements.length, unreadable.total]).toEqual([1, 0, 1])
  return unreadable.first[0]?.why
}

// The minimal document of the OpenVEX specification, 0.2.0, "Document".
test('a statement says which vulnerability is how in which products, by whom and when', async () => {
  const reading = await readJson(vex([fixed]))
  expect(reading.statements).toEqual([
    {
      status: 'fixed',
      vulnerability: 'CVE-2023-12345',
      aliases: [],
      products: [{ id: 'pkg:apk/wolfi/git@2.39.0-r1?arch=armv7', subcomponents: [] }],
      author: 'Wolfi J Inkinson',
      role: 'Document Creator',
      version: '1',
      at: '2023-01-09T00:02:03.647Z',
      evidence: reading.sha256,
    },
  ])
  expect([reading.records, reading.results.length]).toEqual([1, 0])
})

test('says it whatever stands first in the document', async () => {
  const { statements, ...head } = vex([fixed])
  const { sha256: one, statements: first } = await readJson({ ...head, statements })
  const { sha256: two, statements: last } = await readJson({ statements, ...head })
  expect(first.map((statement) => ({ ...statement, evidence: two }))).toEqual(last)
  expect(one).not.toBe(two)
})

test('a document proves the absence of nothing', async () => {
  const reading = await readJson(vex([fixed]))
  expect([reading.inventoryOnly, reading.statementsOnly]).toEqual([true, true])
  expect(reading.notes).toEqual([
    { code: 'evidence.note.stated', values: { statements: 1, author: 'Wolfi J Inkinson', draft: false } },
  ])
})

// Specification, "Example Product Struct" and "Appendix A".
test('a product is known by each of its names, with the parts that the statement is about', async () => {
  const [statement] = await stated({
    ...fixed,
    products: [
      {
        '@id': 'pkg:apk/wolfi/product@1.23.0-r1?arch=armv7',
        identifiers: {
          purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.4',
          cpe23: 'cpe:2.3:a:apache:log4j:2.4:-:*:*:*:*:*:*',
          cpe22: 'cpe:/a:apache:log4j:2.4:-',
        },
        hashes: { 'sha-256': 'AB'.repeat(32), 'sha3-224': '1f' },
        subcomponents: [{ identifiers: { purl: 'pkg:npm/a@1' } }, { '@id': 'pkg:npm/b@1' }],
      },
    ],
  })
  const subcomponents = ['pkg:npm/a@1', 'pkg:npm/b@1']
  expect(statement?.products).toEqual(
    [
      'pkg:apk/wolfi/product@1.23.0-r1?arch=armv7',
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.4',
      'cpe:2.3:a:apache:log4j:2.4:-:*:*:*:*:*:*',
      'cpe:/a:apache:log4j:2.4:-',
      `sha256:${'ab'.repeat(32)}`,
      'sha3-224:1f',
    ].map((id) => ({ id, subcomponents })),
  )
})

test('a product that is narrowed to a part without a name is not the whole product', async () => {
  const [statement] = await stated({ ...fixed, products: [{ ...product, subcomponents: [{}] }] })
  expect(statement?.products).toEqual([])
})

test('a statement of 0.0.1 has texts for products and parts', async () => {
  const { statements } = await readJson(
    vex(
      [
        {
          vulnerability: 'CVE-2023-12345',
          products: ['pkg:oci/shop'],
          subcomponents: ['pkg:npm/a@1'],
          status: 'affected',
        },
      ],
      { '@context': 'https://openvex.dev/ns', version: '7' },
    ),
  )
  expect(statements).toMatchObject([
    {
      vulnerability: 'CVE-2023-12345',
      version: '7',
      products: [{ id: 'pkg:oci/shop', subcomponents: ['pkg:npm/a@1'] }],
    },
  ])
})

// Specification, "Vulnerability Data Structure": its example names advisories that repair several flaws too.
test('aliases are other names of the flaw, not advisories and not a second CVE', async () => {
  const aliases = ['GHSA-2qrg-x229-3v8q', 'openSUSE-SU-2020:0051-1', 'SNYK-RHEL7-LOG4J-1472071', 'DSA-4686-1']
  const [statement] = await stated({
    ...fixed,
    vulnerability: { name: 'CVE-2019-17571', aliases: [...aliases, 'CVE-2019-17571', 'CVE-2020-1'] },
  })
  expect(statement?.aliases).toEqual(['GHSA-2qrg-x229-3v8q', 'SNYK-RHEL7-LOG4J-1472071'])
})

describe('a statement is dated', () => {
  const dated = async (dates: object, head: object = {}) =>
    (await readJson(vex([{ ...fixed, ...dates }], head))).statements[0]?.at

  // Specification, "Inheritance Flow": a statement's own timestamp overrides that of the document.
  test('by itself, by the latest of its dates, and else by its document', async () => {
    const [timestamp, updated] = ['2022-12-22T16:36:43-05:00', '2022-12-23T00:00:00Z']
    expect(await dated({ timestamp })).toBe('2022-12-22T21:36:43.000Z')
    expect(await dated({ timestamp, last_updated: updated })).toBe('2022-12-23T00:00:00.000Z')
    // Nothing is said before the latest of its dates, so that none of them can be in the future.
    expect(await dated({ timestamp: '2999-01-01T00:00:00Z', last_updated: updated })).toBe(
      '2999-01-01T00:00:00.000Z',
    )
    expect(await dated({}, { last_updated: '2024-01-01' })).toBe('2023-01-09T00:02:03.647Z')
  })

  // A timestamp cascades, also to a statement that says when it was last changed.
  test('by its document where it has no timestamp, unless it was changed after that', async () => {
    expect(await dated({ last_updated: '2022-01-01T00:00:00Z' })).toBe('2023-01-09T00:02:03.647Z')
    expect(await dated({ last_updated: '2024-01-01T00:00:00Z' })).toBe('2024-01-01T00:00:00.000Z')
    expect(await dated({ last_updated: '2024-01-01T00:00:00Z' }, { timestamp: undefined })).toBe(
      '2024-01-01T00:00:00.000Z',
    )
    expect(await dated({}, { timestamp: null, last_updated: '2024-01-01' })).toBeUndefined()
  })

  test('or cannot be relied on', async () => {
    const { records, unreadable } = await readJson(vex([fixed], { timestamp: undefined }))
    expect([records, unreadable.total, unreadable.first[0]?.why.code]).toEqual([
      1,
      1,
      'evidence.record.no-time',
    ])
    expect(
      await whyNot({ ...fixed, timestamp: 'yesterday', last_updated: '2024-01-01T00:00:00Z' }),
    ).toMatchObject({ values: { member: 'timestamp' } })
    expect(await whyNot({ ...fixed, timestamp: 'yesterday' })).toMatchObject({
      values: { member: 'timestamp' },
    })
  })
})

describe('a record that is no statement is unreadable', () => {
  test.each([
    ['a status that VEX does not know', { ...fixed, status: 'exploitable' }, 'evidence.record.status'],
    ['not affected without a reason', { ...fixed, status: 'not_affected' }, 'evidence.record.no-reason'],
    [
      'not affected with a justification that OpenVEX does not have',
      { ...fixed, status: 'not_affected', justification: 'because_we_say_so' },
      'evidence.record.member',
    ],
    ['no name', { ...fixed, vulnerability: { name: ' ' } }, 'evidence.record.no-name'],
    ['no status', { ...fixed, status: undefined }, 'evidence.record.member'],
  ])('with %s', async (_, statement, code) => {
    expect((await whyNot(statement))?.code).toBe(code)
  })

  test('but a word that is no justification is only left out where the impact is stated', async () => {
    const own = { ...fixed, status: 'not_affected', justification: 'because_we_say_so' }
    const [statement] = await stated({ ...own, impact_statement: 'removed with a patch' })
    expect([statement?.justification, statement?.says]).toEqual([undefined, 'removed with a patch'])
  })

  // OpenVEX 0.2.0, "Status Justifications".
  test.each([
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
  ])('but %s is a reason', async (justification) => {
    const [statement] = await stated({ ...fixed, status: 'not_affected', justification })
    expect(statement?.justification).toBe(justification)
  })

  test('but not affected with either reason is one', async () => {
    const own = { ...fixed, status: 'not_affected' }
    const statements = await stated(
      { ...own, justification: 'component_not_present' },
      { ...own, impact_statement: 'removed with a patch', status_notes: 'seen' },
    )
    expect(statements.map(({ justification, says }) => [justification, says])).toEqual([
      ['component_not_present', undefined],
      [undefined, 'removed with a patch seen'],
    ])
  })
})

describe('a document is refused', () => {
  test.each([
    ['without an author', { author: '' }, 'evidence.lacks'],
    ['without statements', { statements: undefined }, 'evidence.lacks'],
    ['of a later version', { '@context': 'https://openvex.dev/ns/v0.3.0' }, 'evidence.version'],
  ])('%s', async (_, head, code) => {
    expect((await refusalOf(() => readJson(vex([fixed], head))))?.code).toBe(code)
  })

  test('with more statements than are taken, never cut', async () => {
    const { statements: _, ...head } = vex([])
    const one = JSON.stringify({ vulnerability: 'CVE-2023-1', products: ['a'], status: 'fixed' })
    const text = `${JSON.stringify(head).slice(0, -1)},"statements":[${`${one},`.repeat(limits.vexStatements)}${one}]}`
    expect(await refusalOf(() => readText(text))).toMatchObject({
      code: 'evidence.too-many-statements',
      exit: 3,
      values: { limit: limits.vexStatements },
    })
  })
})

prop.prop([fc.string({ minLength: 2 * limits.vexWords, unit: 'grapheme' })])(
  'of what an author says at length a beginning is kept',
  async (text) => {
    const [statement] = await stated({
      ...fixed,
      status: 'not_affected',
      justification: 'x',
      impact_statement: text,
    })
    expect((statement?.says ?? '').length).toBeLessThanOrEqual(limits.vexWords)
  },
)
