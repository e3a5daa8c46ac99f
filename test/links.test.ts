import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '')

test.each(pages)('what %s links to is there', (page) => {
  const links = readFileSync(join(root, page), 'utf8').matchAll(
    /\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g,
  )
  const missing = [...links]
    .map(([, link = '']) => link)
    .filter((link) => !existsSync(join(root, dirname(page), link)))
  expect(missing).toEqual([])
})
