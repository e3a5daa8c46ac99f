import { spawnSync } from 'child_process'
import fs from 'fs'
import { join } from 'path'
import { withLock } from './lock.mjs'
import { pinned } from './pinned.mjs'
import { npm, slowly, toolchainPath } from './processes.mjs'

const oldest = [22, 18]

/** Can this Node run Holdpoint? */
export function isCurrent(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** The path of a current Node below `.toolchain/node`, fetched from the registry where it is not there yet. */
export function ensureNode(root) {
  const platform = `${process.platform}-${process.arch}`
  const wanted = pinned.node[platform]
  if (wanted === undefined) throw new Error(installByHand(`none is packaged for ${platform}`))
  const node = join(toolchainPath(root, 'node'), process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
  fetchPinned(root, 'node', wanted, `Fetching Node ${wanted.version}, because this is ${process.version}`)
  const tried = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (tried.status !== 0) throw new Error(installByHand('the packaged one does not run here'))
  return node
}

/** npm older than 7 cannot read our lock file; from here on `npm_execpath` names one that can. */
export function ensureNpm(root) {
  const major = parseInt(npm(['--version'], root), 10)
  if (major >= 7) return
  fetchPinned(root, 'npm', pinned.npm, `Fetching npm ${pinned.npm.version}, because this is npm ${major}`)
  process.env.npm_execpath = join(toolchainPath(root, 'npm'), 'bin', 'npm-cli.js')
}

function installByHand(why) {
  return `Holdpoint needs Node ${oldest.join('.')} or later (this is ${process.version}) and ${why}: install it from https://nodejs.org`
}

function fetchPinned(root, name, wanted, what) {
  const home = toolchainPath(root, name)
  if (versionAt(home) === wanted.version) return
  withLock(toolchainPath(root, 'lock'), () => {
    if (versionAt(home) !== wanted.version) slowly(what, () => install(home, wanted))
  })
}

function versionAt(home) {
  const manifest = join(home, 'package.json')
  return fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, 'utf8')).version : undefined
}

/** Installs one package beside its place and moves it there whole, so that a run that dies leaves nothing half. */
function install(home, { name, version, integrity }) {
  const aside = `${home}.new`
  remove(aside)
  fs.mkdirSync(aside, { recursive: true })
  const manifest = { name: 'toolchain', version: '0.0.0', private: true, dependencies: { [name]: version } }
  const lock = {
    name: 'toolchain',
    version: '0.0.0',
    lockfileVersion: 2,
    requires: true,
    packages: {
      '': { name: 'toolchain', version: '0.0.0', dependencies: { [name]: version } },
      [`node_modules/${name}`]: { version, integrity },
    },
    dependencies: { [name]: { version, integrity } },
  }
  fs.writeFileSync(join(aside, 'package.json'), JSON.stringify(manifest))
  fs.writeFileSync(join(aside, 'package-lock.json'), JSON.stringify(lock))
  // `npm ci` refuses a package whose hash is not the one in the lock file above.
  npm(['ci', '--prefix', aside, '--ignore-scripts', '--no-audit', '--no-fund'], aside)
  remove(home)
  fs.renameSync(join(aside, 'node_modules', name), home)
  remove(aside)
}

function remove(folder) {
  if (!fs.existsSync(folder)) return
  // Node 14.14 brought the one, Node 26 takes away the other.
  if (fs.rmSync) fs.rmSync(folder, { recursive: true })
  else fs.rmdirSync(folder, { recursive: true })
}
