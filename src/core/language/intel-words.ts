/** How people call each feed. */
export const feedTitles = {
  kev: 'KEV',
  epss: 'EPSS',
  advisories: 'advisories',
  nvd: 'NVD',
} as const
export type FeedTitle = keyof typeof feedTitles

export const reachWords = {
  internet: 'from the internet',
  partners: 'from partners only',
  internal: 'from inside only',
  local: 'on its own machine only',
} as const
export type ReachWord = keyof typeof reachWords

export const audienceWords = {
  anyone: 'by anyone',
  'signed-in': 'by whoever has an account',
  staff: 'by our own staff',
  administrators: 'by administrators',
} as const
export type AudienceWord = keyof typeof audienceWords

export const dayOf = (at: string) => at.slice(0, 10)

/** A share in percent, as exact as it helps: never 0% or 100% for what is not. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return 'less than 0.1%'
  if (value < 100 && value > 99.9) return 'more than 99.9%'
  return `${value < 10 ? Number(value.toFixed(1)) : Math.floor(value)}%`
}
