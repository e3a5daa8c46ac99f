import {
  cpSync,
  existsSync,
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
import { fileURLToPath, pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { version } from '../src/core/base/version.ts'
import { runProcess } from './command-line.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = join(root, 'dist/bin/holdpoint.js')
const alone = join(root, 'dist/gate/holdpoint-gate.mjs')
const reports = join(root, 'examples/shop/reports/4.2')

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-built-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runProcess(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, cwd: folder })

describe('files that any Node must understand', () => {
  const starts = readdirSync(join(root, 'scripts/start')).filter((name) => name.endsWith('.mjs'))
  const files = ['scripts/run.mjs', ...starts.map((name) => `scripts/start/${name}`)]

  // What came after Node 12.20: syntax as esbuild knows it, and names that are easily used by habit.
  test.for(files)('%s uses nothing that Node 12 lacks', async (file) => {
    const code = readFileSync(join(root, file), 'utf8')
    const [newest, lowered] = await Promise.all(
      ['esnext', 'node12.20'].map((target) => transform(code, { target, format: 'esm' })),
    )
    expect(lowered?.code).toBe(newest?.code)
    expect(code).not.toMatch(
      /'node:|Object\.hasOwn|\.at\(|\.replaceAll\(|\.toSorted\(|\bstructuredClone\b|\bfetch\(/,
    )
  })
})

describe.skipIf(!existsSync(command))('the built command', () => {
  test('says its version', async () => {
    expect(await run([command, '--version'])).toEqual({ exit: 0, out: `${version}\n`, err: '' })
  })

  test('keeps what Node compiled in the cache folder of the user', async () => {
    const cache = join(folder, 'cache')
    await run([command, '--version'], { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache })
    expect(readdirSync(join(cache, 'holdpoint/compiled'))).not.toEqual([])
  })

  test.for([{ XDG_CACHE_HOME: '/dev/null' }, { HOME: '/nonexistent' }, {}])(
    'works all the same where it cannot: %j',
    async (env) => {
      expect(await run([command, '--version'], env)).toEqual({ exit: 0, out: `${version}\n`, err: '' })
    },
  )

  describe('under a Node that is too old', () => {
    const place = join(folder, 'old')
    const pretend = join(folder, 'pretend.mjs')
    beforeAll(() => {
      cpSync(join(root, 'dist/bin'), join(place, 'dist/bin'), { recursive: true })
      cpSync(join(root, 'package.json'), join(place, 'package.json'))
      writeFileSync(
        pretend,
        "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })",
      )
    })
    const old = ['--import', pathToFileURL(pretend).href, join(place, 'dist/bin/holdpoint.js')]

    test('says in one line what to install, and exits 4', async () => {
      const { exit, out, err } = await run([...old, '--version'])
      expect({ exit, out }).toEqual({ exit: 4, out: '' })
      expect(err).toMatch(/^Holdpoint needs Node 22\.18 or later and this is 20\.19\.0: .*\n$/)
    })

    test.skipIf(process.platform === 'win32')('goes on under the Node of the start script', async () => {
      mkdirSync(join(place, '.toolchain/node/bin'), { recursive: true })
      symlinkSync(process.execPath, join(place, '.toolchain/node/bin/node'))
      expect(await run([...old, '--version'])).toEqual({ exit: 0, out: `${version}\n`, err: '' })
      expect((await run([...old, 'nonsense'])).exit).toBe(4)
    })
  })
})

describe.skipIf(!existsSync(alone))('the gate as one file', () => {
  test('judges like the command, from a folder with nothing beside it', async () => {
    const copy = join(folder, 'holdpoint-gate.mjs')
    cpSync(alone, copy)
    const files = readdirSync(reports).map((name) => join(reports, name))
    const ended = await run([copy, ...files, '--release', 'shop@4.2.0'])
    // A confirmed SQL injection and a live token, both introduced: hold (DESIGN 5, shipped defaults).
    expect(ended.exit).toBe(2)
    expect(await run([command, 'gate', ...files, '--release', 'shop@4.2.0'])).toEqual(ended)
  })

  test('imports nothing but Node', () => {
    const imported = readFileSync(alone, 'utf8').matchAll(
      /(?:(?:^|[;}])import[^"();]*|import\(|require\()\s*"([^"]+)"/gm,
    )
    expect([...imported].map(([, name]) => name).filter((name) => !name?.startsWith('node:'))).toEqual([])
  })
})
