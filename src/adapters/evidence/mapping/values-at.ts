/** The texts at a path in a record, in order, without white space around them; through lists, which a `*` may stand for. */
export function valuesAt(value: unknown, steps: readonly string[]): readonly string[] {
  const [step, ...rest] = steps
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, step === '*' ? rest : steps))
  if (typeof value === 'object' && value !== null) {
    if (step === '*') return Object.values(value).flatMap((one) => valuesAt(one, rest))
    const name = step ?? '#text'
    return Object.hasOwn(value, name) ? valuesAt(Reflect.get(value, name), rest) : []
  }
  if (steps.length > 0 || value === null || value === undefined) return []
  const text = String(value).trim()
  return text === '' ? [] : [text]
}
