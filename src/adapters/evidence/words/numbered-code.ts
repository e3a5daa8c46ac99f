const numbered = /^\s*(\d+)(?:: ?|\s)?(.*)$/

/**
 * Of code whose lines begin with their numbers, with more around it, only the lines that are meant and without the
 * numbers: the code is known again when it moves. All of it, as it stands, where no line has such a number.
 *
 * @param from the first line that is meant, @param to the last
 */
export function codeOfLines(code: string, from: number, to = from): string {
  const lines = code.split('\n').flatMap((line) => {
    const [, number = '', text = ''] = numbered.exec(line) ?? []
    return number !== '' && Number(number) >= from && Number(number) <= to ? [text.trimEnd()] : []
  })
  return (lines.length > 0 ? lines.join('\n') : code).trim()
}
