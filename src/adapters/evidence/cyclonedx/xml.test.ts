import { describe, expect, test } from 'vitest'
import { readText, refusalOf, saidIn } from '../reading.fixture.ts'

const bom = (inside: string, version = '1.4') =>
  `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/${version}" ` +
  `xmlns:v="http://cyclonedx.org/schema/ext/vulnerability/1.0">${inside}</bom>`
const component = (name: string, inside = '', ref = '') =>
  `<component type="library"${ref}><name>${name}</name><version>1</version>${inside}</component>`
const extension = (inside: string) => `<v:vulnerabilities>${inside}</v:vulnerabilities>`
const flaw = (id: string, inside = '') =>
  `<v:vulnerability ref="x"><v:id>${id}</v:id>${inside}</v:vulnerability>`

const results = async (text: string) => (await readText(text)).results

describe('a CycloneDX document in XML', () => {
  test('says what the same says in JSON', async () => {
    const inJson = {
      bomFormat: 'CycloneDX',
      specVersion: '1.4',
      components: [
        { 'bom-ref': 'h', group: 'g', name: 'handlebars', version: '4', purl: 'pkg:npm/g/handlebars@4' },
      ],
      vulnerabilities: [
        {
          id: 'GHSA-f2jv-r9rf-7988',
          source: { name: 'GitHub' },
          references: [{ id: 'CVE-2021-23369' }],
          ratings: [
            {
              source: { name: 'NVD' },
              score: 9.8,
              severity: 'critical',
              method: 'CVSSv31',
              vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
            },
            { severity: 'low', method: 'OWASP' },
          ],
          cwes: [94],
          description: 'Code & execution',
          published: '2021-04-12T14:15:00Z',
          analysis: {
            state: 'not_affected',
            justification: 'code_not_reachable',
            response: ['will_not_fix'],
          },
          affects: [{ ref: 'h', versions: [{ range: 'vers:npm/<4.7.7' }] }, { ref: 'pkg:npm/other@1' }],
        },
      ],
    }
    const inXml = bom(`
      <components>
        <component type="library" bom-ref="h"><group>g</group><name>handlebars</name><version>4</version><purl>pkg:npm/g/handlebars@4</purl></component>
      </components>
      <vulnerabilities><vulnerability>
        <id>GHSA-f2jv-r9rf-7988</id>
        <source><name>GitHub</name></source>
        <references><reference><id>CVE-2021-23369</id></reference></references>
        <ratings>
          <rating><source><name>NVD</name></source><score>9.8</score><severity>critical</severity><method>CVSSv31</method>
            <vector>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</vector></rating>
          <rating><severity>low</severity><method>OWASP</method></rating>
        </ratings>
        <cwes><cwe>94</cwe></cwes>
        <description><![CDATA[Code & execution]]></description>
        <published>2021-04-12T14:15:00Z</published>
        <analysis><state>not_affected</state><justification>code_not_reachable</justification>
          <responses><response>will_not_fix</response></responses></analysis>
        <affects>
          <target><ref>h</ref><versions><version><range>vers:npm/&lt;4.7.7</range></version></versions></target>
          <target><ref>pkg:npm/other@1</ref></target>
        </affects>
      </vulnerability></vulnerabilities>`)
    const said = (await results(inXml)).map(({ evidence, place, tool, ...one }) => one)
    expect(said).toEqual(await saidIn(inJson))
    expect(said).toHaveLength(2)
  })

  test('names its tools as lists of both kinds', async () => {
    const tools = async (inside: string) =>
      (await readText(bom(`<metadata><tools>${inside}</tools></metadata>`))).tools
    const named = '<name>a</name><version>1</version>'
    const expected = [{ name: 'a', version: '1' }]
    expect(await tools(`<tool><vendor>x</vendor>${named}</tool>`)).toEqual(expected)
    expect(
      await tools(`<components><component type="application">${named}</component></components>`),
    ).toEqual(expected)
    expect(await tools(`<services><service>${named}</service></services>`)).toEqual(expected)
  })

  test('without vulnerabilities is an inventory', async () => {
    const reading = await readText(
      bom(`<components>${component('a', '<purl>pkg:npm/a@1</purl>')}</components>`, '1.1'),
    )
    expect([reading.records, reading.inventoryOnly, reading.components]).toEqual([0, true, ['pkg:npm/a@1']])
  })

  test.each(['0.9', '1.8', '2.0', 'x'])('of the version %s is refused', async (version) => {
    expect((await refusalOf(() => readText(bom('', version))))?.code).toBe('evidence.version')
  })

  test('without its namespace is refused', async () => {
    const read = () => readText('<bom><components/></bom>', { format: 'cyclonedx' })
    expect((await refusalOf(read))?.code).toBe('evidence.lacks')
  })

  test.each([
    ['<score>high</score>', 'a score that is no number'],
    ['<severity>low</severity><severity>high</severity>', 'two severities'],
  ])('with %s has an unreadable record', async (inside) => {
    const rating = `<ratings><rating>${inside}</rating></ratings>`
    const text = bom(
      `<vulnerabilities><vulnerability><id>CVE-2021-1</id>${rating}</vulnerability></vulnerabilities>`,
    )
    const { records, results, unreadable } = await readText(text)
    expect([records, results.length, unreadable.total]).toEqual([1, 0, 1])
  })
})

