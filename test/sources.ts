import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The TypeScript below a folder of the project, tests left out: text by path from the root, `/` between names. */
export function sources(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const paths = names.map((name) => join(folder, name).replaceAll('\\', '/'))
  return new Map(
    paths
      .filter((path) => /(?<!\.test|\.d)\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )
}

/** Of these codes, those that no source below a folder has in quotes. */
export function unsaid(codes: Iterable<string>, files: ReadonlyMap<string, string>): string[] {
  const text = [...files.values()].join('\n')
  return [...codes].filter((code) => !text.includes(`'${code}'`))
}
