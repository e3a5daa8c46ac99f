import { quoted } from '../../base/text.ts'
import { counted, grouped } from '../../base/words.ts'
import { type AudienceWord, audienceWords, dayOf, type ReachWord, reachWords } from '../intel-words.ts'
import {
  type ClockWord,
  clockWords,
  type DutyWord,
  dutyWords,
  type LossQuestion,
  lossQuestions,
} from '../risk-words.ts'

export interface WideRange {
  readonly quantity: string
  readonly mean: number
  readonly median: number
  readonly p99: number
}

const rough = (amount: number) => grouped(Number(amount.toPrecision(2)))

/** What is said of losses: what is asked, how likely they are and why, what the law asks for, and what to know first. */
export const lossMessages = {
  'losses.asks': ({ quantity }: { quantity: LossQuestion }) => lossQuestions[quantity],
  'losses.asks-fined': ({ regime }: { regime: string }) =>
    `${regime}: how likely is a fine or claim, once the authority has been told?`,
  'losses.asks-fine': ({ regime }: { regime: string }) =>
    `${regime}: what would it come to, before its ceiling?`,
  'losses.extrapolates': ({ low, high }: { low: number; high: number }) =>
    `Our figures on breaches come from ones of 2,960 to 113,620 people. With ${rough(low)} to ${rough(high)} people here they are stretched beyond what anybody measured.`,
  'losses.no-revenue': () =>
    'Nobody has said what the company takes in a year, so lost customers and ceilings of fines go by a guess: state revenue.',
  'losses.data-not-said': () =>
    'Nobody has said what kind of data it reaches, so people are taken to cost as much as where contacts are taken: state data.',
  'losses.no-regimes': () =>
    'Nobody has said which laws and contracts apply, so there are no fines and no duties in this: state regimes.',
  'losses.ceiling-unknown': ({ regime, currency }: { regime: string; currency: string }) =>
    `${regime}: its ceiling is a sum in another currency, which cannot be turned into ${currency} here, so that no sum limits the fine.`,
  'losses.rough-rates': ({ currency, year }: { currency: string; year: number }) =>
    `Defaults in ${currency} were turned from other currencies, mostly dollars, at rough rates of about ${year}.`,
  'losses.law-unchecked': ({ regimes }: { regimes: readonly string[] }) =>
    `Ceilings and deadlines of ${regimes.join(', ')} are here as others tell them or from memory: have them checked in the law before you rely on them.`,
  'losses.wide': ({ quantity, mean, median, p99 }: WideRange) =>
    `The range of ${quoted(quantity)} spans more than a thousand times its low end: half of what is drawn is below ${rough(median)}, the mean is ${rough(mean)}, and one in a hundred is above ${rough(p99)}. Narrow it if you can.`,
  'likelihood.stated': ({ source, by, at, flaws }: StatedRate) =>
    `stated by ${by} on ${dayOf(at)}${flaws === 1 ? '' : `, for all ${counted(flaws, 'flaw')} together`} (${source})`,
  'likelihood.own': () =>
    'our own flaw, of which KEV and EPSS cannot know; that is no sign that nobody exploits it',
  'likelihood.reached': ({ from, by }: { from: ReachWord; by: AudienceWord }) =>
    `can be reached ${reachWords[from]}, ${audienceWords[by]}`,
  'likelihood.hard': () => 'hard to hit: it takes conditions that an attacker cannot bring about (CVSS)',
  'likelihood.judged': () => 'how often that is exploited in a year is judgement (2026)',
  'likelihood.targeting': () => 'of which a stated share gets at us (targeting)',
  'duty.asks': ({ duty }: { duty: DutyWord }) => dutyWords[duty],
  'duty.starts': ({ clock }: { clock: ClockWord }) => clockWords[clock],
} as const

export interface StatedRate {
  readonly source: string
  readonly by: string
  readonly at: string
  readonly flaws: number
}
