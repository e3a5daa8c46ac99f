import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { findBreaches } from './purity.ts'

/** Fails where `src/core` has a clock, chance of its own, a network, a file, or anything else of its host. */
const root = fileURLToPath(new URL('..', import.meta.url))
const configuration = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(configuration.config, ts.sys, root)
const files = readdirSync(join(root, 'src/core'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(test|fixture)\.ts$/u.test(path))
  .map((path) => join(root, 'src/core', path))

const breaches = findBreaches(files, options)
for (const { file, line, column, what, why } of breaches) {
  console.error(`${file.slice(root.length)}:${line}:${column} ${what}: ${why}`)
}
console.log(`${files.length} files of core read, ${breaches.length} breaches of purity`)
process.exitCode = breaches.length === 0 ? 0 : 1
