import { byCodePoint } from '../../base/text.ts'
import type { VexStatement, VexStatus } from '../vex-statement.ts'
import type { Reach } from './release-names.ts'

/** What VEX says of one finding. */
export type VexStanding =
  | { readonly kind: 'none' }
  /** A trusted author's word; `clears` where the finding need not be looked at for it. */
  | {
      readonly kind: 'stands'
      readonly statement: VexStatement
      readonly clears: boolean
      /** What else is said of it, trusted or not, the latest first; absent where nothing is. */
      readonly others?: readonly VexStatement[]
    }
  /** Only authors whom nobody trusts say anything; the latest first. */
  | { readonly kind: 'untrusted'; readonly statements: readonly [VexStatement, ...VexStatement[]] }

export const noStanding: VexStanding = { kind: 'none' }

/** Whether a trusted author's word clears a finding. */
export function isCleared(standing: VexStanding): boolean {
  return standing.kind === 'stands' && standing.clears
}

/** A statement on a finding, and how closely it names the place. */
export interface Applying {
  readonly statement: VexStatement
  readonly reach: Reach
}

/**
 * `not_affected` clears with its reason, without one nothing. `fixed` clears the very version that it names: that some
 * version is repaired says nothing of this one.
 */
export function clears({ statement, reach }: Applying): boolean {
  const { status, justification, says } = statement
  if (status === 'fixed') return reach === 'exact'
  return status === 'not_affected' && (!!justification?.trim() || !!says?.trim())
}

const worse: Readonly<Record<VexStatus, number>> = {
  affected: 0,
  under_investigation: 1,
  fixed: 2,
  not_affected: 3,
}

/** The one that counts first: the latest, of the same time the worse. A total order, whatever was read first. */
export function byCounting(a: Applying, b: Applying): number {
  return (
    byCodePoint(b.statement.at, a.statement.at) ||
    worse[a.statement.status] - worse[b.statement.status] ||
    Number(clears(a)) - Number(clears(b)) ||
    byCodePoint(textOf(a.statement), textOf(b.statement))
  )
}

const textOf = (statement: VexStatement): string => {
  const { evidence, author, vulnerability, version = '', justification = '', says = '', products } = statement
  return JSON.stringify([evidence, author, vulnerability, version, justification, says, products])
}
