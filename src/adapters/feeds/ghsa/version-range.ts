import type { AffectedPackage, AffectedRange } from '../../../core/intel/advisory.ts'
import { versionOrder } from '../../../core/intel/versions/ecosystem-order.ts'

const written = /^(>=|<=|=|<|>)\s*([^\s<>=]+)$/

interface Bound {
  readonly sign: string
  readonly version: string
}

/** The versions of a package that have a flaw. */
export type Versions = Pick<AffectedPackage, 'versions' | 'ranges'>

/**
 * A range as GitHub writes them: `= 2.0.0`, `>= 1.0, < 2.0`, `<= 1.0.8`, `> 2.1.0, < 3.0.0`. Where its end is itself
 * affected, the range goes on up to the version that repairs it, as GitHub's records in OSV have it, if that is a newer
 * one. Undefined where it is not written so.
 */
export function versionsIn(
  range: string,
  patched: string | undefined,
  ecosystem: string,
): Versions | undefined {
  const bounds = range.split(',').map(boundOf)
  if (bounds.length > 2 || !bounds.every((bound) => bound !== undefined)) return undefined
  const [only] = bounds
  const isRepaired = (version: string) =>
    patched !== undefined && (versionOrder(ecosystem)?.compare(patched, version) ?? -1) > 0
  const fixedAfter = (version: string) =>
    patched !== undefined && isRepaired(version) ? { fixed: patched } : undefined
  if (only?.sign === '=') {
    if (bounds.length > 1) return undefined
    const fixed = fixedAfter(only.version)
    return fixed === undefined
      ? { versions: [only.version], ranges: [] }
      : { versions: [], ranges: [{ introduced: only.version, ...fixed }] }
  }
  const lower = bounds.filter(({ sign }) => sign.startsWith('>'))
  const upper = bounds.filter(({ sign }) => sign.startsWith('<'))
  if (lower.length > 1 || upper.length > 1 || lower.length + upper.length < bounds.length) return undefined
  return { versions: [], ranges: [{ ...beginning(lower[0]), ...ending(upper[0], fixedAfter) }] }
}

function boundOf(text: string): Bound | undefined {
  const [, sign, version] = written.exec(text.trim()) ?? []
  return sign === undefined || version === undefined ? undefined : { sign, version }
}

function beginning(bound: Bound | undefined): Pick<AffectedRange, 'introduced' | 'after'> {
  if (bound === undefined) return { introduced: '0' }
  return { introduced: bound.version, ...(bound.sign === '>' && { after: true }) }
}

function ending(
  bound: Bound | undefined,
  fixedAfter: (version: string) => { readonly fixed: string } | undefined,
): Pick<AffectedRange, 'fixed' | 'lastAffected'> {
  if (bound === undefined) return {}
  if (bound.sign === '<') return { fixed: bound.version }
  return fixedAfter(bound.version) ?? { lastAffected: bound.version }
}
