import { type Instant, parseInstant } from '../core/base/instant.ts'
import { type Observe, observeUntil } from '../core/release/observe.ts'
import type { Terminal } from './terminal.ts'

/**
 * What `--observe` asks for. A forgotten option must not keep the gate open, so its end is said and the verdict counts.
 * Throws `time.malformed`, `observe.too-long`.
 */
export function observed(text: string | undefined, now: Instant, terminal: Terminal): Observe | undefined {
  if (text === undefined) return undefined
  const until = parseInstant(text)
  const observe = observeUntil(until, now)
  if (observe === undefined)
    terminal.err.write(`Observing ended on ${until.slice(0, 10)}: the verdict counts.\n`)
  return observe
}
