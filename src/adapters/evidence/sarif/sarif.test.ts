import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// Section numbers are those of SARIF 2.1.0 (OASIS, 27 March 2020).

const log = (...runs: object[]) => ({ version: '2.1.0', runs })
const driver = (...rules: object[]) => ({ driver: { name: 'Scanner', version: '1.2', rules } })
const run = (results: object[], rules: object[] = [], more: object = {}) => ({
  tool: driver(...rules),
  results,
  ...more,
})
const message = { text: 'Something is wrong.' }
const said = (result: object, rules: object[] = [], more: object = {}) =>
  saidIn(log(run([{ message, ...result }], rules, more)))[0]

describe('a result', () => {
  test('without a security severity has none that is known, and its level for a word', () => {
    expect(said({ ruleId: 'R1', level: 'error' })).toEqual({
      kind: 'code',
      title: 'Something is wrong.',
      rule: 'R1',
      severity: 'unknown',
      ratings: [{ source: 'Scanner', severity: 'unknown', word: 'error' }],
    })
  })

  test.each([
    ['9.8', 'critical', 9.8],
    [7, 'high', 7],
    ['4.0', 'medium', 4],
    ['0.1', 'low', 0.1],
    ['HIGH', 'high', undefined],
  ])('of security severity %j is %s', (value, severity, score) => {
    const rules = [{ id: 'R1', properties: { 'security-severity': value } }]
    expect(said({ ruleId: 'R1' }, rules)).toMatchObject({
      severity,
      ratings: [{ source: 'Scanner', severity, ...(score && { score }) }],
    })
  })

  test.each(['0.0', 'eleven', 11, -1, {}, null])('of security severity %j is not known', (value) => {
    const rules = [{ id: 'R1', properties: { 'security-severity': value } }]
    expect(said({ ruleId: 'R1', level: 'note' }, rules)?.severity).toBe('unknown')
  })

  test('has a security severity of its own before that of its rule', () => {
    const rules = [{ id: 'R1', properties: { 'security-severity': '5.0' } }]
    expect(said({ ruleId: 'R1', properties: { 'security-severity': '9.0' } }, rules)?.severity).toBe(
      'critical',
    )
  })

  // Section 3.27.10.
  test.each([
    ['its own level first', { level: 'note' }, { level: 'error' }, 'note'],
    ['that of its rule next', {}, { level: 'error' }, 'error'],
    ['a warning without either', {}, undefined, 'warning'],
  ])('has %s', (_, own, defaultConfiguration, word) => {
    expect(said({ ruleId: 'R1', ...own }, [{ id: 'R1', defaultConfiguration }])?.ratings?.[0]?.word).toBe(
      word,
    )
  })

  test('has the level that its invocation sets for the rule', () => {
    const overrides = {
      ruleConfigurationOverrides: [{ descriptor: { id: 'R1' }, configuration: { level: 'note' } }],
    }
    const invocations = [{ executionSuccessful: true }, { executionSuccessful: true, ...overrides }]
    const result = { ruleId: 'R1', message, provenance: { invocationIndex: 1 } }
    const rules = [{ id: 'R1', defaultConfiguration: { level: 'error' } }]
    for (const document of [
      log(run([result], rules, { invocations })),
      log({ invocations, ...run([result], rules) }),
    ])
      expect(saidIn(document)[0]?.ratings?.[0]?.word).toBe('note')
  })

  // Section 3.27.9.
  test.each(['pass', 'notApplicable', 'informational'])('of kind %s says that there is nothing', (kind) => {
    const reading = readJson(log(run([{ kind, message, ruleId: 'R1' }])))
    expect([reading.records, reading.results.length]).toEqual([1, 0])
  })

  test.each(['open', 'review'])('of kind %s is kept, and says that somebody must look', (kind) => {
    expect(said({ kind })?.ratings?.[0]?.word).toBe(kind)
  })

  test.each([
    ['absent', 0],
    ['new', 1],
    ['unchanged', 1],
    ['updated', 1],
  ])('of baseline state %s is %i', (baselineState, count) => {
    const reading = readJson(log(run([{ baselineState, message }])))
    expect([reading.records, reading.results.length]).toEqual([1, count])
  })

  // Section 3.27.23: suppressed unless a suppression is under review or rejected.
  test.each([
    [[{ kind: 'inSource' }], true],
    [[{ kind: 'external', status: 'accepted' }], true],
    [[{ kind: 'external', status: 'underReview' }], false],
    [[{ kind: 'external', status: 'rejected' }], false],
    [
      [
        { kind: 'external', status: 'accepted' },
        { kind: 'external', status: 'rejected' },
      ],
      false,
    ],
    [[], false],
    [null, false],
  ])('with the suppressions %j is suppressed: %s', (suppressions, isSuppressed) => {
    expect(said({ suppressions })?.suppression !== undefined).toBe(isSuppressed)
  })

  test('says why it was suppressed', () => {
    const suppressions = [{ kind: 'inSource', justification: 'Only runs in tests.' }]
    expect(said({ suppressions })?.suppression).toEqual({ by: 'Scanner', reason: 'Only runs in tests.' })
  })

  test('has the fingerprints that are texts, by their names', () => {
    const result = {
      partialFingerprints: {
        primaryLocationLineHash: '39fa2ee980eb94b0:1',
        nested: { value: 'x' },
        email: 'a@b.c',
      },
      fingerprints: { 'stableId/v1': 'abc' },
    }
    expect(said(result)?.fingerprints).toEqual({
      primaryLocationLineHash: '39fa2ee980eb94b0:1',
      'stableId/v1': 'abc',
    })
  })

  test('that breaks its schema is unreadable', () => {
    const reading = readJson(log(run([{ message: 'text' }, { message }])))
    expect([reading.records, reading.results.length, reading.unreadable.total]).toEqual([2, 1, 1])
    expect(reading.unreadable.first[0]?.why.values).toEqual({ member: 'message', expected: 'an object' })
  })
})

