/** Breaks text at spaces so that no line goes past `width`, each indented; a longer word stands alone. */
export function wrapped(text: string, width: number, indent = 0): string {
  const margin = ' '.repeat(indent)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one) => (one === '' ? '' : margin + one)).join('\n')
}

/** Two columns: names, and what they mean, wrapped beside them or, beside a very long name, beneath it. */
export function table(rows: readonly (readonly [string, string])[], width: number): string {
  const fitting = rows.map(([name]) => name.length).filter((length) => length <= longestName)
  const column = 2 + Math.max(0, ...fitting) + 2
  return rows
    .map(([name, says]) => {
      const text = wrapped(says, width, column)
      const head = `  ${name}`
      return head.length + 2 > column ? `${head}\n${text}` : head.padEnd(column) + text.trimStart()
    })
    .join('\n')
}

const longestName = 26
