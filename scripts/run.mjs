// Starts everything: `node scripts/run.mjs start|test|check|bench|build ...`. Needs only Node 12 or later and npm;
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
const jobs = {
  start: (args) => ({ args: [inRoot('dist/bin/holdpoint.js'), 'demo', ...args], fine: [0, 2] }),
  test: (args) => ({ args: [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...args], fine: [0] }),
  check: (args) => ({ args: [inRoot('scripts/check.ts'), ...args], fine: [0] }),
  bench: (args) => ({ args: [inRoot('bench/run.ts'), ...args], fine: [0] }),
  build: () => undefined,
}

async function main([word, ...args]) {
  if (!Object.hasOwn(jobs, word || '')) {
    console.error(`node scripts/run.mjs ${Object.keys(jobs).join('|')} [ARGUMENT...]`)
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
  const job = jobs[word](args)
  if (job === undefined) return 0
  if (!existsSync(job.args[0]))
    throw new Error(`${job.args[0]} is missing; this copy of Holdpoint is incomplete`)
  const code = await run(process.execPath, job.args)
  return job.fine.includes(code) ? 0 : code
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