describe('the message of a result', () => {
  const rules = [
    {
      id: 'R1',
      messageStrings: { found: { text: "Variable '{0}' is {{never}} {1}." } },
      shortDescription: { text: 'Short.' },
    },
  ]

  // Section 3.11.5.
  test('is made of the string of its rule and its arguments', () => {
    expect(said({ ruleId: 'R1', message: { id: 'found', arguments: ['x', 'set'] } }, rules)?.title).toBe(
      "Variable 'x' is {never} set.",
    )
  })

  test('may be a string of the whole tool', () => {
    const tool = { driver: { name: 'S', globalMessageStrings: { all: { text: 'Everything in {0}.' } } } }
    const document = log({ tool, results: [{ message: { id: 'all', arguments: ['a.c'] } }] })
    expect(saidIn(document)[0]?.title).toBe('Everything in a.c.')
  })

  test.each([
    [{ text: 'Tainted by [the request](1) or [docs](https://a.b/c).' }, 'Tainted by the request or docs.'],
    [{ text: 'Index a[0](unsafe use) {0}' }, 'Index a[0](unsafe use) {0}'],
    [{ text: '\n  First line\r\nsecond' }, 'First line'],
    [{ text: '{0} and {1}', arguments: ['a'] }, 'a and {1}'],
    [{ id: 'missing' }, 'Short.'],
    [null, 'Short.'],
  ])('%j is shown as %j', (given, title) => {
    expect(said({ ruleId: 'R1', message: given }, rules)?.title).toBe(title)
  })

  test('is the id of the rule where nothing else says anything', () => {
    expect(said({ ruleId: 'R9', message: {} })?.title).toBe('R9')
  })
})

