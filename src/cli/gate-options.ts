import { documentNames } from '../app/write-documents.ts'
import { jsonOption, type Options } from './options.ts'
import { releaseOptions } from './release-options.ts'

/** What `holdpoint gate` can be told. */
export const gateOptions = {
  ...releaseOptions,
  'in-production': {
    kind: 'text',
    value: 'FINDING',
    many: true,
    says: 'Say that this finding is in production already; it is shown first, and changes no verdict',
  },
  observe: {
    kind: 'text',
    value: 'UNTIL',
    says: 'Only watch until this day, at most 90 days ahead: exit with 0',
  },
  nightly: {
    kind: 'flag',
    says: 'Judge a branch as if it shipped today, and show what will hold within 14 days if nothing is done',
  },
  out: {
    kind: 'text',
    value: 'DOCUMENT=FILE',
    many: true,
    says: `Also write a document: ${documentNames.join(', ')}`,
  },
  record: {
    kind: 'flag',
    says: 'Keep the result on this machine too, for "holdpoint affected"',
  },
  detail: {
    kind: 'flag',
    says: 'Say in documents for wide places where exactly an unfixed flaw of our own stands',
  },
  products: {
    kind: 'text',
    value: 'FOLDER',
    says: 'Judge each folder in this one as a release of its own, named for its folder, and show a summary',
  },
  workers: {
    kind: 'whole',
    value: 'NUMBER',
    least: 1,
    most: 256,
    says: 'Threads that read at once; as many as there are cores where nobody says',
  },
  json: jsonOption,
} as const satisfies Options
