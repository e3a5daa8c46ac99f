import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { npm, underToolchain } from './start/processes.mjs'

/** Packs what would be published, and uses it as a stranger would: command, library, types. */
const root = fileURLToPath(new URL('..', import.meta.url))
const manifest: { readonly name: string; readonly version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

// FIRST, CVSS v3.1 user guide and calculator: 9.8, critical. PERT: (1 + 4 x 2 + 9) / 6 = 3.
const stranger = `import * as holdpoint from 'holdpoint'
import { parse, score } from 'holdpoint/cvss'
import { meanOf } from 'holdpoint/risk'

const scored: number = score(parse('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')).base
if (scored !== 9.8) throw new Error(\`scored \${scored}\`)
if (meanOf({ kind: 'pert', low: 1, mode: 2, high: 9 }) !== 3) throw new Error('no PERT')
if (typeof holdpoint.HoldpointError !== 'function') throw new Error('no HoldpointError')
`

const strictest = {
  compilerOptions: {
    target: 'es2024',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types: [],
  },
  files: ['stranger.ts'],
}

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-package-'))
try {
  const tarball = pack()
  await lint(tarball)
  use(tarball)
} finally {
  rmSync(folder, { recursive: true })
}

function pack(): string {
  const packed: readonly [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root))
  const [{ filename, files }] = packed
  // npm adds the README of every folder that it packs something from.
  const allowed =
    /^((|examples\/shop\/)README\.md|package\.json|LICENSE|CHANGELOG\.md|(dist\/(bin|gate|lib)|examples\/shop\/reports)\/[^.].*)$/u
  const foreign = files
    .map(({ path }) => path)
    .filter((path) => !allowed.test(path) || path.includes('.test.'))
  if (foreign.length > 0) throw new Error(`The package would hold ${foreign.join(', ')}`)
  return join(folder, filename)
}

async function lint(tarball: string): Promise<void> {
  const bytes = readFileSync(tarball)
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: new Uint8Array(bytes).buffer } })
  if (messages.length === 0 || pkg === undefined) return
  throw new Error(messages.map((message) => formatMessage(message, pkg, { color: false })).join('\n'))
}

function use(tarball: string): void {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'stranger', type: 'module', private: true }),
  )
  writeFileSync(join(folder, 'stranger.ts'), stranger)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(strictest))
  npm(['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', tarball], folder)
  const command = join(folder, 'node_modules/.bin', manifest.name)
  const said = run(command, ['--version']).trim()
  if (said !== manifest.version) throw new Error(`The packed command says that it is ${said}`)
  if (!run(command, ['demo']).includes('HELD')) throw new Error('The packed command does not tell its story')
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
  run(process.execPath, [join(folder, 'stranger.js')])
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    // On Windows the command is a .cmd file, which only a shell starts.
    shell: process.platform === 'win32',
    env: underToolchain(),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exits with ${status}:\n${stdout}${stderr}`)
  return stdout
}
