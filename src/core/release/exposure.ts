/** From where the release can be reached, the widest first. */
export const reaches = ['internet', 'partners', 'internal', 'local'] as const
export type Reach = (typeof reaches)[number]

/** By whom it can be used from there, the most first. */
export const audiences = ['anyone', 'signed-in', 'staff', 'administrators'] as const
export type Audience = (typeof audiences)[number]

/** The attack surface of a release: from where, by whom, and with what it can be reached. */
export interface Exposure {
  readonly from: Reach
  /** Absent where nobody said. */
  readonly by?: Audience
  /** In words: `a browser`, `the mobile app`, `a partner's key`. */
  readonly with?: string
  /** Who says so: a file, an option. */
  readonly source: string
}
