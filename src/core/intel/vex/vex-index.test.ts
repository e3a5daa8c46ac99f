import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { sha256, sha256Hex } from '../../base/hash.ts'
import { parseInstant } from '../../base/instant.ts'
import { type VexProduct, type VexStatement, vexStatuses } from '../vex-statement.ts'
import { type VexSubject, vexIndex } from './vex-index.ts'
import type { VexStanding } from './vex-standing.ts'
import type { VexTrust } from './vex-trust.ts'

const now = parseInstant('2026-11-24T12:00:00Z')
const digest = sha256('the release')
const shop = { product: 'shop', version: '4.2.0', digests: [digest] }
const trusts: readonly VexTrust[] = [{ author: 'product security' }]
const handlebars = 'pkg:npm/handlebars@4.7.6'
const finding: VexSubject = {
  vulnerability: 'CVE-2021-23369',
  aliases: ['GHSA-f2jv-r9rf-7988'],
  component: { name: 'handlebars', version: '4.7.6', purl: handlebars },
}

function statement(given: Partial<VexStatement> = {}): VexStatement {
  return {
    status: 'not_affected',
    vulnerability: 'CVE-2021-23369',
    aliases: [],
    products: [{ id: handlebars, subcomponents: [] }],
    justification: 'vulnerable_code_not_present',
    author: 'product security',
    at: parseInstant('2026-11-01'),
    evidence: sha256Hex('a document'),
    ...given,
  }
}

const standing = (given: Partial<VexStatement>, about: VexSubject = finding) =>
  vexIndex([statement(given)], trusts, shop, now)(about)
const stands = (given: Partial<VexStatement>, about: VexSubject = finding) =>
  standing(given, about).kind === 'stands'
const about = (id: string, ...subcomponents: string[]): { products: readonly VexProduct[] } => ({
  products: [{ id, subcomponents }],
})
const of = (purl: string): VexSubject => ({ ...finding, component: { name: 'x', purl } })

test('what else is said of a finding is given beside what stands, the latest first', () => {
  const stranger = statement({ author: 'a stranger', at: parseInstant('2026-11-02') })
  const earlier = statement({ at: parseInstant('2026-10-01') })
  const elsewhere = statement({ vulnerability: 'CVE-2021-23383' })
  const all = [earlier, elsewhere, statement(), stranger]
  for (const statements of [all, all.toReversed()])
    expect(vexIndex(statements, trusts, shop, now)(finding)).toEqual({
      kind: 'stands',
      statement: statement(),
      clears: true,
      others: [stranger, earlier],
    })
})

