// What `holdpoint` starts. Any Node must understand it, if only to say that it is too old: no node: imports here,
// and nothing that the build cannot lower. It is small because its own compilation cannot be cached.
import { existsSync } from 'fs'
import module from 'module'
import { join } from 'path'
import { fileURLToPath } from 'url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  keepCompiled()
  void import('./main.ts')
} else {
  void goOnUnder(fileURLToPath(new URL('../../.toolchain/node/', import.meta.url)))
}

/** Lets Node keep what it compiled in the user's own cache: its default, below /tmp, is open to other users. */
function keepCompiled(): void {
  const { NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env
  const home = HOME && join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache')
  const cache = XDG_CACHE_HOME || (process.platform === 'win32' ? LOCALAPPDATA : home)
  // Where the folder cannot be written Node says so in its result and goes on without.
  if (NODE_COMPILE_CACHE) module.enableCompileCache()
  else if (cache) module.enableCompileCache(join(cache, 'holdpoint', 'compiled'))
}

async function goOnUnder(toolchain: string): Promise<void> {
  const node = join(toolchain, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    const version = process.versions.node
    console.error(
      `Holdpoint needs Node 22.18 or later and this is ${version}: install it from https://nodejs.org`,
    )
    process.exitCode = 4
    return
  }
  const { spawnSync } = await import('child_process')
  const { status, error } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' })
  if (error) console.error(error.message)
  process.exitCode = status === null ? 1 : status
}
