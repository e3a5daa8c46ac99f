import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdpoint } from '../../test/command-line.ts'

const reports = fileURLToPath(new URL('../../examples/shop/reports', import.meta.url))
const schema = new URL('../../docs/reference/schemas/gate-products.schema.json', import.meta.url)
const place = mkdtempSync(join(tmpdir(), 'holdpoint-products-'))
afterAll(() => rmSync(place, { recursive: true }))

/** A Trivy report of a vulnerability of one severity; of none without one. */
const trivy = (name: string, severity?: string) =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: name,
    Results: [
      {
        Target: name,
        Vulnerabilities:
          severity === undefined
            ? []
            : [
                {
                  VulnerabilityID: 'CVE-2026-0001',
                  PkgName: 'left-pad',
                  InstalledVersion: '1.0.0',
                  Severity: severity,
                },
              ],
      },
    ],
  })

function release(folder: string, name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text)
}

const gate = (folder: string, ...args: readonly string[]) =>
  holdpoint(['gate', '--products', folder, ...args], { cwd: place })
const judged = async (folder: string, ...args: readonly string[]) => {
  const { exit, out, err } = await gate(folder, '--json', ...args)
  expect(err).toBe('')
  return { exit, document: JSON.parse(out) }
}
const verdictsOf = ({ products }: { products: readonly { name: string; verdict: string }[] }) =>
  products.map(({ name, verdict }) => [name, verdict])

describe('releases of every kind', () => {
  const releases = join(place, 'releases')
  beforeAll(() => {
    cpSync(join(reports, '4.2'), join(releases, 'shop@4.2.0'), { recursive: true })
    release(releases, 'api@2.0.0', { 'trivy.json': trivy('api', 'HIGH') })
    release(releases, 'docs', { 'trivy.json': trivy('docs') })
    release(releases, 'broken@1', {
      'trivy.json': trivy('broken').slice(0, 40),
      'other.json': trivy('other', 'LOW'),
    })
    release(releases, 'empty@1', {})
    release(releases, 'nameless@', { 'trivy.json': trivy('nameless') })
    release(releases, '.git', { config: 'nothing' })
    writeFileSync(join(releases, 'stray.json'), trivy('stray', 'CRITICAL'))
  })

  test('each has its verdict, strongest first and then by name, and one exit code counts', async () => {
    const { exit, document } = await judged('releases')
    expect(exit).toBe(2)
    expect(document).toMatchObject({
      schema: 'holdpoint/gate-products/1',
      verdict: 'hold',
      counts: { hold: 1, unknown: 3, warn: 1, pass: 1 },
      strays: ['stray.json'],
    })
    expect(verdictsOf(document)).toEqual([
      ['shop@4.2.0', 'hold'],
      ['broken@1', 'unknown'],
      ['empty@1', 'unknown'],
      ['nameless@', 'unknown'],
      ['api@2.0.0', 'warn'],
      ['docs', 'pass'],
    ])
  })

  test('each is named for its folder, and its evidence adds up', async () => {
    const { document } = await judged('releases')
    for (const { release, evidence } of document.products) {
      expect(release.unnamed).toBeUndefined()
      const { results, findings, merged, suppressed, unreadable } = evidence
      expect(results).toBe(findings + merged + suppressed + unreadable)
    }
    const [shop, broken] = document.products
    expect(shop.release).toEqual({ product: 'shop', version: '4.2.0', digests: [] })
    expect(broken.evidence).toMatchObject({ files: 1, refused: 1, findings: 1 })
  })

  test('what is said of one alone is what is said of it among others', async () => {
    const { out } = await holdpoint(['gate', 'releases/shop@4.2.0', '--release', 'shop@4.2.0', '--json'], {
      cwd: place,
    })
    const { verdict, release, counts, reasons } = JSON.parse(out)
    const { document } = await judged('releases')
    expect(document.products[0]).toMatchObject({ verdict, release, counts, reasons })
  })

  test('the published schema describes what is printed', async () => {
    const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')),
    )
    const { document } = await judged('releases', '--observe', '2026-12-24')
    validate(document)
    expect(validate.errors).toBeNull()
    expect(validate({ ...document, counts: {} })).toBe(false)
  })

  test('the page stays within 80 columns and says every verdict in words', async () => {
    const { exit, out } = await gate('releases')
    expect(exit).toBe(2)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toMatch(/^HELD {2}releases in releases\n/)
    expect(out).toMatch(/\nshop@4\.2\.0 +HELD +\d+ +\d+ +\d+ +\d+ +\d+\n {2}confirmed-injection-or-access: /)
    expect(out).toMatch(/\nempty@1 +UNKNOWN .*\n {2}releases\/empty@1: is a folder without a report in it\n/)
    expect(out).toContain('stray.json')
    expect(out).toMatch(/\n6 releases: 1 held, 3 unknown, 1 warn, 1 pass\. \d+ files, .* in \d+\.\d s\.\n$/)
  })

  test('a document of each is written where --out says', async () => {
    await gate('releases', '--out', 'json=results', '--out', 'markdown=results')
    const names = readdirSync(releases, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && !entry.name.startsWith('.') ? [`${entry.name}.json`, `${entry.name}.md`] : [],
    )
    expect(readdirSync(join(place, 'results')).sort()).toEqual(names.sort())
    expect(JSON.parse(readFileSync(join(place, 'results/shop@4.2.0.json'), 'utf8'))).toMatchObject({
      schema: 'holdpoint/gate/1',
      verdict: 'hold',
    })
  })

  test('only observing exits with 0', async () => {
    expect((await gate('releases', '--observe', '2026-12-24')).exit).toBe(0)
  })
})

