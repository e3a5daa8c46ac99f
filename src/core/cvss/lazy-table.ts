const unknown = 255

/**
 * A table of whole numbers 0 to 254, each computed when it is first asked for: a run that scores a few vectors must not
 * wait for thousands of entries, and one that scores a million computes none twice.
 */
export function lazyTable(size: number, compute: (index: number) => number): (index: number) => number {
  const table = new Uint8Array(size).fill(unknown)
  return (index) => {
    const known = table[index]
    if (known !== undefined && known !== unknown) return known
    const computed = compute(index)
    table[index] = computed
    return computed
  }
}
