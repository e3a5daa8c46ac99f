import { limits } from '../../../core/base/limits.ts'
import { withoutTokens } from '../../../core/findings/masked.ts'

/** What the author of a statement says in words: the first texts that say something, each once, cut where they run on. */
export function statedWords(...texts: readonly (string | null | undefined)[]): string | undefined {
  const said = new Set(texts.map((text) => text?.trim() ?? '').filter((text) => text !== ''))
  if (said.size === 0) return undefined
  const whole = withoutTokens([...said].join(' '))
  if (whole.length <= limits.vexWords) return whole
  return `${whole.slice(0, limits.vexWords - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
