/** What kind of data about people a flaw reaches, the most sensitive first. */
export const dataClasses = [
  'health',
  'payment',
  'credentials',
  'identity',
  'contact',
  'usage',
  'none',
] as const
export type DataClass = (typeof dataClasses)[number]
