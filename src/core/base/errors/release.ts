import { quoted } from '../text.ts'
import { entry } from './entry.ts'

/** Errors in what is said about a release. */
export const releaseErrors = {
  'release.malformed': entry(
    4,
    422,
    ({ text }: { text: string }) => `${quoted(text)} does not name a release`,
    'Write it as NAME@VERSION, for example shop@4.2.0.',
    { text: '@' },
  ),
  'observe.too-long': entry(
    4,
    422,
    ({ days }: { days: number }) => `the gate may only observe for ${days} days at most`,
    'Choose an earlier end; extend it by another decision when it comes.',
    { days: 90 },
  ),
} as const
