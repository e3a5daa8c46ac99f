/** The bytes that XML gives a meaning, by their names. */
export const tab = 0x09
export const lineFeed = 0x0a
export const carriageReturn = 0x0d
const space = 0x20
export const exclamation = 0x21
export const quote = 0x22
export const hash = 0x23
export const percent = 0x25
export const ampersand = 0x26
export const apostrophe = 0x27
export const minus = 0x2d
export const slash = 0x2f
export const colon = 0x3a
export const semicolon = 0x3b
export const lessThan = 0x3c
export const equals = 0x3d
export const greaterThan = 0x3e
export const question = 0x3f
export const openBracket = 0x5b
export const closeBracket = 0x5d

/** What a byte is where it stands: `odd` has to be looked at (line breaks, controls, more than ASCII). */
const odd = 0
export const plain = 1
export const stops = 2

/** What each byte is in a place where these characters end what is plain. */
function kindsWith(stopping: string, oddities = ''): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte)
    if (stopping.includes(character)) return stops
    const isPlain = (byte >= space && byte < 0x80) || byte === tab
    return isPlain && !oddities.includes(character) ? plain : odd
  })
}

export const inText = kindsWith('<&]')
export const inSection = kindsWith(']')
export const inComment = kindsWith('-')
export const inInstruction = kindsWith('?')
export const inDeclaration = kindsWith('"\'<>')
// White space in an attribute is a space, so a tab is looked at there.
export const inQuotes = kindsWith('"<&', '\t')
export const inApostrophes = kindsWith("'<&", '\t')
/** A literal of the document type, in which `<` and `&` stand for themselves. */
export const inQuotedLiteral = kindsWith('"')
export const inApostrophedLiteral = kindsWith("'")

const named = (characters: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => (characters.test(String.fromCharCode(byte)) ? 1 : 0))

/** 1 for an ASCII byte that may begin a name (XML 1.0, production 4), */
export const startsName = named(/[:A-Z_a-z]/)
/** and for one that may stand in it (4a). */
export const isInName = named(/[-.0-9:A-Z_a-z]/)

export const isWhiteSpace = (byte: number): boolean =>
  byte === space || byte === lineFeed || byte === carriageReturn || byte === tab
