import { quoted } from '../text.ts'
import { counted } from '../words.ts'
import { entry } from './entry.ts'

export interface UnreadAdvisory {
  /** Whose format it was read as: `OSV`. */
  readonly format: string
  /** As far as it says: the id of the record. */
  readonly id: string
  readonly path: string
  readonly problem: string
  readonly others: number
}

/** Errors in published records of vulnerabilities. */
export const advisoryErrors = {
  'advisory.invalid': entry(
    4,
    422,
    ({ format, id, path, problem, others }: UnreadAdvisory) =>
      `${id === '' ? 'a record' : `the record ${quoted(id)}`} is not written as ${format} writes them: ${path === '' ? 'it' : path} ${problem}${others === 0 ? '' : `; and ${counted(others, 'more problem')}`}`,
    'Fetch the record again from where it was published. If it is the same there, its publisher should hear of it.',
    {
      format: 'OSV',
      id: 'GHSA-jf85-cpcp-j695',
      path: 'affected[0].package.name',
      problem: 'is missing',
      others: 0,
    },
  ),
  'advisory.none': entry(
    4,
    422,
    ({ format }: { format: string }) => `holds no record of ${format}`,
    'Give a record, a list of records, or what the API answers.',
    { format: 'OSV' },
  ),
} as const
