import { byCodePoint } from '../../base/text.ts'
import { compareDigits, orderOf, type VersionOrder } from './version-order.ts'

const written = /^(?:(\d+):)?([^\s:-]+)(?:-([^\s:-]+))?$/

interface RpmVersion {
  readonly epoch: string
  readonly version: string
  readonly release: string | undefined
}

function read(text: string): RpmVersion | undefined {
  const [, epoch = '0', version, release] = written.exec(text.trim()) ?? []
  return version === undefined ? undefined : { epoch, version, release }
}

/** Where only one names a release, all releases of its version are meant, older and newer ones. */
function compare(a: RpmVersion, b: RpmVersion): number | undefined {
  const order = compareDigits(a.epoch, b.epoch) || rpmvercmp(a.version, b.version)
  if (order !== 0 || (a.release === undefined && b.release === undefined)) return order
  return a.release === undefined || b.release === undefined ? undefined : rpmvercmp(a.release, b.release)
}

/** Runs of digits, runs of letters, and the two signs that mean something; what else there is only separates. */
const segments = /\d+|[A-Za-z]+|~|\^/g

const end = ''

/** By segments: a tilde comes before the end, the end before a caret, that before letters, letters before numbers. */
function rpmvercmp(a: string, b: string): number {
  const [own, others] = [a.match(segments) ?? [], b.match(segments) ?? []]
  for (let i = 0; i < Math.max(own.length, others.length); i += 1) {
    const [one, other] = [own[i] ?? end, others[i] ?? end]
    const order = rank(one) - rank(other) || compareSegments(one, other)
    if (order !== 0) return order
  }
  return 0
}

function rank(segment: string): number {
  if (segment === '~') return 0
  if (segment === end) return 1
  if (segment === '^') return 2
  return /^\d/.test(segment) ? 4 : 3
}

const compareSegments = (a: string, b: string): number =>
  rank(a) === 4 ? compareDigits(a, b) : byCodePoint(a, b)

/** RPM's: epoch, version and release, each by `rpmvercmp` (rpm-version(7)). */
export const rpmOrder: VersionOrder = orderOf(read, compare)
