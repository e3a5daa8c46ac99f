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
} as const
