// npm leaves out of package-lock.json the packages for other platforms that a registry's mirror does not hold, and
// then `npm ci` refuses its own lock file. This puts them back, by name and version. `--check` only tells.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))

/** The packages that some installed package names as optional and the lock file does not know. */
function findMissing(packages) {
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {}, dev }) =>
      Object.entries(optionalDependencies).map(([name, version]) => ({ name, version, dev })),
    )
    .filter(({ name }) => packages[`node_modules/${name}`] === undefined)
}

/** `@oxc-parser/binding-linux-arm-gnueabihf`: who makes native packages names them by system, processor and libc. */
function platformOf(name) {
  const words = /(android|darwin|freebsd|linux|openharmony|win32)-(\w+)(?:-(\w+))?$/u.exec(name)
  if (words === null) throw new Error(`${name} is not in package-lock.json, and its name tells no platform`)
  const [, os, cpu, abi = ''] = words
  const libc = os === 'linux' && abi !== '' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { cpu: [cpu], ...libc, os: [os] }
}

const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = findMissing(lock.packages)
for (const { name, version, dev } of missing) {
  const { cpu, libc, os } = platformOf(name)
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu,
    ...(dev ? { dev } : {}),
    ...(libc === undefined ? {} : { libc }),
    optional: true,
    os,
  }
}

if (missing.length > 0 && process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks ${missing.map(({ name }) => name).join(', ')}: node scripts/complete-lock.mjs adds them`,
  )
  process.exitCode = 1
} else if (missing.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
}
