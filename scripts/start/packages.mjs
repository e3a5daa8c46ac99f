import { createHash } from 'crypto'
import { existsSync, readFileSync, writeFileSync } from 'fs'
import { join } from 'path'
import { withLock } from './lock.mjs'
import { npm, slowly, toolchainPath } from './processes.mjs'
import { ensureNpm } from './toolchain.mjs'

/** Installs the packages of package-lock.json where `node_modules` does not hold just these. */
export function installPackages(root) {
  if (isInstalled(root)) return
  ensureNpm(root)
  withLock(toolchainPath(root, 'lock'), () => {
    if (isInstalled(root)) return
    slowly('Installing packages', () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root))
    writeFileSync(stampOf(root), digest(root))
  })
}

function isInstalled(root) {
  const stamp = stampOf(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(root)) return true
  if (!isInstalledByNpm(root)) return false
  writeFileSync(stamp, digest(root))
  return true
}

function stampOf(root) {
  return join(root, 'node_modules', '.holdpoint-installed')
}

/** Of the lock file and of the platform, whose binaries are installed. */
function digest(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(lock).digest('hex')
}

/** Somebody ran npm by hand: what npm notes as installed is then all that the lock file asks for. */
function isInstalledByNpm(root) {
  const noted = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(noted)) return false
  const installed = readPackages(noted)
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => {
      const there = installed[path]
      return path === '' || (there === undefined ? optional === true : there.version === version)
    },
  )
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
