import { entry } from './entry.ts'

/** Errors in how long the gate shall only watch. */
export const observeErrors = {
  'observe.too-long': entry(
    4,
    422,
    ({ days }: { days: number }) => `the gate may only observe for ${days} days at most`,
    'Choose an earlier end; extend it by another decision when it comes.',
    { days: 90 },
  ),
} as const