// The vulnerability extension 1.0, of the time before CycloneDX 1.4.
describe('the vulnerability extension', () => {
  test('in a component affects that component, whatever its reference says', async () => {
    const rating =
      '<v:ratings><v:rating><v:score><v:base>4.3</v:base><v:impact>2.9</v:impact></v:score><v:severity>Medium</v:severity>' +
      '<v:method>CVSSv3</v:method><v:vector>AV:N/AC:M/Au:N</v:vector></v:rating></v:ratings>'
    const [result] = await results(
      bom(
        `<components>${component('apt', extension(flaw('CVE-2011-3374', `<v:source name="NVD"/>${rating}`)))}</components>`,
      ),
    )
    expect(result).toMatchObject({
      vulnerability: 'CVE-2011-3374',
      severity: 'medium',
      ratings: [{ source: 'nvd', score: 4.3, severity: 'medium' }],
      component: { name: 'apt', version: '1' },
    })
  })

  test('names its source as Grype did then', async () => {
    const rating = '<v:ratings><v:rating><v:severity>Low</v:severity></v:rating></v:ratings>'
    const source = (name: string) => flaw('CVE-2011-3374', `<v:source name="${name}"/>${rating}`)
    const both = source('vulnerabilities:debian:10') + source('vulnerabilities:nvd')
    const found = await results(bom(`<components>${component('apt', extension(both))}</components>`))
    expect(found.map(({ ratings }) => ratings?.[0]?.source)).toEqual(['debian', 'nvd'])
  })

  test('beside the components refers to one', async () => {
    const text = bom(
      `<components>${component('apt', '', ' bom-ref="x"')}</components>${extension(flaw('CVE-2011-3374'))}`,
    )
    expect((await results(text))[0]?.component).toEqual({ name: 'apt', version: '1' })
  })

  test('may stand in components inside of components, and in the subject of the document', async () => {
    const inner = component('inner', extension(flaw('CVE-2011-2')))
    const outer = component('outer', `${extension(flaw('CVE-2011-1'))}<components>${inner}</components>`)
    const subject = component('subject', extension(flaw('CVE-2011-0')))
    const found = await results(bom(`<metadata>${subject}</metadata>\n<components>${outer}</components>`))
    expect(found.map((one) => [one.vulnerability, one.component?.name])).toEqual([
      ['CVE-2011-0', 'subject'],
      ['CVE-2011-1', 'outer'],
      ['CVE-2011-2', 'inner'],
    ])
  })

  test('has the place of each vulnerability', async () => {
    const text = bom(
      `<components>\n${component('a', `\n${extension(`\n${flaw('CVE-2011-1')}\n${flaw('CVE-2011-2')}`)}`)}\n` +
        `${component('b', extension(flaw('CVE-2011-3')))}</components>`,
    )
    expect((await results(text)).map(({ place }) => [place.record, place.line])).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ])
  })

  test('with a broken vulnerability keeps the others', async () => {
    const broken = flaw('CVE-2011-1', '<v:id>CVE-2011-2</v:id>')
    const reading = await readText(
      bom(`<components>${component('a', extension(broken + flaw('CVE-2011-3')))}</components>`),
    )
    expect([reading.records, reading.results.length, reading.unreadable.total]).toEqual([2, 1, 1])
  })

  test('twice in a component is unreadable, not passed over', async () => {
    const both = extension(flaw('CVE-2011-1')) + extension(flaw('CVE-2011-2'))
    for (const inside of [
      component('a', both),
      component('b', `<components>${component('a', both)}</components>`),
    ]) {
      const reading = await readText(bom(`<components>${inside}</components>`))
      expect([reading.results.length, reading.unreadable.total]).toEqual([0, 1])
    }
  })
})
