import { HoldpointError } from '../base/errors.ts'
import { addDuration, days, type Instant } from '../base/instant.ts'

/** Watching without holding: for a team that first wants to see what the gate would say. It always ends. */
export interface Observe {
  readonly until: Instant
}

/** The longest a gate may only watch (DESIGN 5, rule 6: observe modes expire too). */
const mostDays = 90

/**
 * Observing until a moment: none once that is over, so that a forgotten option does not keep the gate open.
 * Throws `observe.too-long`.
 */
export function observeUntil(until: Instant, now: Instant): Observe | undefined {
  if (until > addDuration(now, days(mostDays)))
    throw new HoldpointError('observe.too-long', { days: mostDays })
  return until > now ? { until } : undefined
}
