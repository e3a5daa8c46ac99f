import {
  compareDigits,
  compareIdentifiers,
  comparePadded,
  orderOf,
  type VersionOrder,
} from './version-order.ts'

const written = /^(\d+(?:\.\d+){0,3})(?:-([\da-z-]+(?:\.[\da-z-]+)*))?(?:\+[\da-z.-]+)?$/i

interface NugetVersion {
  readonly numbers: readonly string[]
  readonly preRelease: readonly string[]
}

function read(text: string): NugetVersion | undefined {
  const [, numbers, preRelease] = written.exec(text.trim().toLowerCase()) ?? []
  if (numbers === undefined) return undefined
  return { numbers: numbers.split('.'), preRelease: preRelease?.split('.') ?? [] }
}

function compare(a: NugetVersion, b: NugetVersion): number {
  const order = comparePadded(a.numbers, b.numbers, '0', compareDigits)
  if (order !== 0) return order
  if (a.preRelease.length === 0 || b.preRelease.length === 0) return b.preRelease.length - a.preRelease.length
  return compareIdentifiers(a.preRelease, b.preRelease)
}

/** NuGet's: up to four numbers, pre-releases as in SemVer and in either case (NuGet, "Package versioning"). */
export const nugetOrder: VersionOrder = orderOf(read, compare)
