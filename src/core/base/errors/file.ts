import { quoted } from '../text.ts'
import { counted } from '../words.ts'
import { entry } from './entry.ts'

export interface Misplaced {
  readonly path: string
  readonly problem: string
  readonly others: number
}

const and = (others: number) => (others === 0 ? '' : `; and ${counted(others, 'more problem')} after it`)

/** Errors in files that people write by hand: policies, finding files. */
export const fileErrors = {
  'file.not-yaml': entry(
    4,
    422,
    ({ problem }: { problem: string }) => `is not valid YAML: ${problem}`,
    'Check indentation and quotes around that place.',
    { problem: 'Map keys must be unique' },
  ),
  'file.unknown-key': entry(
    4,
    422,
    ({ key, path, meant }: { key: string; path: string; meant: string }) =>
      `has an unknown key ${quoted(key)}${path === '' ? '' : ` in ${path}`}${meant === '' ? '' : `. Did you mean "${meant}"?`}`,
    'Nothing of this file was used. Its JSON Schema, for completion in an editor, is in docs/reference/schemas.',
    { key: 'sevrity', path: 'rules[0].when', meant: 'severity' },
  ),
  'file.invalid': entry(
    4,
    422,
    ({ path, problem, others }: Misplaced) => `${path === '' ? '' : `${path} `}${problem}${and(others)}`,
    'Nothing of this file was used. Its JSON Schema, for completion in an editor, is in docs/reference/schemas.',
    { path: 'rules[0].verdict', problem: 'must be "hold" or "warn"', others: 0 },
  ),
  'file.too-large': entry(
    4,
    413,
    ({ bytes }: { bytes: number }) => `is larger than ${counted(bytes, 'byte')}`,
    'A file that people write is never this large. Is it the right one?',
    { bytes: 1_048_576 },
  ),
  'file.unreadable': entry(
    4,
    404,
    ({ what }: { what: string }) => `cannot be read: ${what}`,
    'Check the path and the permissions.',
    { what: 'it does not exist' },
  ),
  'file.not-utf8': entry(
    4,
    422,
    () => 'is not valid UTF-8',
    'Save it as UTF-8. Windows PowerShell writes UTF-16 with ">".',
    {},
  ),
  'file.wrong-name': entry(
    4,
    409,
    ({ usual }: { usual: string }) => `is not read: the policy of a folder is called ${usual}`,
    'Rename it, or name it with --policy.',
    { usual: 'holdpoint.yaml' },
  ),
  'file.unwritable': entry(
    4,
    403,
    ({ reason }: { reason: string }) => `cannot be written: the system says ${reason}`,
    'Check that its folder exists and may be written to, and that the disk has room.',
    { reason: 'EACCES' },
  ),
  'file.not-a-result': entry(
    4,
    422,
    ({ problem }: { problem: string }) => `is not a result of the gate: ${problem}`,
    'Give the file that "holdpoint gate --json" wrote for that release.',
    { problem: 'schema is missing' },
  ),
} as const
