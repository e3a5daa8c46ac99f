import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { holdpoint } from '../../test/command-line.ts'
import { heldJudgement } from '../../test/sample-judgements.ts'
import { parseOrders, writeDocument } from './write-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

test('a document replaces its file whole and leaves nothing beside it', () => {
  writeFileSync(at('a.json'), 'old')
  writeDocument(heldJudgement(), { document: 'json', file: at('a.json') }, {})
  expect(JSON.parse(readFileSync(at('a.json'), 'utf8'))).toMatchObject({ schema: 'holdpoint/gate/1' })
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

// A document of ten million findings takes long enough to be killed in.
const neverDone = `
  const { writeDocument } = await import(process.argv[1])
  const { heldJudgement } = await import(process.argv[2])
  const held = heldJudgement()
  const findings = Array(10_000_000).fill(held.findings[0])
  writeDocument({ ...held, findings }, { document: 'json', file: process.argv[3] }, {})
`

test('what a run leaves that is killed while it writes, the next one removes', async () => {
  const own = mkdtempSync(join(folder, 'killed-'))
  const file = join(own, 'gate.json')
  const leftovers = () => readdirSync(own).filter((name) => name.endsWith('.tmp'))
  writeFileSync(file, 'old')
  const modules = ['./write-documents.ts', '../../test/sample-judgements.ts'].map(
    (name) => new URL(name, import.meta.url).href,
  )
  const run = spawn(process.execPath, ['--input-type=module', '-e', neverDone, ...modules, file])
  const ended = once(run, 'exit')
  while (leftovers().length === 0 && run.exitCode === null) await setTimeout(10)
  writeDocument(heldJudgement(), { document: 'markdown', file }, {})
  expect(leftovers()).toEqual([`gate.json.${run.pid}.tmp`])
  run.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(leftovers()).toEqual([`gate.json.${run.pid}.tmp`])
  for (const name of ['gate.json.tmp', 'other.json.1.tmp', 'gate.json.mine.tmp'])
    writeFileSync(join(own, name), '')
  writeDocument(heldJudgement(), { document: 'json', file }, {})
  expect(leftovers().sort()).toEqual(['gate.json.mine.tmp', 'gate.json.tmp', 'other.json.1.tmp'])
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ verdict: 'hold' })
})

test('a file keeps its permissions', () => {
  writeFileSync(at('own.md'), 'old', { mode: 0o600 })
  writeDocument(heldJudgement(), { document: 'markdown', file: at('own.md') }, {})
  expect(lstatSync(at('own.md')).mode & 0o777).toBe(0o600)
})

test('a link stays a link, and what it leads to is written', () => {
  writeFileSync(at('real.md'), 'old')
  symlinkSync(at('real.md'), at('link.md'))
  writeDocument(heldJudgement(), { document: 'markdown', file: at('link.md') }, {})
  expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true)
  expect(readFileSync(at('real.md'), 'utf8')).toContain('HELD')
})

test('a device is written to, not replaced', () => {
  writeDocument(heldJudgement(), { document: 'json', file: '/dev/null' }, {})
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})

// GitHub: every command of a step adds to the same file.
test('a summary is added to what stands in its file', () => {
  writeFileSync(at('summary.md'), 'before\n')
  writeDocument(heldJudgement(), { document: 'github-summary', file: at('summary.md') }, {})
  expect(readFileSync(at('summary.md'), 'utf8')).toMatch(/^before\n[\s\S]*HELD/)
})

test('a folder that does not exist is said, with the file', () => {
  const order = { document: 'json', file: at('gone/a.json') }
  expect(() => writeDocument(heldJudgement(), order, {})).toThrow(/gone\/a\.json: cannot be written/)
})

test('two documents in one file are refused before anything is read', () => {
  expect(() => parseOrders(['json=a', 'markdown=a'])).toThrow('two documents would be written to one file')
})

const report = at('clean.json')
writeFileSync(report, JSON.stringify({ SchemaVersion: 2, ArtifactName: 'a', Results: [{ Target: 't' }] }))
const policy = (text: string, name = 'policy.yaml') => {
  writeFileSync(at(name), text)
  return at(name)
}

test('a policy that replaces a rule of the default, or prefers a source, says so on the page and in JSON', async () => {
  const file = policy(
    'schema: holdpoint/policy/1\nname: ours\nextends: holdpoint/default\nratings: { prefer: [redhat] }\n' +
      'rules: [{ name: secret, reason: a, verdict: warn, when: { kind: [secret] } }]\n',
  )
  const { out } = await holdpoint(['gate', report, '--policy', file])
  expect(out.replace(/\s+/g, ' ')).toContain(
    'It replaces rules of the policy that Holdpoint ships: secret (hold, now warn). Ratings of redhat count before any other.',
  )
  const { out: written } = await holdpoint(['gate', report, '--policy', file, '--json'])
  expect(JSON.parse(written).policy).toMatchObject({
    prefers: ['redhat'],
    extendsDefault: true,
    replaces: [{ rule: 'secret', was: 'hold', now: 'warn' }],
  })
})

