import { quoted } from '../text.ts'
import { entry } from './entry.ts'

const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `; did you mean ${nearest}?`)

/** Errors in hold files, beyond what their schema sees. */
export const holdErrors = {
  'hold.unit-missing': entry(
    4,
    422,
    ({ name, nearest }: { name: string; nearest: string | undefined }) =>
      `${quoted(name)} is no number that Holdpoint knows${meant(nearest)}`,
    'Where it is one of your own, say with `unit` what it counts.',
    { name: 'peple', nearest: 'people' },
  ),
  'hold.unit-given': entry(
    4,
    422,
    ({ name, unit }: { name: string; unit: string }) => `${quoted(name)} has a unit already: ${unit}`,
    'Leave `unit` out. Only a number with a name of your own needs one.',
    { name: 'people', unit: 'people' },
  ),
  'hold.wrong-unit': entry(
    4,
    422,
    ({ name, unit, wanted }: { name: string; unit: string; wanted: string }) =>
      `names ${quoted(name)}, which is in ${unit}, where ${wanted} is wanted`,
    'Name another number, or state one of your own under `estimates` with that unit.',
    { name: 'people', unit: 'people', wanted: 'hours' },
  ),
  'hold.two-currencies': entry(
    4,
    422,
    ({ currency, other }: { currency: string; other: string }) =>
      `is in ${quoted(other)}, and this file is in ${currency}`,
    'Turn the amount into the currency of the file, and say in its source at which rate.',
    { currency: 'EUR', other: 'USD' },
  ),
  'hold.same-role': entry(
    4,
    422,
    ({ by }: { by: string }) => `is confirmed by ${quoted(by)}, who stated it`,
    'An estimate becomes a fact when a second role has checked it. Name that role, or leave `confirmed` out.',
    { by: 'product owner' },
  ),
  'hold.confirmed-first': entry(
    4,
    422,
    ({ confirmed, stated }: { confirmed: string; stated: string }) =>
      `is confirmed on ${confirmed}, before it was stated on ${stated}`,
    'Correct the one that is wrong. An older confirmation was of an older number.',
    { confirmed: '2026-11-20', stated: '2026-11-24' },
  ),
  'hold.exists': entry(
    4,
    409,
    () => 'is there already, with what somebody answered in it',
    'Name another file with --out, or replace it with --force.',
    {},
  ),
} as const
