import type { Head } from '../document/document.ts'

const topLevelMember = /^(["']?)([\w$-]+)\1[ \t]*:(?:[ \t]+(.*?))?[ \t]*$/gm

/** The head of a YAML document as far as its outermost members show it: enough to know a finding file by. */
export function yamlHead(beginning: string): Head {
  const members = new Map<string, string>()
  for (const [, , name = '', text = ''] of beginning.matchAll(topLevelMember))
    if (!members.has(name)) members.set(name, text.replace(/^(["'])(.*?)\1.*$/, '$2'))
  return {
    has: (...path) => path.length === 1 && members.has(path[0] ?? ''),
    text: (...path) => (path.length === 1 ? members.get(path[0] ?? '') : undefined),
  }
}
