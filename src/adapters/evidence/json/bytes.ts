/** The bytes that JSON gives a meaning (RFC 8259, section 2), by their names. */
export const tab = 0x09
export const lineFeed = 0x0a
export const carriageReturn = 0x0d
export const space = 0x20
export const quote = 0x22
export const comma = 0x2c
export const minus = 0x2d
export const plus = 0x2b
export const point = 0x2e
export const zero = 0x30
const nine = 0x39
export const colon = 0x3a
export const openBracket = 0x5b
export const backslash = 0x5c
export const closeBracket = 0x5d
export const openBrace = 0x7b
export const closeBrace = 0x7d
export const letterF = 0x66
export const letterN = 0x6e
export const letterT = 0x74
export const letterU = 0x75

/** 1 for a byte that stands for itself inside a text: ASCII other than controls, the quote and the backslash. */
export const plain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= space && byte < 0x80 && byte !== quote && byte !== backslash ? 1 : 0,
)

export const isDigit = (byte: number): boolean => byte >= zero && byte <= nine

/** `e` or `E`: bit 5 is what tells upper from lower case in ASCII. */
export const isExponent = (byte: number): boolean => (byte | 0x20) === 0x65

export const isHexDigit = (byte: number): boolean =>
  isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= letterF)

const escapable = Uint8Array.from({ length: 256 }, (_, byte) =>
  '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 1 : 0,
)

/** Whether it may follow a backslash, other than the `u` of a code unit. */
export const isEscapable = (byte: number): boolean => escapable[byte] === 1
