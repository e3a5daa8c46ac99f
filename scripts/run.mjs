// Starts everything: `node scripts/run.mjs start|test|check|bench NAME|fuzz TIMES|build ...`. Needs only Node 12 or later and npm;
// see docs/decisions/2026-11-24-start-script.md. Written for old Node, so: no node: imports, no newer syntax.
import { spawn } from 'child_process'
import { existsSync } from 'fs'
import { join } from 'path'
import { fileURLToPath, pathToFileURL } from 'url'
import { installPackages } from './start/packages.mjs'
import { underToolchain } from './start/processes.mjs'
import { ensureNode, ensureNpm, isCurrent } from './start/toolchain.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (path) => join(root, path)

/** What each word runs once everything stands; 2 is the verdict "hold", with which a demo has run well. */
const jobs = new Map([
  ['start', (args) => ({ file: 'dist/bin/holdpoint.js', args: ['demo', ...args], fine: [0, 2] })],
  ['test', (args) => ({ file: 'node_modules/vitest/vitest.mjs', args: ['run', ...args], fine: [0] })],
  ['check', (args) => ({ file: 'scripts/check.ts', args, fine: [0] })],
  ['bench', ([name, ...args]) => ({ file: `bench/${name}.ts`, args, fine: [0] })],
  ['fuzz', ([times = '20', ...args]) => fuzz(times, args)],
  ['build', undefined],
])

/** The random tests of everything that reads evidence, so many times longer than in the suite. */
function fuzz(times, args) {
  process.env.HOLDPOINT_FUZZ = times
  const place = args.length === 0 ? ['src/adapters/evidence'] : args
  return { file: 'node_modules/vitest/vitest.mjs', args: ['run'].concat(place), fine: [0] }
}

async function main([word, ...args]) {
  if (!jobs.has(word)) {
    console.error(`node scripts/run.mjs ${Array.from(jobs.keys()).join('|')} [ARGUMENT...]`)
    return 4
  }
  if (!isCurrent(process.versions.node)) {
    const node = ensureNode(root)
    return run(node, [fileURLToPath(import.meta.url), word, ...args])
  }
  installPackages(root)
  if (word === 'check') ensureNpm(root)
  const { build } = await import(pathToFileURL(inRoot('scripts/build.mjs')).href)
  await build(word === 'build' || word === 'check' ? 'all' : 'command')
  const job = jobs.get(word)
  if (job === undefined) return 0
  const { file, args: given, fine } = job(args)
  if (!existsSync(inRoot(file))) throw new Error(`There is no ${file} to run`)
  const code = await run(process.execPath, [inRoot(file)].concat(given))
  return fine.includes(code) ? 0 : code
}

/** Gives the terminal to a program, and passes on how it ended. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: underToolchain(program), cwd: process.cwd() })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(signal === null ? code : 1))
  })
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    console.error(process.env.HOLDPOINT_DEBUG === '1' ? error.stack : error.message)
    process.exitCode = 1
  },
)
