import type { Said } from '../language/catalogue.ts'

/** What a condition found out, and why. "Could not tell" is a value of its own. */
export interface Outcome {
  readonly kind: 'met' | 'unmet' | 'unknown'
  readonly because: Said
}
export type OutcomeKind = Outcome['kind']

export const met = (because: Said): Outcome => ({ kind: 'met', because })
export const unmet = (because: Said): Outcome => ({ kind: 'unmet', because })
export const unknown = (because: Said): Outcome => ({ kind: 'unknown', because })

/** What a part of an expression answers about a subject; that of `all` and `any` is handed through, so that nothing is made. */
type Answering<P, S> = (part: P, subject: S) => OutcomeKind

/** Kleene's strong conjunction: one unmet settles it, whatever is unknown beside it, and nothing behind it is asked. */
export function all<P, S>(parts: readonly P[], kindOf: Answering<P, S>, subject: S): OutcomeKind {
  let result: OutcomeKind = 'met'
  for (const part of parts) {
    const kind = kindOf(part, subject)
    if (kind === 'unmet') return 'unmet'
    if (kind === 'unknown') result = 'unknown'
  }
  return result
}

/** Kleene's strong disjunction: one met settles it. */
export function any<P, S>(parts: readonly P[], kindOf: Answering<P, S>, subject: S): OutcomeKind {
  let result: OutcomeKind = 'unmet'
  for (const part of parts) {
    const kind = kindOf(part, subject)
    if (kind === 'met') return 'met'
    if (kind === 'unknown') result = 'unknown'
  }
  return result
}

export function not(kind: OutcomeKind): OutcomeKind {
  return kind === 'met' ? 'unmet' : kind === 'unmet' ? 'met' : 'unknown'
}
