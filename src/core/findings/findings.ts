import type { Finding } from './finding.ts'

/**
 * The findings of a release, worst first. Each is put together when somebody asks for it, so ask once and keep what
 * you need of it; a list as such holds none.
 */
export interface Findings extends Iterable<Finding> {
  readonly length: number
  /** From 0. Throws `RangeError` where there is none. */
  readonly at: (index: number) => Finding
  /**
   * Something that findings share which differ in nothing but component, place and where that is said; undefined for
   * what is like no other, or where nobody knows.
   */
  readonly flawAt: (index: number) => object | undefined
}

/** A list of those that are at hand. */
export function findingsOf(all: readonly Finding[]): Findings {
  return findingList(all.length, (index) => {
    const finding = all[index]
    if (finding === undefined) throw new RangeError(`there is no finding ${index}`)
    return finding
  })
}

export function findingList(
  length: number,
  at: (index: number) => Finding,
  flawAt: Findings['flawAt'] = () => undefined,
): Findings {
  return {
    length,
    at,
    flawAt,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield at(index)
    },
  }
}
