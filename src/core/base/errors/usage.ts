import { oneLine, quoted } from '../text.ts'
import { grouped } from '../words.ts'
import { entry } from './entry.ts'

export const usageErrors = {
  'usage.unknown-command': entry(
    4,
    404,
    ({ given, nearest }: { given: string; nearest: string | undefined }) =>
      `${quoted(given)} is not a command of holdpoint${didYouMean(nearest)}`,
    '"holdpoint help" lists the commands.',
    { given: 'gat', nearest: 'gate' },
  ),
  'usage.incomplete-command': entry(
    4,
    400,
    ({ given, choices }: { given: string; choices: readonly string[] }) =>
      `"holdpoint ${given}" needs one more word: ${listed(choices)}`,
    '"holdpoint help" lists the commands.',
    { given: 'policy', choices: ['policy explain', 'policy test'] },
  ),
  'usage.unknown-option': entry(
    4,
    400,
    ({ command, given, nearest }: { command: string; given: string; nearest: string | undefined }) =>
      `"holdpoint ${command}" has no option ${oneLine(given)}${didYouMean(nearest)}`,
    '--help after the command shows its options.',
    { command: 'gate', given: '--polcy', nearest: '--policy' },
  ),
  'usage.missing-value': entry(
    4,
    400,
    ({ option, value }: { option: string; value: string }) => `${option} needs a value: ${option} ${value}`,
    'A value that begins with a dash is written behind an equals sign: --option=-value.',
    { option: '--policy', value: 'FILE' },
  ),
  'usage.empty-value': entry(
    4,
    400,
    ({ option, value }: { option: string; value: string }) =>
      `${option} is given an empty value instead of ${option} ${value}`,
    'Is the variable that it comes from not set? Where there is nothing to say, leave the option out.',
    { option: '--environment', value: 'NAME' },
  ),
  'usage.unwanted-value': entry(
    4,
    400,
    ({ option }: { option: string }) => `${option} takes no value`,
    'Leave out the equals sign and what follows it.',
    { option: '--json' },
  ),
  'usage.repeated-option': entry(
    4,
    400,
    ({ option }: { option: string }) => `${option} is given more than once`,
    'Give it once: Holdpoint does not guess which one counts.',
    { option: '--policy' },
  ),
  'usage.bad-choice': entry(
    4,
    400,
    ({
      option,
      given,
      choices,
      nearest,
    }: {
      option: string
      given: string
      choices: readonly string[]
      nearest: string | undefined
    }) => `${option} cannot be ${quoted(given)}; it is one of ${listed(choices)}${didYouMean(nearest)}`,
    '--help after the command says what each option is for.',
    { option: '--format', given: 'triv', choices: ['grype', 'trivy'], nearest: 'trivy' },
  ),
  'usage.bad-number': entry(
    4,
    400,
    ({ option, given, least, most }: { option: string; given: string; least: number; most: number }) =>
      `${option} cannot be ${quoted(given)}: it is a whole number from ${grouped(least)} to ${grouped(most)}`,
    'Write digits only, without separators or a unit.',
    { option: '--seed', given: '1e3', least: 0, most: 4_294_967_295 },
  ),
  'usage.missing-argument': entry(
    4,
    400,
    ({ command, usage }: { command: string; usage: string }) =>
      `"holdpoint ${command}" needs an argument: holdpoint ${command} ${usage}`,
    '--help after the command shows examples.',
    { command: 'score', usage: 'VECTOR...' },
  ),
  'usage.one-file-twice': entry(
    4,
    400,
    () => 'two documents would be written to one file',
    'Give each --out a file of its own.',
    {},
  ),
  'usage.no-file': entry(
    4,
    400,
    ({ given }: { given: string }) => `${quoted(given)} names no file to write to`,
    'Write it as DOCUMENT=FILE, for example --out markdown=gate.md.',
    { given: 'markdown' },
  ),
  'usage.not-with-products': entry(
    4,
    400,
    ({ given }: { given: string }) =>
      `${oneLine(given)} is about one release, and --products judges every folder in a folder`,
    'Leave it out, or judge the release alone. With --products the name of a folder names the release: shop@4.2.0.',
    { given: '--release' },
  ),
  'usage.into-products': entry(
    4,
    400,
    ({ given }: { given: string }) => `${quoted(given)} lies in the folder of --products`,
    'Name a folder outside of it: what is written there would be taken for a release, or for evidence.',
    { given: 'json=releases/results' },
  ),
  'usage.not-both': entry(
    4,
    400,
    ({ one, other }: { one: string; other: string }) =>
      `${oneLine(one)} and ${oneLine(other)} do not go together`,
    '--help after the command says what each is for.',
    { one: 'RESULT', other: '--release' },
  ),
  'usage.only-with': entry(
    4,
    400,
    ({ given, needs }: { given: string; needs: string }) => `${oneLine(given)} is only for ${oneLine(needs)}`,
    '--help after the command says what each is for.',
    { given: '--release', needs: '--init' },
  ),
  'usage.extra-argument': entry(
    4,
    400,
    ({ command, given }: { command: string; given: string }) =>
      `"holdpoint ${command}" has no use for ${quoted(given)}`,
    '--help after the command shows what it takes. Is a text with spaces missing its quotes?',
    { command: 'verify', given: 'again' },
  ),
} as const

function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : `; did you mean ${nearest}?`
}

function listed(words: readonly string[]): string {
  return words.join(', ')
}
