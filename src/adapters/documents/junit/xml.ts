import { printable } from '../../../core/base/text.ts'

// What XML 1.0 (2.2) allows, less the two that a parser may not keep: a lone surrogate is none of these either.
const refused = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // `##[` in a log is a command to a build server.
  '##': '&#35;&#35;',
}

/** Text as it may stand between tags or in an attribute; a character that XML cannot carry is left out. */
export function escaped(text: string): string {
  return printable(text)
    .replace(refused, '')
    .replace(/[&<>"']|##/g, (mark) => references[mark] ?? '')
}

/** `<name a="b">content</name>`; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const start = startTag(name, attributes)
  return content === '' ? start.replace(/>$/, '/>') : `${start}${content}</${name}>`
}

export function startTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>`
}
