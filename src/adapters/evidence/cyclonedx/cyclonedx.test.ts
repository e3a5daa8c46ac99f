import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const handlebars = {
  'bom-ref': 'h',
  type: 'library',
  name: 'handlebars',
  version: '4.7.6',
  purl: 'pkg:npm/handlebars@4.7.6',
}
const document = (vulnerabilities: object[] | undefined, more: object = {}) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [handlebars],
  ...(vulnerabilities && { vulnerabilities }),
  ...more,
})
const flaw = { id: 'CVE-2021-23369', description: 'Remote code execution', affects: [{ ref: 'h' }] }
const said = async (vulnerability: object, more: object = {}) =>
  (await saidIn(document([{ ...flaw, ...vulnerability }], more)))[0]

describe('a vulnerability in a CycloneDX document', () => {
  test('says which flaw is in which component', async () => {
    const rating = {
      source: { name: 'NVD' },
      score: 9.8,
      severity: 'critical',
      method: 'CVSSv31',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    }
    expect(
      await said({
        references: [{ id: 'CVE-2021-23369' }, { id: 'GHSA-f2jv-r9rf-7988', source: { name: 'GitHub' } }],
        ratings: [rating],
        cwes: [94],
        published: '2021-04-12T14:15:00Z',
      }),
    ).toEqual({
      kind: 'vulnerability',
      title: 'Remote code execution',
      vulnerability: 'CVE-2021-23369',
      aliases: ['GHSA-f2jv-r9rf-7988'],
      weaknesses: ['CWE-94'],
      severity: 'critical',
      ratings: [{ source: 'nvd', severity: 'critical', score: 9.8, vector: rating.vector }],
      component: { name: 'handlebars', version: '4.7.6', purl: 'pkg:npm/handlebars@4.7.6' },
      published: '2021-04-12T14:15:00.000Z',
    })
  })

  test('is a result for each component that it affects', async () => {
    const reading = await readJson(
      document([{ ...flaw, affects: [{ ref: 'h' }, { ref: 'pkg:npm/other@1' }] }]),
    )
    expect([reading.records, reading.results.length]).toEqual([1, 2])
    expect(reading.results.map(({ place }) => place.record)).toEqual([1, 1])
  })

  test('that names no component is one result', async () => {
    expect(await saidIn(document([{ id: 'CVE-2021-23369' }]))).toEqual([
      {
        kind: 'vulnerability',
        title: 'CVE-2021-23369',
        vulnerability: 'CVE-2021-23369',
        severity: 'unknown',
      },
    ])
  })

  test.each([
    [
      'nested',
      {
        components: [
          {
            name: 'image',
            components: [{ components: [{ 'bom-ref': 'x', group: 'g', name: 'n', version: '2' }] }],
          },
        ],
      },
      'x',
      'g/n',
    ],
    [
      'the subject of the document',
      { metadata: { component: { 'bom-ref': 'x', name: 'shop' } } },
      'x',
      'shop',
    ],
    [
      'a nested service',
      { services: [{ name: 's', services: [{ 'bom-ref': 'x', name: 'pay' }] }] },
      'x',
      'pay',
    ],
    ['named by a BOM-Link', {}, 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#h', 'handlebars'],
    ['unknown', {}, 'gerbwetbqt', 'gerbwetbqt'],
  ])('in a component that is %s finds it', async (_, more, ref, name) => {
    const affects = [{ ref }]
    expect((await said({ affects }, more))?.component?.name).toBe(name)
    // The same where the components stand behind.
    const { bomFormat, specVersion, vulnerabilities, ...rest } = document([{ ...flaw, affects }], more)
    expect((await saidIn({ bomFormat, specVersion, vulnerabilities, ...rest }))[0]?.component?.name).toBe(
      name,
    )
  })

  test('may refer to a component by its package URL alone', async () => {
    expect((await said({ affects: [{ ref: 'pkg:npm/lodash@4.17.20' }] }))?.component).toEqual({
      name: 'pkg:npm/lodash@4.17.20',
      purl: 'pkg:npm/lodash@4.17.20',
    })
  })

  test('has the places where its component was found', async () => {
    const component = {
      ...handlebars,
      evidence: { occurrences: [{ location: 'dist\\h.js', line: 3 }, { location: 'h.min.js' }] },
    }
    expect((await said({}, { components: [component] }))?.locations).toEqual([
      { path: 'dist/h.js', line: 3 },
      { path: 'h.min.js' },
    ])
  })

  // CycloneDX 1.4, vulnerability.affects.versions: the status is affected unless it says otherwise.
  test.each([
    [[{ version: '4.7.6', status: 'unaffected' }], 0],
    [[{ range: 'vers:npm/<4.7.7', status: 'unaffected' }], 0],
    [[{ range: 'vers:npm/<4', status: 'unaffected' }, { range: 'vers:npm/>=4' }], 1],
    [
      [
        { version: '4.7.6', status: 'affected' },
        { version: '5', status: 'unaffected' },
      ],
      1,
    ],
    [
      [
        { version: '4.7.6', status: 'unaffected' },
        { version: '5', status: 'affected' },
      ],
      0,
    ],
    [[{ version: '4.7.6', status: 'unknown' }], 1],
    [[], 1],
  ])('of which versions are %j has %i results', async (versions, count) => {
    const reading = await readJson(document([{ ...flaw, affects: [{ ref: 'h', versions }] }]))
    expect([reading.records, reading.results.length]).toEqual([1, count])
  })

  // VERS: `<` ends a range before the version it names, which is then the first without the flaw.
  test.each([
    [[{ range: 'vers:npm/<4.7.7' }], ['4.7.7']],
    [[{ range: 'vers:npm/>=4.0.0|<4.7.7' }], ['4.7.7']],
    [
      [{ range: 'vers:npm/<3.0.8' }, { range: 'vers:npm/>=4|<4.7.7' }],
      ['3.0.8', '4.7.7'],
    ],
    [[{ range: 'vers:deb/<1%3A2.0' }], ['1:2.0']],
    [[{ range: 'vers:npm/<=4.7.6' }], undefined],
    [[{ range: 'vers:npm/>=4' }], undefined],
    [[{ range: 'vers:npm/<3|<4' }], undefined],
    [[{ range: '<4.7.7' }], undefined],
    [[{ version: '4.7.6' }], undefined],
  ])('whose affected versions are %j is fixed in %j', async (versions, fixed) => {
    const [result] = (await readJson(document([{ ...flaw, affects: [{ ref: 'h', versions }] }]))).results
    expect(result?.fix).toEqual(fixed === undefined ? undefined : { state: 'available', versions: fixed })
  })

  test.each(['not_affected', 'false_positive', 'resolved', 'resolved_with_pedigree'])(
    'that is %s was set aside',
    async (state) => {
      expect(
        (
          await said({
            analysis: { state, justification: 'code_not_reachable', detail: 'Never called.\nReally.' },
          })
        )?.suppression,
      ).toEqual({
        by: 'analysis',
        reason: `${state}: code_not_reachable: Never called.`,
      })
    },
  )

  test.each(['exploitable', 'in_triage'])('that is %s counts', async (state) => {
    expect((await said({ analysis: { state } }))?.suppression).toBeUndefined()
  })

  test.each([
    [['will_not_fix', 'update'], { state: 'wont-fix' }],
    [['can_not_fix'], { state: 'none' }],
    [['update'], undefined],
  ])('whose analysis answers %j has the fix %j', async (response, fix) => {
    expect((await said({ analysis: { response } }))?.fix).toEqual(fix)
  })

  test('is known by what only its source knows it by, with its CVE for an alias', async () => {
    const id = 'c7129ff8-08bc-4afe-82ec-7d97b9491741'
    expect(await said({ id, references: [{ id: 'CVE-2021-33203' }] })).toMatchObject({
      vulnerability: id,
      aliases: ['CVE-2021-33203'],
    })
  })

  test('is known by its reference where it has no id', async () => {
    const { id, ...nameless } = flaw
    expect(
      (await saidIn(document([{ ...nameless, references: [{ id: 'CVE-2021-23369' }] }])))[0]?.vulnerability,
    ).toBe('CVE-2021-23369')
  })

  test.each([
    ['RHSA-2021:1', ['CVE-2021-1111']],
    ['GHSA-f2jv-r9rf-7988', ['CVE-2021-1111', 'CVE-2021-2222']],
    ['CVE-2021-23369', ['CVE-2021-1111']],
  ])('%s with the references %j is none of them', async (id, references) => {
    expect((await said({ id, references: references.map((one) => ({ id: one })) }))?.aliases).toBeUndefined()
  })

  test('without id and description is unreadable', async () => {
    const reading = await readJson(document([{ affects: [{ ref: 'h' }] }]))
    expect([reading.records, reading.results.length, reading.unreadable.total]).toEqual([1, 0, 1])
  })
})

describe('the ratings of a CycloneDX document', () => {
  const ratings = async (...given: object[]) =>
    (await said({ ratings: given, source: { name: 'OSS Index' } }))?.ratings

  test.each([
    ['info', 'none', 'info'],
    ['none', 'none', undefined],
    ['unknown', 'unknown', undefined],
    ['critical', 'critical', undefined],
  ])('call %s what is %s', async (word, severity, kept) => {
    expect(await ratings({ severity: word })).toEqual([
      { source: 'OSS Index', severity, ...(kept && { word: kept }) },
    ])
  })

  test('get the severity of their score where they give no word', async () => {
    expect(await ratings({ method: 'CVSSv3', score: 10 })).toEqual([
      { source: 'OSS Index', severity: 'critical', score: 10 },
    ])
    // The NVD's bands for CVSS 2.0 know no critical.
    expect(await ratings({ method: 'CVSSv2', score: 10 })).toEqual([
      { source: 'OSS Index', severity: 'high', score: 10 },
    ])
  })

  test('get the version of their vector from their method', async () => {
    // FIRST, CVSS 3.0 examples: this vector scores 9.8.
    expect(await ratings({ method: 'CVSSv3', vector: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' })).toEqual([
      {
        source: 'OSS Index',
        severity: 'critical',
        score: 9.8,
        vector: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      },
    ])
  })

  test('by a method other than CVSS give their word and no score', async () => {
    expect(
      await ratings(
        { method: 'OWASP', score: 7, severity: 'high', vector: 'SL:1/M:1' },
        { method: 'SSVC', score: 3 },
      ),
    ).toEqual([
      { source: 'OSS Index', severity: 'high' },
      { source: 'OSS Index', severity: 'unknown' },
    ])
  })

  test('speak by the worst of them', async () => {
    expect(
      (await said({ ratings: [{ severity: 'low' }, { severity: 'high' }, { severity: 'unknown' }] }))
        ?.severity,
    ).toBe('high')
  })
})

describe('a CycloneDX document', () => {
  test('without vulnerabilities lists its components and proves no absence', async () => {
    const inner = { name: 'inner', purl: 'pkg:npm/inner@1' }
    for (const vulnerabilities of [undefined, []]) {
      const reading = await readJson(
        document(vulnerabilities, { components: [handlebars, { name: 'outer', components: [inner] }] }),
      )
      expect(reading.inventoryOnly).toBe(true)
      expect(reading.components).toEqual(['pkg:npm/handlebars@4.7.6', 'pkg:npm/inner@1'])
      expect(reading.notes).toEqual([{ code: 'evidence.note.no-vulnerabilities', values: { components: 3 } }])
    }
    expect((await readJson(document([flaw]))).inventoryOnly).toBe(false)
  })

  test.each([
    [[{ vendor: 'anchore', name: 'grype', version: '0.41.0' }], [{ name: 'grype', version: '0.41.0' }]],
    [
      { components: [{ name: 'syft' }], services: [{ name: 'scan', version: '2' }] },
      [{ name: 'syft' }, { name: 'scan', version: '2' }],
    ],
    ['broken', [{ name: 'cyclonedx' }]],
  ])('made by %j names the tools %j', async (tools, expected) => {
    expect((await readJson(document([flaw], { metadata: { tools } }))).tools).toEqual(expected)
  })

  const shop = { name: 'shop', version: '4.2.0' }
  test.each([
    [{ ...shop, group: 'team', purl: 'pkg:npm/%40team/shop@4.2.0' }, 'pkg:npm/%40team/shop'],
    [{ ...shop, group: 'team', type: 'application' }, 'team/shop'],
    [{ ...shop, purl: 'no package URL' }, 'shop'],
    [{ name: 'team/shop:4.2.0', type: 'container', version: 'sha256:1000' }, 'team/shop'],
    [{}, undefined],
    [undefined, undefined],
  ])('about %j names %j as what its tools looked at', async (component, target) => {
    for (const tools of [undefined, [{ name: 'syft' }, { name: 'grype' }]]) {
      const reading = await readJson(document([flaw], { metadata: { component, tools } }))
      expect(new Set(reading.tools.map((tool) => tool.target))).toEqual(new Set([target]))
    }
  })

  test.each(['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])('of version %s is read', async (specVersion) => {
    expect((await readJson(document([flaw], { specVersion }))).results).toHaveLength(1)
  })

  test.each(['1.8', '2.0', '1.1'])('of version %s is refused', async (specVersion) => {
    expect((await refusalOf(() => readJson(document([flaw], { specVersion }))))?.code).toBe(
      'evidence.version',
    )
  })

  test('without a version is refused', async () => {
    const { specVersion, ...rest } = document([flaw])
    expect((await refusalOf(() => readJson(rest)))?.code).toBe('evidence.lacks')
  })

  test.each(['vulnerabilities', 'components'])(
    'with something else than a list in %s is refused',
    async (member) => {
      expect((await refusalOf(() => readJson(document([flaw], { [member]: {} }))))?.code).toBe(
        'evidence.wrong-kind',
      )
    },
  )

  test('with a broken component still says what is wrong with it', async () => {
    const reading = await readJson(
      document([flaw], { components: [{ ...handlebars, version: 4, purl: [] }, 'x'] }),
    )
    expect(reading.results[0]?.component).toEqual({ name: 'handlebars' })
  })
})
