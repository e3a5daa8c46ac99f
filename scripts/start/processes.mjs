import { spawnSync } from 'child_process'
import { existsSync } from 'fs'
import { basename, delimiter, dirname, join } from 'path'

/** The environment in which `node`, and what npm and npx start, is this very Node. */
export function underToolchain(node = process.execPath) {
  const path = process.env.PATH || process.env.Path || ''
  const first = dirname(node)
  const env = Object.assign({}, process.env)
  if (path.split(delimiter)[0] === first) return env
  delete env.Path
  return Object.assign(env, { PATH: first + delimiter + path })
}

/** How npm is started: a program, what comes before npm's own arguments, and whether only a shell can start it. */
export function npmCommand() {
  const cli = npmCli()
  if (cli !== undefined) return { program: process.execPath, before: [cli], shell: false }
  // Windows starts .cmd files through its shell only; nothing we pass needs quoting there.
  const windows = process.platform === 'win32'
  return { program: windows ? 'npm.cmd' : 'npm', before: [], shell: windows }
}

/** Runs npm in a folder and gives its output; throws with everything that it said when it fails. */
export function npm(args, cwd) {
  const { program, before, shell } = npmCommand()
  const env = underToolchain()
  const ended = spawnSync(program, before.concat(args), {
    cwd,
    env,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (ended.error) {
    throw new Error(
      `npm cannot be started (${ended.error.message}); install Node and npm from https://nodejs.org`,
    )
  }
  if (ended.status !== 0) {
    throw new Error(`npm ${args.join(' ')} failed:\n${ended.stdout}${ended.stderr}`.trimEnd())
  }
  return ended.stdout
}

/** npm's own file, where npm started us: it need not be on the path. */
function npmCli() {
  const path = process.env.npm_execpath
  return path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path) ? path : undefined
}

/** Tells that something slow begins, does it, and tells how long it took. */
export function slowly(what, work) {
  const began = Date.now()
  console.error(`${what} ...`)
  const result = work()
  console.error(`${what}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return result
}

/** A path below the root's `.toolchain`. */
export function toolchainPath(root, name) {
  return join(root, '.toolchain', name)
}