test('a policy that does not start from the default says so', async () => {
  const file = policy(
    'schema: holdpoint/policy/1\nname: ours\nrules: [{ name: a, reason: a, verdict: warn, when: { kind: [code] } }]\n',
  )
  expect((await holdpoint(['gate', report, '--policy', file])).out).toContain('It does not extend the policy')
})

test.each([
  ['a device, which never ends', ['--policy', '/dev/zero'], 'no regular file'],
  ['one that does not exist', ['--policy', at('gone.yaml')], 'it does not exist'],
])('a policy is not read from %s', async (_, options, says) => {
  const { exit, err } = await holdpoint(['gate', report, ...options])
  expect([exit, err.includes(says)]).toEqual([4, true])
})

test('a policy that is not UTF-8 is refused', async () => {
  writeFileSync(at('utf16.yaml'), Buffer.from('\ufeffschema: x', 'utf16le'))
  const { exit, err } = await holdpoint(['gate', report, '--policy', at('utf16.yaml')])
  expect([exit, err.includes('is not valid UTF-8')]).toEqual([4, true])
})

test('a policy under the likely slip holdpoint.yml is not overlooked', async () => {
  policy('schema: holdpoint/policy/1\n', 'holdpoint.yml')
  const { exit, err } = await holdpoint(['gate', report], { cwd: folder })
  rmSync(at('holdpoint.yml'))
  expect([exit, err.includes('holdpoint.yaml')]).toEqual([4, true])
})

test('a release that nobody named says whose name it bears, and its record that nobody named it', async () => {
  const named = await holdpoint(['gate', report, '--release', 'shop', '--json'], { cwd: folder })
  const unnamed = await holdpoint(['gate', report, '--json'], { cwd: folder })
  expect(JSON.parse(named.out).release).toEqual({ product: 'shop', digests: [] })
  expect(JSON.parse(unnamed.out).release).toEqual({ product: basename(folder), unnamed: true, digests: [] })
})

test('what was held of this very release is not what is deployed', async () => {
  const order = { document: 'json', file: at('held.json') }
  writeDocument(heldJudgement(), order, {})
  const { exit, err } = await holdpoint([
    'gate',
    report,
    '--release',
    'shop@4.2.0',
    '--deployed',
    at('held.json'),
  ])
  expect([exit, err.includes('it was held')]).toEqual([4, true])
})

// DESIGN 5, rule 2: baselines are never taken from the branch under test.
test('what was held is not what is deployed under another version either', async () => {
  const Vulnerabilities = [
    { VulnerabilityID: 'CVE-2021-1', PkgName: 'x', InstalledVersion: '1', Severity: 'CRITICAL' },
  ]
  const scan = (name: string, Target: string) => {
    const Results = [{ Target, Type: 'npm', Vulnerabilities }]
    writeFileSync(at(name), JSON.stringify({ SchemaVersion: 2, ArtifactName: 'a', Results }))
    return at(name)
  }
  const [critical, later] = [scan('critical.json', 'a'), scan('later.json', 'b')]
  const json = (name: string) => ['--out', `json=${at(name)}`]
  const gate = (...args: readonly string[]) => holdpoint(['gate', ...args])
  expect((await gate(critical, '--release', 'shop@1', ...json('1.json'))).exit).toBe(2)
  const same = await gate(critical, '--release', 'shop@2', '--deployed', at('1.json'))
  expect([
    same.exit,
    same.err.replace(/\s+/g, ' ').includes('rests on the very evidence of this run, and it was held'),
  ]).toEqual([4, true])
  // What was held may have been let out by a decision; then the next release is scanned anew.
  const next = await gate(later, '--release', 'shop@2', '--deployed', at('1.json'), ...json('2.json'))
  expect(next.exit).toBe(0)
  const again = await gate(later, '--release', 'shop@2', '--deployed', at('2.json'))
  expect(again.exit).toBe(0)
})

test('explaining a finding under a rule that counts promises no change of its own facts', async () => {
  const file = policy(
    'schema: holdpoint/policy/1\nname: ours\n' +
      'rules: [{ name: many, reason: a, verdict: hold, count: { atLeast: 2 }, when: { kind: [vulnerability] } }]\n',
  )
  const vulnerability = (id: string) => ({
    VulnerabilityID: id,
    PkgName: 'x',
    InstalledVersion: '1',
    Severity: 'LOW',
  })
  const two = at('two.json')
  const Results = [
    { Target: 't', Type: 'npm', Vulnerabilities: ['CVE-2021-1', 'CVE-2021-2'].map(vulnerability) },
  ]
  writeFileSync(two, JSON.stringify({ SchemaVersion: 2, ArtifactName: 'a', Results }))
  const gated = await holdpoint(['gate', two, '--policy', file])
  expect(gated.out.replace(/\s+/g, ' ')).toContain('one of 2 or more, which is what the rule counts')
  expect(gated.out).toContain('Bring them below 2')
  const { out } = await holdpoint(['policy', 'explain', 'CVE-2021-1', two, '--policy', file])
  expect(out).toContain('A rule that counts findings speaks about it')
})
