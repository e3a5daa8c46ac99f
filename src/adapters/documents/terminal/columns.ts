/**
 * The columns that text takes on a terminal, or more. From U+1100 on a character may be a wide one (Unicode Standard
 * Annex #11), so all of those count two: a line may then end early, but never runs over the edge.
 */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += columnsOfOne(character)
  return columns
}

function columnsOfOne(character: string): 1 | 2 {
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
}

/** Text in at most so many columns, cut with "..." at its end. */
export function cutEnd(text: string, columns: number): string {
  return columnsOf(text) <= columns ? text : `${start(Array.from(text), columns - 3)}...`
}

/** The same, cut in the middle: the end of a path or a hash is what tells it from its neighbours. */
export function cutMiddle(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  const characters = Array.from(text)
  const behind = Math.ceil((columns - 3) / 2)
  const end = [...start(characters.toReversed(), behind)].toReversed().join('')
  return `${start(characters, columns - 3 - behind)}...${end}`
}

function start(characters: readonly string[], columns: number): string {
  let taken = ''
  let left = columns
  for (const character of characters) {
    left -= columnsOfOne(character)
    if (left < 0) break
    taken += character
  }
  return taken
}
