import { quoted } from '../text.ts'
import { counted } from '../words.ts'
import { entry } from './entry.ts'

/** Errors in how a finding is named. */
export const findingErrors = {
  'finding.unknown': entry(
    4,
    404,
    ({ named, nearest }: { named: string; nearest: string }) =>
      `no finding answers to ${quoted(named)}${nearest === '' ? '' : `. Did you mean ${quoted(nearest)}?`}`,
    'Name it by the id that the gate prints, its CVE or GHSA, or the rule of the tool that reported it.',
    { named: 'CVE-2021-4422', nearest: 'CVE-2021-44228' },
  ),
  'finding.ambiguous': entry(
    4,
    409,
    ({ named, ids }: { named: string; ids: readonly string[] }) =>
      `${counted(ids.length, 'finding')} answer to ${quoted(named)}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' ...' : ''}`,
    'Choose one of the ids.',
    { named: 'CVE-2021-44228', ids: ['0a1b2c3d4e5f60718293', '93827160f5e4d3c2b1a0'] },
  ),
} as const
