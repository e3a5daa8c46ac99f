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

/** Kleene's strong conjunction: one unmet settles it, whatever is unknown beside it, and nothing behind it is asked. */
export function all<T>(parts: readonly T[], kindOf: (part: T) => OutcomeKind): OutcomeKind {
  let result: OutcomeKind = 'met'
  for (const part of parts) {
    const kind = kindOf(part)
    if (kind === 'unmet') return 'unmet'
    if (kind === 'unknown') result = 'unknown'
  }
  return result
}

/** Kleene's strong disjunction: one met settles it. */
export function any<T>(parts: readonly T[], kindOf: (part: T) => OutcomeKind): OutcomeKind {
  let result: OutcomeKind = 'unmet'
  for (const part of parts) {
    const kind = kindOf(part)
    if (kind === 'met') return 'met'
    if (kind === 'unknown') result = 'unknown'
  }
  return result
}

export function not(kind: OutcomeKind): OutcomeKind {
  return kind === 'met' ? 'unmet' : kind === 'unmet' ? 'met' : 'unknown'
}