describe('a statement is about a finding', () => {
  test.each([
    ['cve-2021-23369', [], true],
    ['EX-1', ['GHSA-F2JV-R9RF-7988'], true],
    ['CVE-2021-23383', [], false],
  ])('of one of its names: %s %j', (vulnerability, aliases, expected) => {
    expect(stands({ vulnerability, aliases })).toBe(expected)
  })

  test('never of a flaw of our own, which has no published name', () => {
    const { vulnerability: _, ...own } = finding
    expect(standing({}, { ...own, aliases: [] })).toEqual({ kind: 'none' })
  })

  // purl specification, and OpenVEX's rule that what a statement leaves out matches any.
  test.each([
    ['pkg:npm/handlebars', 'pkg:npm/handlebars@4.7.6', true],
    ['pkg:npm/handlebars@4.7.6', 'pkg:npm/handlebars@4.7.6', true],
    ['pkg:npm/handlebars@4.7.7', 'pkg:npm/handlebars@4.7.6', false],
    ['pkg:npm/handlebars@4.7.6', 'pkg:npm/handlebars', false],
    ['pkg:pypi/handlebars', 'pkg:npm/handlebars@4.7.6', false],
    ['pkg:pypi/Django_REST', 'pkg:pypi/django-rest@1', true],
    ['pkg:npm/@angular/core@1', 'pkg:npm/%40angular/core@1', true],
    ['pkg:apk/alpine/git@2', 'pkg:apk/alpine/git@2?arch=x86_64&distro=alpine-3.12', true],
    ['pkg:apk/alpine/git@2?arch=x86_64', 'pkg:apk/alpine/git@2?arch=x86_64&distro=alpine-3.12', true],
    ['pkg:apk/alpine/git@2?arch=armv7', 'pkg:apk/alpine/git@2?arch=x86_64', false],
    ['pkg:apk/alpine/git@2?arch=armv7', 'pkg:apk/alpine/git@2', false],
    ['pkg:maven/g/a@1?type=jar', 'pkg:maven/g/a@1', true],
    ['pkg:maven/g/a@1', 'pkg:maven/g/a@1?classifier=sources', true],
    ['pkg:rpm/redhat/x@1:2-3', 'pkg:rpm/redhat/x@2-3?epoch=1&arch=x86_64', true],
    ['pkg:rpm/redhat/x@2-3', 'pkg:rpm/redhat/x@2-3?epoch=1', false],
    ['pkg:rpm/redhat/x', 'pkg:rpm/redhat/x@2-3?epoch=1', true],
    ['pkg:golang/g/x@v1#sub', 'pkg:golang/g/x@v1', false],
    ['handlebars', 'pkg:npm/handlebars@4.7.6', false],
    ['handlebars', 'handlebars', false],
  ])('of %s when its component is %s: %s', (stated, component, expected) => {
    expect(stands(about(stated), of(component))).toBe(expected)
  })

  test.each([
    ['shop', true],
    ['shop@4.2.0', true],
    ['shop 4.2.0', true],
    ['shop@4.1.0', false],
    ['Shop', false],
    ['pkg:generic/shop', true],
    ['pkg:generic/shop@4.2.0', true],
    ['pkg:generic/shop@4.1.0', false],
    ['pkg:generic/team/shop', false],
    ['pkg:oci/shop?repository_url=ghcr.io/example/shop', true],
    ['pkg:oci/shop?tag=4.2.0', true],
    ['pkg:oci/shop?tag=4.1.0', false],
    ['pkg:oci/shop?arch=arm64', false],
    [`pkg:oci/anything@${encodeURIComponent(digest)}`, true],
    [`pkg:oci/shop@sha256%3A${'0'.repeat(64)}`, false],
    ['pkg:npm/shop', false],
    [digest, true],
    [`sha256:${'0'.repeat(64)}`, false],
    ['cpe:2.3:a:example:shop:4.2.0:*:*:*:*:*:*:*', false],
  ])('of the release, or of its component in the release, named %s: %s', (id, expected) => {
    expect(stands(about(id))).toBe(expected)
    expect(stands(about(id, 'pkg:npm/handlebars'))).toBe(expected)
    expect(stands(about(id, 'pkg:npm/handlebars@4.7.7', 'lodash'))).toBe(false)
  })

  test('of a release whose name is a package URL, or has a scope', () => {
    const named = (product: string, id: string) =>
      vexIndex([statement(about(id))], trusts, { product, version: '1', digests: [] }, now)(finding).kind
    expect(named('pkg:npm/shop', 'pkg:npm/shop@1')).toBe('stands')
    expect(named('pkg:npm/shop', 'pkg:npm/shop@2')).toBe('none')
    expect(named('@team/shop', 'pkg:generic/%40team/shop@1')).toBe('stands')
    expect(named('', 'pkg:generic/shop')).toBe('none')
    expect(named('', '')).toBe('none')
  })

  test('a part of something else is not meant, whatever it is', () => {
    expect(stands(about('pkg:generic/other', handlebars))).toBe(false)
  })

  test('a statement about nothing is about nothing', () => {
    expect(standing({ products: [] })).toEqual({ kind: 'none' })
  })
})

describe('a statement clears', () => {
  const cleared = (given: Partial<VexStatement>) => {
    const found = standing(given)
    return found.kind === 'stands' && found.clears
  }

  test.each(vexStatuses.map((status) => [status, status === 'not_affected' || status === 'fixed'] as const))(
    'of the status %s: %s',
    (status, expected) => {
      expect(cleared({ status })).toBe(expected)
    },
  )

  test('as not affected only with a reason', () => {
    const { justification: _, ...bare } = statement()
    const alone = vexIndex([bare], trusts, shop, now)(finding)
    expect(alone).toEqual({ kind: 'stands', statement: bare, clears: false })
    expect(vexIndex([{ ...bare, says: 'removed' }], trusts, shop, now)(finding)).toMatchObject({
      clears: true,
    })
  })

  test('as fixed only the very version that it names', () => {
    const status = 'fixed'
    expect(cleared({ status, ...about('pkg:npm/handlebars') })).toBe(false)
    expect(cleared({ status, ...about('shop') })).toBe(false)
    expect(cleared({ status, ...about('shop', 'pkg:npm/handlebars') })).toBe(false)
    expect(cleared({ status, ...about('shop', handlebars) })).toBe(true)
    expect(cleared({ status, ...about('shop@4.2.0', 'pkg:npm/handlebars') })).toBe(true)
    expect(cleared({ status, ...about(digest) })).toBe(true)
  })

  test('not before its time, and never as a draft', () => {
    expect(standing({ at: parseInstant('2026-11-24T12:00:00.001Z') })).toEqual({ kind: 'none' })
    expect(stands({ at: now })).toBe(true)
    expect(standing({ draft: true })).toEqual({ kind: 'none' })
  })
})

