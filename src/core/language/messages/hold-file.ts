import { counted } from '../../base/words.ts'
import { dayOf } from '../intel-words.ts'

export interface Found {
  readonly findings: number
  readonly leftOut: number
}

/** Comments in a first hold file, a line each. */
export const holdFileMessages = {
  'hold-file.head': ({ release, at, verdict }: { release: string; at: string; verdict: string }) =>
    [
      `Hold file of ${release}, begun on ${dayOf(at)}; the gate said ${verdict}.`,
      'Five questions are to be answered, here or with "holdpoint assess --ask" and this file.',
      'What stays empty is a default, and every screen marks it. An answer says where it comes',
      'from, which role says so, and when; a number is one value, or a range that you would bet',
      'on nine times in ten, or three points that nothing exceeds:',
      '  people: { low: 2000, high: 5000, source: customer table, by: product owner, at: 2026-11-24 }',
      '  people: { least: 2000, likely: 3000, most: 5000, source: ..., by: ..., at: ... }',
      'A second role that checked it makes it a fact: confirmed: { by: head of data, at: 2026-11-25 }',
    ].join('\n'),
  'hold-file.reach': ({ reaches, audiences }: { reaches: readonly string[]; audiences: readonly string[] }) =>
    [
      '1. Who can reach the flaw?',
      `   from: ${reaches.join(', ')}`,
      `   by: ${audiences.join(', ')}`,
      '   exposure: { from: internet, by: signed-in, source: architecture page,',
      '     stated: { by: development lead, at: 2026-11-24 } }',
    ].join('\n'),
  'hold-file.data': ({ classes }: { classes: readonly string[] }) =>
    [
      '2. What data about people can it reach, and how many people\'s ("people" below)?',
      `   ${classes.join(', ')}`,
      '   data: { classes: [contact], source: ..., by: ..., at: ... }',
    ].join('\n'),
  'hold-file.people': () => "2. How many people's data can it reach?",
  'hold-file.delay': ({ currency }: { currency: string }) =>
    `3. What does a day's delay of the release cost, in ${currency}?`,
  'hold-file.fix': () =>
    '4. How many hours do the fix and its regression run take, from start to end? A day is 24.',
  'hold-file.revenue': ({ currency }: { currency: string }) =>
    `Not one of the five, but much goes by it: what the company takes in a year, in ${currency}.`,
  'hold-file.production': () =>
    [
      '5. Is the flaw in production already? Holding this release would not reduce that exposure.',
      '   inProduction: { answer: no, source: ..., by: ..., at: ... }   # yes, no or unknown',
    ].join('\n'),
  'hold-file.by-gate': () => 'the result of the deployed release has the flaw, or the same component',
  'hold-file.currency': () => 'Of every amount here.',
  'hold-file.regimes': ({ guessed }: { guessed: boolean }) =>
    `Laws and contracts that ask for something: docs/reference/regimes.md.${guessed ? ' Guessed from the currency; correct it.' : ''}`,
  'hold-file.tolerance': () =>
    [
      'The most that may be lost to exploitation, and how likely more may be, if somebody has set it:',
      '  tolerance: { loss: 250000, chance: 0.05, source: risk policy, by: executive, at: 2026-01-15 }',
    ].join('\n'),
  'hold-file.options': () =>
    'The usual ways forward are compared, and releases may be deployed at any time, unless said here.',
  'hold-file.written': ({ file, findings, verdict }: { file: string; findings: number; verdict: string }) =>
    `${file} is written: the gate says ${verdict}, and ${counted(findings, 'finding is', 'findings are')} in it. Five questions are open; answer them there, or with: holdpoint assess --ask ${file}`,
  'hold-file.no-rates': ({ currency, names }: { currency: string; names: readonly string[] }) =>
    `There is no default in ${currency} for ${names.join(', ')}: state these under "estimates" before you assess it.`,
  'hold-file.findings': ({ findings, leftOut }: Found) =>
    `${counted(findings, 'finding')} that the hold is about, as the gate wrote ${findings === 1 ? 'it' : 'them'}; nothing here is to be edited.${leftOut === 0 ? '' : ` ${counted(leftOut, 'more one', 'more')} had no room; the result of the gate has all.`}`,
} as const
