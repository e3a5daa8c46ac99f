/** HTML, which looks like XML and mostly is none. */
export const webPage = 'a web page'

/** What the beginning of a text that is no JSON object or list, and no table, looks like, in words for whoever chose the file. */
export function lookOf(beginning: string): string {
  const text = beginning.trimStart()
  if (/^<(?:!doctype html|html)\b/i.test(text)) return webPage
  if (text.startsWith('<')) return 'XML'
  const [line = ''] = text.split(/\r?\n/, 1)
  if (/^(?:null|true|false|-?\d[\d.eE+-]*|"[^"]*")\s*$/.test(text))
    return `nothing but ${line.trim().slice(0, 40)}`
  if (/^(?:---\s*$|%YAML|[\w$-]+:(?:\s|$))/.test(text)) return 'YAML'
  return 'plain text'
}

/** The first sign of a text that says something, behind a byte order mark and white space; empty where there is none. */
export function firstSign(beginning: string): string {
  return /[^\s\uFEFF]/u.exec(beginning)?.[0] ?? ''
}
