import { expect, test } from 'vitest'
import { readJson, readText } from '../reading.fixture.ts'

const purl = 'pkg:npm/handlebars@4.7.6'
const people = { authors: [{ name: 'product security' }], timestamp: '2026-11-01T08:00:00Z' }
const shop = { 'bom-ref': 'shop', name: 'shop', version: '4.2.0', purl: 'pkg:generic/shop@4.2.0' }
const flaw = (analysis: object, given: object = {}) => ({
  id: 'CVE-2021-23369',
  references: [{ id: 'GHSA-f2jv-r9rf-7988' }],
  analysis,
  affects: [{ ref: 'h' }],
  ...given,
})
const bom = (vulnerability: object, metadata: object = people) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 3,
  vulnerabilities: [vulnerability],
  components: [{ 'bom-ref': 'h', name: 'handlebars', version: '4.7.6', purl }],
  metadata,
})
const stated = async (...given: Parameters<typeof bom>) => (await readJson(bom(...given))).statements

test('an analysis is a statement of the author of its document, besides the result', async () => {
  const analysis = { state: 'not_affected', justification: 'code_not_reachable', detail: 'Never called.' }
  const reading = await readJson(bom(flaw(analysis)))
  expect(reading.statements).toEqual([
    {
      status: 'not_affected',
      vulnerability: 'CVE-2021-23369',
      aliases: ['GHSA-f2jv-r9rf-7988'],
      products: [{ id: purl, subcomponents: [] }],
      justification: 'code_not_reachable',
      says: 'Never called.',
      author: 'product security',
      version: '3',
      at: '2026-11-01T08:00:00.000Z',
      evidence: reading.sha256,
    },
  ])
  expect([reading.records, reading.results.length, reading.inventoryOnly]).toEqual([1, 1, false])
  expect(reading.results[0]?.suppression?.by).toBe('analysis')
})

// CycloneDX 1.6, impactAnalysisState.
test.each([
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
  ['false_positive', 'not_affected'],
  ['not_affected', 'not_affected'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
])('%s is %s', async (state, status) => {
  expect(await stated(flaw({ state }))).toMatchObject([{ status }])
})

test('a word that CycloneDX does not know is no statement', async () => {
  expect(await stated(flaw({ state: 'fine' }))).toEqual([])
})

test('a component is meant inside of what the document is about', async () => {
  const [inside] = await stated(flaw({ state: 'resolved' }), { ...people, component: shop })
  expect(inside?.products).toEqual([
    { id: shop.purl, subcomponents: [purl] },
    { id: 'shop@4.2.0', subcomponents: [purl] },
  ])
  const whole = flaw({ state: 'resolved' }, { affects: [{ ref: 'shop' }] })
  const [all] = await stated(whole, { ...people, component: shop })
  expect(all?.products).toEqual([
    { id: shop.purl, subcomponents: [] },
    { id: 'shop@4.2.0', subcomponents: [] },
  ])
})

test('a version that is listed as unaffected needs no statement', async () => {
  const affects = [{ ref: 'h', versions: [{ version: '4.7.6', status: 'unaffected' }] }]
  expect(await stated(flaw({ state: 'exploitable' }, { affects }))).toEqual([])
})

test.each([
  [{ authors: [{ name: 'a' }, { email: 'b@example.com' }], supplier: { name: 's' } }, 'a, b@example.com'],
  [{ manufacturer: { name: 'm' }, supplier: { name: 's' } }, 'm'],
  [{ supplier: { name: 's' }, tools: [{ name: 't' }] }, 's'],
  [{ tools: { components: [{ name: 't', version: '1' }] } }, 't'],
])('%j is the author %s', async (metadata, author) => {
  const { timestamp } = people
  expect(await stated(flaw({ state: 'resolved' }), { ...metadata, timestamp })).toMatchObject([{ author }])
})

test('an analysis has its own date before that of its document', async () => {
  const dated = async (dates: object) => (await stated(flaw({ state: 'resolved', ...dates })))[0]?.at
  const [firstIssued, lastUpdated] = ['2026-10-01T00:00:00Z', '2026-10-02T00:00:00Z']
  expect(await dated({ firstIssued })).toBe('2026-10-01T00:00:00.000Z')
  expect(await dated({ firstIssued, lastUpdated })).toBe('2026-10-02T00:00:00.000Z')
})

test.each([
  ['an author', { timestamp: people.timestamp }, {}],
  ['a date', { authors: people.authors }, {}],
  ['a component', people, { affects: [] }],
])('without %s it is none, and that is said', async (_, metadata, given) => {
  const reading = await readJson(bom(flaw({ state: 'not_affected' }, given), metadata))
  expect(reading.statements).toEqual([])
  expect(reading.notes).toEqual([{ code: 'evidence.note.unsigned', values: { analyses: 1 } }])
})

test('says the same in XML', async () => {
  const analysis = {
    state: 'not_affected',
    justification: 'code_not_reachable',
    lastUpdated: '2026-10-02T00:00:00Z',
  }
  const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="3">
    <metadata><timestamp>${people.timestamp}</timestamp><authors><author><name>product security</name></author></authors>
      <component type="application" bom-ref="shop"><name>shop</name><version>4.2.0</version><purl>${shop.purl}</purl></component>
    </metadata>
    <components><component type="library" bom-ref="h"><name>handlebars</name><version>4.7.6</version><purl>${purl}</purl></component></components>
    <vulnerabilities><vulnerability><id>CVE-2021-23369</id>
      <references><reference><id>GHSA-f2jv-r9rf-7988</id></reference></references>
      <analysis><state>not_affected</state><justification>code_not_reachable</justification><lastUpdated>2026-10-02T00:00:00Z</lastUpdated></analysis>
      <affects><target><ref>h</ref></target></affects>
    </vulnerability></vulnerabilities></bom>`
  const inXml = await readText(xml)
  const inJson = await stated(flaw(analysis), { ...people, component: shop })
  expect(inXml.statements).toEqual(inJson.map((one) => ({ ...one, evidence: inXml.sha256 })))
  expect(inJson).toHaveLength(1)
})