test('hundreds give the same document, byte for byte, however many threads read them', async () => {
  const many = join(place, 'many')
  const severities = [undefined, 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']
  for (let i = 0; i < 300; i++)
    release(many, `product-${i}@1.${i}`, { 'trivy.json': trivy(`product-${i}`, severities[i % 5]) })
  const without = (text: string) => text.replace(/ {2}"at": .*\n/, '')
  const [one, three] = await Promise.all(
    ['1', '3'].map((workers) => gate('many', '--json', '--workers', workers)),
  )
  expect(without(three?.out ?? '')).toBe(without(one?.out ?? ''))
  const { products, counts } = JSON.parse(one?.out ?? '')
  expect(products).toHaveLength(300)
  expect(counts).toMatchObject({ hold: 60, unknown: 0 })
  const page = await gate('many')
  expect(page.out).toContain('  and 40 more HELD; the JSON document lists all.\n')
})

describe('a policy', () => {
  const releases = join(place, 'policies')
  const policy = (name: string, more = '') =>
    `schema: holdpoint/policy/1\nname: ${name}\nextends: holdpoint/default\n${more}`
  beforeAll(() => {
    const strict = policy(
      'strict',
      'required:\n  - name: secrets\n    tool: secretlint\n    reason: Once a token went out.\n',
    )
    release(releases, 'own@1', { 'trivy.json': trivy('own'), 'holdpoint.yaml': strict })
    release(releases, 'given@1', { 'trivy.json': trivy('given') })
    release(releases, 'wrong@1', { 'trivy.json': trivy('wrong'), 'holdpoint.yaml': 'schema: nonsense\n' })
    release(releases, 'slip@1', { 'trivy.json': trivy('slip'), 'holdpoint.yml': strict })
    release(releases, 'clean@1', { 'gitleaks.json': 'null' })
    writeFileSync(
      join(place, 'given.yaml'),
      policy(
        'given',
        'cleanWhenEmpty:\n  - file: gitleaks.json\n    tool: gitleaks\n    reason: It writes null.\n',
      ),
    )
  })

  test('in the folder of a release wins over the one that is given, and is no evidence', async () => {
    const { exit, document } = await judged('policies', '--policy', 'given.yaml')
    expect(exit).toBe(3)
    expect(
      document.products.map(
        ({
          name,
          verdict,
          policy,
        }: {
          name: string
          verdict: string
          policy: { name: string; own: boolean }
        }) => [name, verdict, policy.name, policy.own],
      ),
    ).toEqual([
      ['own@1', 'unknown', 'strict', true],
      ['slip@1', 'unknown', 'given', false],
      ['wrong@1', 'unknown', 'given', false],
      ['clean@1', 'pass', 'given', false],
      ['given@1', 'pass', 'given', false],
    ])
    const [own, slip, wrong] = document.products
    expect(own.reasons).toMatchObject([{ rule: 'required-scan' }])
    expect(slip.worst).toContain('policies/slip@1/holdpoint.yml: is not read')
    expect(wrong.worst).toContain('policies/wrong@1/holdpoint.yaml')
  })

  test('that is given and is none stops everything', async () => {
    expect((await gate('policies', '--policy', 'nowhere.yaml')).exit).toBe(4)
  })
})

describe('what makes no sense', () => {
  beforeAll(() => release(join(place, 'one'), 'shop', { 'trivy.json': trivy('shop') }))

  test.for([
    ['trivy.json'],
    ['--release', 'shop@1'],
    ['--digest', `sha256:${'0'.repeat(64)}`],
    ['--deployed', 'shop.json'],
    ['--in-production', 'CVE-2026-0001'],
    ['--out', 'json=one/results'],
    ['--out', 'json=results', '--out', 'json=results'],
  ])('%s with --products is wrong usage, with a hint', async (args, { expect }) => {
    const { exit, out, err } = await gate('one', ...args)
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err).toMatch(/^.+\n {2}\S/)
  })

  test('neither files nor --products is wrong usage', async () => {
    expect(await holdpoint(['gate'])).toMatchObject({ exit: 4, err: expect.stringContaining('FILE...') })
  })

  test.for([
    ['nowhere', 'does not exist'],
    ['given.yaml', 'is a file'],
    ['one/shop', 'without a release'],
  ] as const)('%s cannot be told: it %s', async ([folder, says], { expect }) => {
    const { exit, out, err } = await gate(folder)
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toContain(says)
  })
})

