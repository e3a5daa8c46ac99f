/** Most reports hold a few thousand flaws; a hostile one must not make us keep everything twice. */
const most = 50_000

/**
 * Makes something once for records that say the same: a report repeats all it knows of a flaw for every package
 * that has it. `isSame` compares a record with the first one of its name.
 */
export function remembering<R, T>(
  make: (record: R) => T,
  isSame: (a: R, b: R) => boolean,
): (name: string, record: R) => T {
  const known = new Map<string, { readonly record: R; readonly made: T }>()
  return (name, record) => {
    const before = known.get(name)
    if (before !== undefined && isSame(before.record, record)) return before.made
    const made = make(record)
    if (before === undefined && known.size < most) known.set(name, { record, made })
    return made
  }
}
