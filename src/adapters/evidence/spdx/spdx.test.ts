import { describe, expect, test } from 'vitest'
import { readJson, refusalOf } from '../reading.fixture.ts'

const purl = 'pkg:npm/lodash@4.17.20'
const reference = (referenceType: string, referenceLocator: string) => ({
  referenceCategory: referenceType === 'purl' ? 'PACKAGE_MANAGER' : 'SECURITY',
  referenceType,
  referenceLocator,
})
const document2 = (...packages: object[]) => ({
  spdxVersion: 'SPDX-2.3',
  creationInfo: { creators: ['Tool: syft-0.98.0', 'Person: a role'] },
  packages,
})
const document3 = (...elements: object[]) => ({
  '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
  '@graph': [{ type: 'CreationInfo', specVersion: '3.0.1' }, ...elements],
})
const package3 = { type: 'software_Package', name: 'lodash', software_packageUrl: purl }

describe('an SPDX document', () => {
  test.each([
    ['2.3', document2({ name: 'lodash', externalRefs: [reference('purl', purl)] })],
    ['2.2', { ...document2({ externalRefs: [reference('purl', purl)] }), spdxVersion: 'SPDX-2.2' }],
    ['2.3, as GitHub answers with it', { sbom: document2({ externalRefs: [reference('purl', purl)] }) }],
    ['3.0', document3(package3, { type: 'Tool', name: 'syft-0.98.0' })],
    [
      '3.0, by an external identifier',
      document3({
        type: 'software_Package',
        externalIdentifier: [{ externalIdentifierType: 'packageUrl', identifier: purl }],
      }),
    ],
  ])('of version %s lists components and proves the absence of nothing', async (_, document) => {
    const { format, records, components, inventoryOnly, notes, failed } = await readJson(document)
    expect({ format, records, components, inventoryOnly, failed }).toEqual({
      format: 'spdx',
      records: 0,
      components: [purl],
      inventoryOnly: true,
      failed: undefined,
    })
    expect(notes).toEqual([{ code: 'evidence.note.no-vulnerabilities', values: { components: 1 } }])
  })

  test('refers to advisories, which are no findings', async () => {
    const advisory = reference('advisory', 'https://nvd.nist.gov/vuln/detail/CVE-2020-28498')
    const { records, components } = await readJson(document2({ externalRefs: [advisory] }))
    expect([records, components]).toEqual([0, []])
  })

  test.each([[document2()], [document3({ type: 'Tool', name: 'syft-0.98.0' })]])(
    'names the tool that wrote it, as in %j',
    async (document) => {
      expect((await readJson(document)).tools).toEqual([{ name: 'syft', version: '0.98.0' }])
    },
  )

  test('with vulnerabilities, which are not read, is incomplete', async () => {
    const { failed } = await readJson(
      document3(package3, { type: 'security_Vulnerability', name: 'CVE-2020-1' }),
    )
    expect(failed).toEqual({ code: 'evidence.failed.not-read', values: { tool: 'SPDX', vulnerabilities: 1 } })
  })

  test.each([
    [{ ...document2(), spdxVersion: 'SPDX-2.1' }],
    [{ ...document2(), spdxVersion: 'SPDX-3.0' }],
    [document3({ type: 'CreationInfo', specVersion: '3.1.0' })],
  ])('of another version, as %j, is refused', async (document) => {
    expect((await refusalOf(() => readJson(document)))?.code).toBe('evidence.version')
  })
})
