import { entry } from './entry.ts'

export const textErrors = {
  'text.nul': entry(
    4,
    422,
    () => 'holds a NUL character',
    'Many programs take it for the end of the text, so Holdpoint takes none. Is this a binary file, or UTF-16?',
    {},
  ),
  'text.lone-surrogate': entry(
    4,
    422,
    () => 'holds half a character (a lone UTF-16 surrogate)',
    'Was the text cut in the middle, or converted from another encoding? Save it as UTF-8.',
    {},
  ),
} as const