describe('the rule of a result', () => {
  const rules = [
    { id: 'A', properties: { tags: ['external/cwe/cwe-089', 'security'] } },
    { id: 'B', guid: 'guid-of-b', properties: { cwe: 'CWE-79: Cross-site scripting' } },
  ]
  const weaknessesOf = (result: object, more: object = {}) => said(result, rules, more)?.weaknesses

  test.each([
    [{ ruleIndex: 0 }, ['CWE-89']],
    [{ ruleId: 'A' }, ['CWE-89']],
    [{ ruleId: 'A/sub', ruleIndex: 0 }, ['CWE-89']],
    [{ ruleId: 'A/sub' }, ['CWE-89']],
    [{ rule: { index: 1 } }, ['CWE-79']],
    [{ rule: { guid: 'guid-of-b' } }, ['CWE-79']],
    // Merged files carry indexes that are off.
    [{ ruleId: 'B', ruleIndex: 0 }, ['CWE-79']],
    [{ ruleId: 'other', ruleIndex: 0 }, ['CWE-89']],
    [{ ruleIndex: 7 }, undefined],
    [{ ruleIndex: -1 }, undefined],
    [{}, undefined],
  ])('is found by %j', (result, weaknesses) => {
    expect(weaknessesOf(result)).toEqual(weaknesses)
  })

  test('may be that of an extension', () => {
    const tool = {
      driver: { name: 'CodeQL', rules: [] },
      extensions: [
        {
          name: 'queries',
          rules: [{ id: 'js/sqli', properties: { tags: ['CWE-89'], precision: 'very-high' } }],
        },
      ],
    }
    for (const toolComponent of [{ index: 0 }, { name: 'queries' }]) {
      const result = { ruleId: 'js/sqli', rule: { index: 0, toolComponent }, message }
      expect(saidIn(log({ tool, results: [result] }))[0]).toMatchObject({
        weaknesses: ['CWE-89'],
        confidence: 'high',
      })
    }
  })

  test('may stand behind the results', () => {
    const document = log({ results: [{ ruleIndex: 1, message }], tool: driver(...rules) })
    expect(saidIn(document)[0]).toMatchObject({ rule: 'B', weaknesses: ['CWE-79'] })
  })

  test('that is broken leaves its place empty', () => {
    const broken = [{ name: 'no id' }, rules[1]]
    expect(said({ ruleIndex: 1 }, broken as object[])?.rule).toBe('B')
    expect(said({ ruleIndex: 0 }, broken as object[])?.rule).toBeUndefined()
  })

  test.each([
    ['by name', { id: 'CWE-601', toolComponent: { name: 'CWE' } }],
    ['by number', { id: '601', toolComponent: { name: 'CWE' } }],
    ['by index', { index: 0, toolComponent: { index: 0 } }],
  ])('refers to weaknesses in a taxonomy %s, wherever that stands', (_, target) => {
    const rule = { id: 'R', relationships: [{ target, kinds: ['superset'] }] }
    const taxonomies = [{ name: 'CWE', taxa: [{ id: '601' }] }]
    const before = log({ taxonomies, ...run([{ ruleId: 'R', message }], [rule]) })
    const behind = log(run([{ ruleId: 'R', message }], [rule], { taxonomies }))
    for (const document of [before, behind]) expect(saidIn(document)[0]?.weaknesses).toEqual(['CWE-601'])
  })

  test('and the result itself may name weaknesses', () => {
    const result = {
      taxa: [
        { id: '22', toolComponent: { name: 'cwe' } },
        { id: 'A1', toolComponent: { name: 'OWASP' } },
      ],
    }
    expect(said({ ...result, properties: { tags: ['CWE-36'] } })?.weaknesses).toEqual(['CWE-36', 'CWE-22'])
  })
})

