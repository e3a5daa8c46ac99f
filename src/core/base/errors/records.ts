import { quoted } from '../text.ts'
import { counted } from '../words.ts'
import { entry } from './entry.ts'

/** Errors in what Holdpoint remembers on this machine. */
export const recordsErrors = {
  'records.no-folder': entry(
    4,
    500,
    () => 'there is no folder to keep records in: neither HOME nor HOLDPOINT_RECORDS is set',
    'Name a folder that only you may read: HOLDPOINT_RECORDS=FOLDER.',
    {},
  ),
  'records.newer': entry(
    4,
    409,
    ({ layout, known }: { layout: number; known: number }) =>
      `was written by a newer Holdpoint: its layout is ${layout}, and this one knows ${known}`,
    'Update Holdpoint. Nothing in the file was touched. With --no-deployed the gate does without it.',
    { layout: 2, known: 1 },
  ),
  'records.unusable': entry(
    4,
    500,
    ({ problem }: { problem: string }) => `cannot be used for records: ${problem}`,
    'Check the file and its folder, or move it away so that new records begin. With --no-deployed the gate does without it.',
    { problem: 'file is not a database' },
  ),
  'records.busy': entry(
    4,
    503,
    ({ seconds }: { seconds: number }) =>
      `is being written by another process, for more than ${counted(seconds, 'second')} now`,
    'Try again. Does a process hang that uses it?',
    { seconds: 10 },
  ),
  'records.damaged': entry(
    4,
    500,
    ({ sha256 }: { sha256: string }) =>
      `no longer holds the result ${sha256.slice(0, 12)} as it was recorded`,
    'The file was damaged or changed. Record that result again, from the file that the gate wrote.',
    { sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  ),
  'records.not-a-name': entry(
    4,
    400,
    ({ given, meant }: { given: string; meant: readonly string[] }) =>
      `${quoted(given)} is neither a vulnerability nor a package URL${meant.length === 0 ? '' : `; did you mean ${meant.join(' or ')}?`}`,
    'Give a CVE, GHSA or OSV id, or a package URL with or without its version: pkg:npm/handlebars@4.7.6.',
    { given: 'handlebars', meant: ['pkg:npm/handlebars'] },
  ),
} as const
