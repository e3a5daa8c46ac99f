import { quoted } from '../text.ts'
import { grouped } from '../words.ts'
import { entry } from './entry.ts'

/** Errors in ways forward and in what they are compared on. */
export const optionsErrors = {
  'options.too-many': entry(
    4,
    422,
    ({ what, count, limit }: { what: string; count: number; limit: number }) =>
      `has ${grouped(count)} ${what}, and ${grouped(limit)} can be compared`,
    'Leave out what nobody would choose: people can weigh about seven.',
    { what: 'options', count: 1_000_000, limit: 50 },
  ),
  'options.same-name': entry(
    4,
    422,
    ({ what, name }: { what: 'option' | 'task'; name: string }) => `has two ${what}s named ${quoted(name)}`,
    'Give each a name of its own.',
    { what: 'option' as const, name: 'full-fix' },
  ),
  'options.unknown-quantity': entry(
    4,
    422,
    ({ option, name, nearest }: { option: string; name: string; nearest: string }) =>
      `${quoted(option)} goes by the number ${quoted(name)}, which nobody has given${nearest === '' ? '' : `. Did you mean ${quoted(nearest)}?`}`,
    'Add it to the estimates, or name one that Holdpoint knows.',
    { option: 'full-fix', name: 'fix-hour', nearest: 'fix-hours' },
  ),
  'options.unknown-task': entry(
    4,
    422,
    ({ option, name, nearest }: { option: string; name: string; nearest: string }) =>
      `${quoted(option)} speaks of a task ${quoted(name)}, which it does not have${nearest === '' ? '' : `. Did you mean ${quoted(nearest)}?`}`,
    'Correct the name, or add the task.',
    { option: 'full-fix', name: 'regresion', nearest: 'regression' },
  ),
  'options.task-cycle': entry(
    4,
    422,
    ({ option, tasks }: { option: string; tasks: readonly string[] }) =>
      `the tasks of ${quoted(option)} wait for each other: ${tasks.map((task) => quoted(task)).join(', ')}`,
    'Decide which of them comes first, and remove what it waits for.',
    { option: 'full-fix', tasks: ['fix', 'regression'] },
  ),
  'options.no-window': entry(
    4,
    422,
    ({ option, from }: { option: string; from: string }) =>
      `${quoted(option)} may be ready to ship on ${from}, and no deploy window opens after that`,
    'Add the deploy windows of the year to come, or leave them out if releases may ship at any time.',
    { option: 'full-fix', from: '2026-12-24' },
  ),
  'options.windows-unordered': entry(
    4,
    422,
    ({ at }: { at: string }) =>
      `the deploy window that begins at ${at} ends before it begins, or overlaps the one before`,
    'Put the windows in order of time, each with its end after its beginning.',
    { at: '2026-11-26T14:00:00.000Z' },
  ),
  'options.unknown-zone': entry(
    4,
    422,
    ({ zone }: { zone: string }) => `knows no time zone ${quoted(zone)}`,
    'Name it as the IANA database does, such as Europe/Berlin, America/New_York or UTC.',
    { zone: 'Berlin' },
  ),
  'options.malformed-time': entry(
    4,
    422,
    ({ text }: { text: string }) => `cannot read ${quoted(text)} as a time of day`,
    'Write hours and minutes from 00:00 to 24:00, such as 09:30.',
    { text: '9.30 h' },
  ),
  'options.stages-shrink': entry(
    4,
    422,
    ({ option }: { option: string }) =>
      `the stages of ${quoted(option)} do not grow: a later one has a smaller share of the users, or one more than all`,
    'Write the share of all users that have the release in each stage, from 0 to 1, smallest first.',
    { option: 'staged-rollout' },
  ),
  'options.curve-unordered': entry(
    4,
    422,
    () => 'the curve of what waiting costs does not rise from entry to entry',
    'Write what the first so many days cost together, fewest days first; more days never cost less.',
    {},
  ),
} as const
