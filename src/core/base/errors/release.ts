import { oneLine, quoted } from '../text.ts'
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
  'release.unnamed': entry(
    4,
    422,
    ({ product }: { product: string }) =>
      `nobody named the release; ${quoted(product)} is only the name of a folder`,
    'What is recorded must be found again: run the gate with --release NAME@VERSION.',
    { product: 'build' },
  ),
  'release.none-found': entry(
    3,
    404,
    ({ folder }: { folder: boolean }) =>
      folder ? 'is a folder without a release in it' : 'is a file, not a folder of releases',
    'Each release is a folder of its own with its reports in it, such as releases/shop@4.2.0/trivy.json: then name the folder releases.',
    { folder: true },
  ),
  'release.not-judged': entry(
    3,
    500,
    ({ problem }: { problem: string }) => `could not be judged: ${oneLine(problem)}`,
    'Judge it alone, with more memory if that was missing: holdpoint gate FOLDER. Is it a fault of Holdpoint? Please report it.',
    { problem: 'JS heap out of memory' },
  ),
} as const