describe('the place of a result', () => {
  const at = (artifactLocation: object, region: object = { startLine: 3 }) => ({
    locations: [{ physicalLocation: { artifactLocation, region } }],
  })
  const pathOf = (artifactLocation: object, more: object = {}) =>
    said(at(artifactLocation), [], more)?.locations?.[0]?.path

  test.each([
    ['src/a.js', 'src/a.js'],
    ['./src/a%20b.js', 'src/a b.js'],
    ['src\\a.js', 'src/a.js'],
    ['file:///home/me/a.js', '/home/me/a.js'],
    ['file:///C:/code/a.js', 'C:/code/a.js'],
    ['file://localhost/a.js', '/a.js'],
    ['https://me:secret@host.example/a%20b', 'https://host.example/a%20b'],
    ['100%', '100%'],
  ])('%s is %s', (uri, path) => {
    expect(pathOf({ uri })).toBe(path)
  })

  // Section 3.14.14.
  test.each([
    ['a root without an address', { ROOT: {} }, { uri: 'a.js', uriBaseId: 'ROOT' }, 'a.js'],
    ['a root with one', { ROOT: { uri: 'file:///home/me/' } }, { uri: 'a.js', uriBaseId: 'ROOT' }, 'a.js'],
    [
      'a folder below a root',
      { ROOT: {}, SRC: { uri: 'src/', uriBaseId: 'ROOT' } },
      { uri: 'a.js', uriBaseId: 'SRC' },
      'src/a.js',
    ],
    ['a base that is missing', {}, { uri: 'a.js', uriBaseId: '%SRCROOT%' }, 'a.js'],
    ['a base that refers to itself', { A: { uri: 'a/', uriBaseId: 'A' } }, { uri: 'a.js' }, 'a.js'],
    ['a base named like an inherited member', {}, { uri: 'a.js', uriBaseId: 'constructor' }, 'a.js'],
    [
      'an absolute address below a root',
      { ROOT: { uri: 'file:///home/me/' } },
      { uri: 'file:///home/me/src/a.js' },
      'src/a.js',
    ],
  ])('below %s is relative to it', (_, originalUriBaseIds, location, path) => {
    expect(pathOf(location, { originalUriBaseIds })).toBe(path)
    const before = log({ originalUriBaseIds, ...run([{ message, ...at(location) }]) })
    expect(saidIn(before)[0]?.locations?.[0]?.path).toBe(path)
  })

  test('may be an entry of the run, before or behind', () => {
    const artifacts = [{}, { location: { uri: 'src/b.js' } }]
    expect(pathOf({ index: 1 }, { artifacts })).toBe('src/b.js')
    expect(
      saidIn(log({ artifacts, ...run([{ message, ...at({ index: 1 }) }]) }))[0]?.locations?.[0]?.path,
    ).toBe('src/b.js')
  })

  test('has its line, its function and its code', () => {
    const region = { startLine: 12, snippet: { text: '  query(sql + word)\n' } }
    const [location] = at({ uri: 'a.js' }, region).locations
    const logicalLocations = [{ name: 'search', fullyQualifiedName: 'orders.search' }]
    expect(said({ locations: [{ ...location, logicalLocations }] })).toMatchObject({
      locations: [{ path: 'a.js', line: 12, logical: 'orders.search' }],
      snippet: 'query(sql + word)',
    })
  })

  test('may be a function alone, named by its index', () => {
    const more = { logicalLocations: [{ fullyQualifiedName: 'a::b' }] }
    expect(said({ locations: [{ logicalLocations: [{ index: 0 }] }] }, [], more)?.locations).toEqual([
      { path: 'a::b', logical: 'a::b' },
    ])
  })
})

