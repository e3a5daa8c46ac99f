import { quoted } from '../text.ts'
import { entry } from './entry.ts'

/** Errors in which laws and contracts may apply. */
export const regimeErrors = {
  'regime.unknown': entry(
    4,
    422,
    ({ name, nearest, known }: { name: string; nearest: string | undefined; known: readonly string[] }) =>
      `${quoted(name)} is no regime that is known here${nearest === undefined ? '' : `; did you mean ${nearest}?`} (${known.join(', ')})`,
    'Write one of these names. What a law that is not among them may cost goes into `contract` or an option of its own.',
    { name: 'gpdr', nearest: 'gdpr', known: ['gdpr', 'uk-gdpr'] },
  ),
  'regime.unknown-article': entry(
    4,
    422,
    ({ regime, article, known }: { regime: string; article: string; known: readonly string[] }) =>
      `${quoted(article)} is no article of ${regime} with a ceiling that is known here (${known.join(', ')})`,
    'Write one of these, as they are written here, or none for the usual one.',
    { regime: 'gdpr', article: 'Art. 99', known: ['Art. 83(4)', 'Art. 83(5)'] },
  ),
  'regime.twice': entry(
    4,
    422,
    ({ name }: { name: string }) => `names the regime ${quoted(name)} twice`,
    'Name each regime once, with the article by which it would be the gravest.',
    { name: 'gdpr' },
  ),
} as const
