/** None, among numbers of rows. */
const none = -1
/** Slots that are looked at before a name is kept after all: a report made to have all its hashes meet gains nothing. */
const mostLooks = 16

/**
 * Rows that are about the same, by what names them. A name is made again where two are compared instead of kept: a
 * million names take 200 MB.
 */
export class Groups {
  readonly #nameOf: (row: number) => string
  readonly #hashes: Int32Array
  /** The next row of the same group. */
  readonly #next: Int32Array
  /** The last row of the group that begins with this row. */
  readonly #last: Int32Array
  /** The first row of a group, where its hash leads; a power of two with room to spare. */
  readonly #slots: Int32Array
  /** First rows of the groups that found no slot near enough, by name. */
  readonly #crowded = new Map<string, number>()

  constructor(rows: number, nameOf: (row: number) => string) {
    this.#nameOf = nameOf
    this.#hashes = new Int32Array(rows)
    this.#next = new Int32Array(rows).fill(none)
    this.#last = new Int32Array(rows)
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows + 1))).fill(none)
    for (let row = 0; row < rows; row++) this.#add(row)
  }

  #add(row: number): void {
    const name = this.#nameOf(row)
    const hash = hashOf(name)
    this.#hashes[row] = hash
    this.#last[row] = row
    const first = this.#firstNamed(name, hash) ?? this.#crowded.get(name)
    if (first === undefined) this.#place(row, name, hash)
    else {
      this.#next[this.#last[first] ?? first] = row
      this.#last[first] = row
      // It begins no group.
      this.#last[row] = none
    }
  }

  #firstNamed(name: string, hash: number): number | undefined {
    const mask = this.#slots.length - 1
    for (let look = 0; look < mostLooks; look++) {
      const first = this.#slots[(hash + look) & mask] ?? none
      if (first === none) return undefined
      if (this.#hashes[first] === hash && this.#nameOf(first) === name) return first
    }
    return undefined
  }

  #place(row: number, name: string, hash: number): void {
    const mask = this.#slots.length - 1
    for (let look = 0; look < mostLooks; look++) {
      const slot = (hash + look) & mask
      if (this.#slots[slot] !== none) continue
      this.#slots[slot] = row
      return
    }
    this.#crowded.set(name, row)
  }

  /** The first row of each group, in the order of rows. */
  firsts(): Int32Array {
    return this.#last.map((last, row) => (last === none ? none : row)).filter((row) => row !== none)
  }

  isLone(first: number): boolean {
    return this.#next[first] === none
  }

  /** The rows of the group that begins with this row, in their order. */
  rowsOf(first: number): readonly [number, ...number[]] {
    const rows: [number, ...number[]] = [first]
    for (let row = this.#next[first] ?? none; row !== none; row = this.#next[row] ?? none) rows.push(row)
    return rows
  }
}

/** FNV-1a, 32 bits, over UTF-16 units: it only spreads names over slots. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  return hash ^ (hash >>> 15)
}