describe('a published vulnerability', () => {
  test.each([
    ['CVE-1999-0002-package-2', 'CVE-1999-0002', undefined],
    ['GHSA-35jh-r3h4-6jhm-lodash', 'GHSA-35jh-r3h4-6jhm', undefined],
    ['BDSA-2020-1001 (CVE-2020-11022)', 'CVE-2020-11022', undefined],
    ['GO-2026-4864', 'GO-2026-4864', undefined],
    ['RUSTSEC-2021-0003', 'RUSTSEC-2021-0003', undefined],
    ['SNYK-JS-LODASH-567746', 'SNYK-JS-LODASH-567746', undefined],
    ['GHSA-35jh-r3h4-6jhm CVE-2021-23337', 'GHSA-35jh-r3h4-6jhm', ['CVE-2021-23337']],
  ])('is what the rule %s finds', (ruleId, vulnerability, aliases) => {
    expect(said({ ruleId })).toMatchObject({ kind: 'vulnerability', rule: ruleId, vulnerability })
    expect(said({ ruleId })?.aliases).toEqual(aliases)
  })

  test.each([
    'CVE-2021-1 and CVE-2021-2',
    'cve-check',
    'GO-S1023',
    'no-unsafe-query',
    'CVE-2021-44228 CVE-2021-45046',
  ])('is not what the rule %s finds', (ruleId) => {
    expect(said({ ruleId })).toMatchObject({ kind: 'code' })
  })

  test('has the package that Grype names in its rule', () => {
    const rule = {
      id: 'CVE-1999-0002-curl',
      properties: { purls: ['pkg:deb/debian/curl@7.64.0?arch=amd64'] },
    }
    expect(said({ ruleId: rule.id }, [rule])?.component).toEqual({
      name: 'curl',
      purl: 'pkg:deb/debian/curl@7.64.0?arch=amd64',
    })
  })

  test('has no package where the rule stands for several', () => {
    const rule = { id: 'CVE-1999-0002-curl', properties: { purls: ['pkg:deb/a@1', 'pkg:deb/b@1'] } }
    expect(said({ ruleId: rule.id }, [rule])?.component).toBeUndefined()
  })

  test('has the package and the fix that Trivy names in its message', () => {
    const text =
      'Package: libcurl\nInstalled Version: 7.78.0-r0\nVulnerability CVE-2021-22945\nSeverity: CRITICAL\nFixed Version: 7.79.0-r0\nLink: [CVE-2021-22945](https://avd.aquasec.com/nvd/cve-2021-22945)'
    expect(
      said({ ruleId: 'CVE-2021-22945', message: { text } }, [
        { id: 'CVE-2021-22945', shortDescription: { text: 'curl: use after free' } },
      ]),
    ).toMatchObject({
      title: 'curl: use after free',
      component: { name: 'libcurl', version: '7.78.0-r0' },
      fix: { state: 'available', versions: ['7.79.0-r0'] },
    })
  })
})

