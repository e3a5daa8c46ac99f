// What `holdpoint` starts. Any Node must understand it, if only to say that it is too old: no node: imports here,
// and nothing that the build cannot lower. It is small because its own compilation cannot be cached.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  keepCompiled()
  void import('./main.ts')
} else {
  void goOnUnder(new URL('../../.toolchain/node/', import.meta.url))
}

/** Lets Node keep what it compiled in the user's own cache: its default, below /tmp, is open to other users. */
function keepCompiled(): void {
  // Asked for like this, because an import has Node read every member of a module of its own, and takes 10 ms.
  const { enableCompileCache } = process.getBuiltinModule('module')
  const { join } = process.getBuiltinModule('path')
  const { NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env
  const home = HOME && join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache')
  const cache = XDG_CACHE_HOME || (process.platform === 'win32' ? LOCALAPPDATA : home)
  // Where the folder cannot be written Node says so in its result and goes on without.
  if (NODE_COMPILE_CACHE) enableCompileCache()
  else if (cache) enableCompileCache(join(cache, 'holdpoint', 'compiled'))
}

async function goOnUnder(toolchain: URL): Promise<void> {
  const { existsSync } = await import('fs')
  const { fileURLToPath } = await import('url')
  const node = fileURLToPath(new URL(process.platform === 'win32' ? 'bin/node.exe' : 'bin/node', toolchain))
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
