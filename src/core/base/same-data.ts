/** Whether two pieces of plain data say the same, members in the same order. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => isSameData(one, b[index]))
  return isRecord(a) && isRecord(b) && isSameRecord(a, b)
}

function isSameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(a)
  const others = Object.keys(b)
  if (names.length !== others.length) return false
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? ''
    if (name !== others[index] || !isSameData(a[name], b[name])) return false
  }
  return true
}

const isRecord = (value: object): value is Readonly<Record<string, unknown>> => !Array.isArray(value)
