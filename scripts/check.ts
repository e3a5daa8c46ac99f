import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { npmCommand, underToolchain } from './start/processes.mjs'

/** Everything that must hold, cheapest first. `node scripts/run.mjs check [NAME...]` does only those named. */
const root = fileURLToPath(new URL('..', import.meta.url))
const tool = (path: string) => `node_modules/${path}`

const checks: readonly (readonly [name: string, ...command: string[]])[] = [
  ['lock', 'scripts/complete-lock.mjs', '--check'],
  ['lint', tool('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--colors=off'],
  ['types', tool('typescript/bin/tsc'), '-p', '.'],
  [
    'order',
    tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
    'src',
    '--config',
    '.dependency-cruiser.mjs',
  ],
  ['purity', 'scripts/check-purity.ts'],
  ['unused', tool('knip/bin/knip.js')],
  ['generated', 'scripts/generate.ts', '--check'],
  ['reference', tool('typedoc/bin/typedoc'), '--logLevel', 'Warn'],
  ['package', 'scripts/check-package.ts'],
]

// What is shown only on failure is read in logs, where colour is noise.
const plain = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }

function passes([name, ...command]: (typeof checks)[number]): boolean {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env: plain,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(9)} ${seconds.padStart(5)} s`)
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd())
  return status === 0
}

const wanted = process.argv.slice(2)
const failed = checks
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .filter((check) => !passes(check))
  .map(([name]) => name)
if (failed.length > 0) console.log(`Failed before the tests: ${failed.join(', ')}`)

// Last, so that the summary of the tests closes the run.
const tested = wanted.length === 0 || wanted.includes('test') ? test() : true
process.exitCode = failed.length === 0 && tested ? 0 : 1

function test(): boolean {
  const { program, before, shell } = npmCommand()
  const ended = spawnSync(program, [...before, 'test'], {
    cwd: root,
    env: underToolchain(),
    shell,
    stdio: 'inherit',
  })
  if (ended.error) throw ended.error
  return ended.status === 0
}
