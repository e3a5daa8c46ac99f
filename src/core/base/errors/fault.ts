import { entry } from './entry.ts'

const report =
  'This is a fault in Holdpoint, not in your files. Please report it, with the command that met it.'

export const faultErrors = {
  'fault.not-json': entry(
    1,
    500,
    ({ at, what }: { at: string; what: string }) =>
      `has no canonical JSON: ${at === '' ? 'it' : at} is ${what}`,
    report,
    { at: '/findings/0/score', what: 'NaN' },
  ),
  'fault.misuse': entry(
    1,
    500,
    ({ what }: { what: string }) => `asked itself for the impossible: ${what}`,
    report,
    {
      what: 'a whole number below 0',
    },
  ),
} as const