describe('a secret', () => {
  const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'
  const leak = {
    ruleId: 'github-pat',
    message: { text: `found GitHub token: ${token}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '.env' },
          region: { startLine: 1, snippet: { text: token } },
        },
      },
    ],
    fingerprints: { secret: token },
  }
  const rule = { id: 'github-pat', shortDescription: { text: 'GitHub personal access token' } }
  const by = (name: string, result: object = leak, rules: object[] = [rule]) =>
    readJson(log({ tool: { driver: { name, rules } }, results: [result] })).results[0]

  test.each(['gitleaks', 'TruffleHog', 'secretlint', 'detect-secrets', 'Nosey Parker', 'GitGuardian'])(
    'is what %s finds, and nothing of its text is kept',
    (name) => {
      const result = by(
        name,
        name === 'gitleaks'
          ? { ...leak, message: { text: 'github-pat has detected secret for file .env.' } }
          : leak,
      )
      expect(result?.kind).toBe('secret')
      expect(JSON.stringify(result)).not.toContain(token)
    },
  )

  test.each(['secret', 'Secrets', 'secret-detection'])('is what a rule with the tag %s finds', (tag) => {
    const result = by('Semgrep', leak, [{ ...rule, properties: { tags: [tag] } }])
    expect(result).toMatchObject({ kind: 'secret', title: 'GitHub personal access token' })
    expect(JSON.stringify(result)).not.toContain(token)
  })

  test('that is masked keeps the words around it', () => {
    expect(by('secretlint', { ...leak, message: { text: 'found GitHub token: ******' } })?.title).toBe(
      'found GitHub token: ******',
    )
  })

  test('keeps its fingerprint as a hash, the same each time', () => {
    const { fingerprints } = by('TruffleHog') ?? {}
    expect(fingerprints?.secret).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(by('TruffleHog')?.fingerprints).toEqual(fingerprints)
  })

  test.each([
    ['by its weakness', [{ ...rule, properties: { tags: ['CWE-798'] } }]],
    ['by its name', [{ id: 'github-pat', name: 'hardcoded_password_string' }]],
  ])('written into code, as a rule says %s, is a flaw in code whose text is not kept', (_, rules) => {
    const result = by('Bandit', leak, rules)
    expect(result?.kind).toBe('code')
    expect(JSON.stringify(result)).not.toContain(token)
  })
})

describe('a run', () => {
  test('names its tool for its own results', () => {
    const tool = (name: string, more: object = {}) => ({ driver: { name, version: '1', ...more } })
    const reading = readJson(
      log(
        { tool: tool('A', { semanticVersion: '1.0.0' }), results: [{ message }] },
        { results: [{ message }, { message }], tool: tool('B') },
        { tool: tool('A', { semanticVersion: '1.0.0' }), results: [{ message }] },
      ),
    )
    expect(reading.tools).toEqual([
      { name: 'A', version: '1.0.0' },
      { name: 'B', version: '1' },
    ])
    expect(reading.results.map((result) => result.tool.name)).toEqual(['A', 'B', 'B', 'A'])
    expect(reading.results.map(({ place }) => place.record)).toEqual([1, 2, 3, 4])
  })

  // Sections 3.14.23 and 3.13.4: absent or null is not the same as empty.
  test.each([
    ['no results', log({ tool: driver() }), 'evidence.failed.no-results'],
    ['results that are null', log({ tool: driver(), results: null }), 'evidence.failed.no-results'],
    ['a list of runs that is null', { version: '2.1.0', runs: null }, 'evidence.failed.no-runs'],
    ['no run', log(), 'evidence.failed.no-runs'],
    [
      'results in another file',
      log({ tool: driver(), externalPropertyFileReferences: { results: [{ location: { uri: 'a.json' } }] } }),
      'evidence.failed.elsewhere',
    ],
    [
      'results put elsewhere into the file',
      { ...log(run([])), inlineExternalProperties: [{ results: [{ message }] }] },
      'evidence.failed.elsewhere',
    ],
    [
      'an invocation that failed',
      log(run([], [], { invocations: [{ executionSuccessful: false }] })),
      'evidence.failed.run',
    ],
    [
      'an error of the tool',
      log(
        run([], [], {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [{ level: 'error', message: { text: 'Out of memory.' } }],
            },
          ],
        }),
      ),
      'evidence.failed.error',
    ],
    [
      'an error in its configuration',
      log(run([], [], { invocations: [{ toolConfigurationNotifications: [{ level: 'error' }] }] })),
      'evidence.failed.run',
    ],
    [
      'an invocation that cannot be read',
      log(run([], [], { invocations: [{ executionSuccessful: 'no' }] })),
      'evidence.failed.unclear',
    ],
  ])('with %s proves nothing', (_, document, code) => {
    expect(readJson(document).failed?.code).toBe(code)
  })

  test.each([
    ['an empty list of results', log(run([]))],
    [
      'a warning of the tool',
      log(
        run([], [], {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [{ level: 'warning', message: { text: 'Slow.' } }],
            },
          ],
        }),
      ),
    ],
  ])('with %s is whole', (_, document) => {
    const reading = readJson(document)
    expect([reading.failed, reading.records]).toEqual([undefined, 0])
  })

  test('with rules in another file says what is missing', () => {
    const more = { externalPropertyFileReferences: { driver: { location: { uri: 'rules.json' } } } }
    expect(readJson(log(run([{ message }], [], more))).notes).toEqual([
      { code: 'evidence.note.rules-elsewhere', values: { tool: 'Scanner' } },
    ])
  })

  test('without a tool still gives its results', () => {
    expect(readJson(log({ results: [{ message }] }))).toMatchObject({
      tools: [{ name: 'SARIF' }],
      records: 1,
    })
  })
})

describe('a log', () => {
  test.each(['1.0.0', '2.0.0', '2.0.0-csd.2.beta.2019-04-03', '2.2', 2.1])(
    'of version %s is refused',
    (version) => {
      expect(refusalOf(() => readJson({ ...log(run([])), version }))?.code).toBe('evidence.version')
    },
  )

  test.each([
    ['version', { runs: [run([])] }],
    ['runs', { version: '2.1.0' }],
  ])('without %s is refused', (missing, document) => {
    expect(refusalOf(() => readJson(document, { format: 'sarif' }))?.values).toEqual({
      format: 'sarif',
      missing: `"${missing}"`,
    })
  })

  test.each([[{ version: '2.1.0', runs: {} }], [log({ tool: driver(), results: {} })]])(
    'with something else than a list, as in %j, is refused',
    (document) => {
      expect(refusalOf(() => readJson(document))?.code).toBe('evidence.wrong-kind')
    },
  )
})