test.skipIf(process.platform === 'win32')(
  'a link to itself is a stray, and a link to a folder a release',
  async () => {
    const links = join(place, 'links')
    release(links, 'shop', { 'trivy.json': trivy('shop') })
    symlinkSync('loop', join(links, 'loop'))
    symlinkSync('shop', join(links, 'again'))
    const { document } = await judged('links')
    expect(document.strays).toEqual(['loop'])
    expect(verdictsOf(document)).toEqual([
      ['again', 'pass'],
      ['shop', 'pass'],
    ])
  },
)

test('several large reports of one release give the same document, byte for byte, in one thread or three', async () => {
  const large = join(place, 'large')
  const report = (name: string, entries: number) => {
    const { Results, ...head } = JSON.parse(trivy(name, 'HIGH'))
    const [{ Vulnerabilities, Target }] = Results
    const all = Array.from({ length: entries }, (_, i) => ({
      ...Vulnerabilities[0],
      InstalledVersion: `1.0.${i}`,
      Title: `\u00e9 ${name} ${'x'.repeat(400)}`,
    }))
    return JSON.stringify({ ...head, Results: [{ Target, Vulnerabilities: all }] })
  }
  release(large, '.', {
    'a.json': report('a', 20_000),
    'b.json': report('b', 20_000),
    'again.json': report('b', 20_000),
    'broken.json': report('c', 20_000).slice(0, -1),
  })
  const [one, three] = await Promise.all(
    ['1', '3'].map((workers) => holdpoint(['gate', large, '--json', '--workers', workers])),
  )
  const now = /"\d{4}-\d{2}-\d{2}T[^"]*Z"/g
  // Not by `toBe`: nobody could read the difference of two texts of megabytes.
  expect(three?.out.replaceAll(now, '') === one?.out.replaceAll(now, '')).toBe(true)
  expect(one?.exit).toBe(3)
  const { evidence, refusals } = JSON.parse(three?.out ?? '')
  // The order of files says nothing of who is first: that goes by their sha256.
  expect(evidence.map(({ findings }: { findings: number }) => findings).sort()).toEqual([0, 20_000])
  expect(evidence.map(({ merged }: { merged: number }) => merged).sort()).toEqual([0, 20_000])
  expect(refusals).toMatchObject([{ code: 'evidence.truncated' }])
})
