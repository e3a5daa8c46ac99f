/** A moment in UTC, always as `2026-11-24T12:48:00.000Z`: fixed width, so that text order is time order. */
export type Instant = string & { readonly instant: unique symbol }

/** What tells the time. Core is handed one; only adapters and tests make them. */
export interface Clock {
  readonly now: () => Instant
}
