import { quoted } from '../text.ts'
import { entry } from './entry.ts'

export const timeErrors = {
  'time.malformed': entry(
    4,
    422,
    ({ text }: { text: string }) => `${quoted(text)} is not a date or a time`,
    'Write a date as 2026-11-24, or a time with its offset as 2026-11-24T18:00:00+01:00.',
    { text: '24.11.2026' },
  ),
  'time.out-of-range': entry(
    4,
    422,
    () => 'comes to a time outside of the years 0 to 9999',
    'Is a length of time far too long, or one in milliseconds taken for seconds?',
    {},
  ),
} as const