describe('only trusted authors count', () => {
  const trusted = (author: string, trust: readonly VexTrust[]) =>
    vexIndex([statement({ author })], trust, shop, now)(finding).kind

  test('by their exact name, however Unicode writes it', () => {
    expect(trusted(' produit sécurité ', [{ author: 'produit se\u0301curite\u0301' }])).toBe('stands')
    expect(trusted('Product Security', trusts)).toBe('untrusted')
    expect(trusted('', [{ author: '' }])).toBe('untrusted')
    expect(trusted('product security', [])).toBe('untrusted')
  })

  test('by the documents that are named, where any are', () => {
    const sha256s = [sha256Hex('a document').toUpperCase()]
    expect(trusted('product security', [{ author: 'product security', sha256s }])).toBe('stands')
    expect(trusted('product security', [{ author: 'product security', sha256s: ['0'.repeat(64)] }])).toBe(
      'untrusted',
    )
    expect(trusted('product security', [{ author: 'product security', sha256s: [] }])).toBe('untrusted')
  })

  test('the others are kept, the latest first', () => {
    const old = statement({ author: 'somebody', at: parseInstant('2026-01-01') })
    const late = statement({ author: 'nobody' })
    const found = vexIndex([old, late], trusts, shop, now)(finding)
    expect(found).toEqual({ kind: 'untrusted', statements: [late, old] })
  })
})

describe('of several', () => {
  test('the latest counts', () => {
    const late = statement({ status: 'affected', at: parseInstant('2026-11-02') })
    const found = vexIndex([late, statement()], trusts, shop, now)(finding)
    expect(found).toEqual({ kind: 'stands', statement: late, clears: false, others: [statement()] })
  })

  // Worst first: what may hurt before what may not.
  test.each([
    ['affected', 'under_investigation'],
    ['under_investigation', 'fixed'],
    ['fixed', 'not_affected'],
  ] as const)('of the same time %s counts before %s', (worse, better) => {
    const two = [statement({ status: better }), statement({ status: worse })]
    expect(vexIndex(two, trusts, shop, now)(finding)).toMatchObject({ statement: { status: worse } })
  })
})

const anyStatement = fc
  .record({
    status: fc.constantFrom(...vexStatuses),
    vulnerability: fc.constantFrom('CVE-2021-23369', 'GHSA-f2jv-r9rf-7988', 'CVE-1-1'),
    products: fc.array(
      fc.constantFrom(
        { id: handlebars, subcomponents: [] },
        { id: 'pkg:npm/handlebars', subcomponents: [] },
        { id: 'shop', subcomponents: [handlebars] },
        { id: 'other', subcomponents: [handlebars] },
        { id: digest, subcomponents: [] },
      ),
      { maxLength: 3 },
    ),
    author: fc.constantFrom('product security', 'somebody'),
    at: fc
      .constantFrom('2026-10-01', '2026-11-01', '2026-11-23', '2027-01-01')
      .map((day) => parseInstant(day)),
    justification: fc.constantFrom('', 'component_not_present'),
    says: fc.constantFrom('', 'x'),
  })
  .map(statement)
/** A standing without what else is said. */
const counting = (standing: VexStanding) => ({ ...standing, others: undefined })
const several = fc.array(anyStatement, { maxLength: 8 })

prop.prop([several, fc.infiniteStream(fc.nat())])(
  'the order of statements never matters',
  (statements, chance) => {
    const shuffled = statements
      .map((one) => ({ one, rank: chance.next().value ?? 0 }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ one }) => one)
    expect(vexIndex(shuffled, trusts, shop, now)(finding)).toEqual(
      vexIndex(statements, trusts, shop, now)(finding),
    )
  },
)

prop.prop([several, several])(
  'an untrusted statement never clears, and changes nothing that stands',
  (statements, others) => {
    const untrusted = others.map((one) => ({ ...one, author: 'somebody' }))
    expect(vexIndex(untrusted, trusts, shop, now)(finding).kind).not.toBe('stands')
    const before = vexIndex(statements, trusts, shop, now)(finding)
    const after = vexIndex([...statements, ...untrusted], trusts, shop, now)(finding)
    if (before.kind === 'stands') expect(counting(after)).toEqual(counting(before))
    else expect(after.kind).not.toBe('stands')
  },
)

prop.prop([several, anyStatement])('an older statement never changes what stands', (statements, other) => {
  const before = vexIndex(statements, trusts, shop, now)(finding)
  if (before.kind !== 'stands') return
  const older = { ...other, at: parseInstant('2020-01-01') }
  expect(counting(vexIndex([...statements, older], trusts, shop, now)(finding))).toEqual(counting(before))
})
