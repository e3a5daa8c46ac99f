// Controls and escapes, bidirectional overrides, zero-width and invisible characters, lone surrogates, separators.
// The two variation selectors that make a character text or emoji are harmless and common, so they stay.
const hidden = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\uFE0E\uFE0F]]/gv

/**
 * Text from a report as it may stand on a terminal, in a log or in a comment: whatever moves the cursor, reorders
 * or hides shows as its code, `\u{1b}`. Line breaks and tabs too, so that nothing can forge a line of its own.
 */
export function printable(text: string): string {
  return text.replace(hidden, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** `printable`, with each run of white space (line breaks too) as one space and none at the ends. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/gu, ' ').trim())
}

/** A foreign word inside one of our sentences: in double quotes, printable, cut after `length` characters. */
export function quoted(text: string, length = 60): string {
  // Two units hold any character; the rest of a long text need not be looked at.
  const characters = Array.from(text.slice(0, 2 * (length + 1)))
  const cut = characters.length > length
  return `"${printable(characters.slice(0, length).join(''))}${cut ? '...' : ''}"`
}

/** The form in which texts are compared, Unicode's NFC; what is kept and shown stays as it was written. */
export function comparable(text: string): string {
  return text.normalize('NFC')
}

/** The order of every collection of texts that leaves Holdpoint: by code point, the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

// UTF-16 puts characters past U+FFFF (surrogates, D800 to DFFF) before E000 to FFFF; code points put them after.
function rank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

/** Text without its percent-encoding (RFC 3986, 2.1); as it is where what looks like one is none. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
