import { counted } from '../../base/words.ts'
import {
  type AudienceWord,
  audienceWords,
  dayOf,
  type FeedTitle,
  feedTitles,
  percent,
  type ReachWord,
  reachWords,
} from '../intel-words.ts'

export interface ListedByKev {
  readonly added: string
  readonly ransomware: boolean
  /** Of the catalogue. */
  readonly dated: string
}
export interface ScoredByEpss {
  readonly score: number
  readonly percentile: number
  /** Of the scores. */
  readonly dated: string
}

export interface FeedUsed {
  readonly feed: FeedTitle
  readonly dated: string
  readonly age: string
  readonly freshness: keyof typeof freshnessWords
}

export interface Surface {
  readonly from: ReachWord
  readonly by: AudienceWord | undefined
  /** Empty where nobody says. */
  readonly means: string
  readonly source: string
}

const freshnessWords = {
  fresh: '',
  stale: ', which is stale: holdpoint feeds update',
  'too-old': ', which is too old to count: holdpoint feeds update',
} as const

/** What is said of the world's knowledge: phrases that follow "it is" or "because". */
export const intelMessages = {
  'kev.listed': ({ added, ransomware, dated }: ListedByKev) =>
    `exploited in the wild since ${dayOf(added)} at the latest${ransomware ? ', by ransomware too' : ''} (KEV of ${dayOf(dated)})`,
  'kev.unlisted': ({ dated }: { dated: string }) => `not listed as exploited (KEV of ${dayOf(dated)})`,
  'kev.no-ransomware': ({ dated }: { dated: string }) =>
    `listed as exploited, with no word of ransomware (KEV of ${dayOf(dated)})`,
  'epss.is': ({ score, percentile, dated }: ScoredByEpss) =>
    `${percent(score)} likely to be exploited somewhere within 30 days, and ${percent(percentile)} of vulnerabilities score no higher (EPSS of ${dayOf(dated)})`,
  'epss.absent': ({ dated }: { dated: string }) => `without a score (EPSS of ${dayOf(dated)})`,
  'intel.no-feed': ({ feed }: { feed: FeedTitle }) => `nobody has loaded ${feedTitles[feed]} here`,
  'intel.damaged': ({ feed }: { feed: FeedTitle }) => `${feedTitles[feed]} here is damaged`,
  'intel.too-old': ({ feed, dated }: { feed: FeedTitle; dated: string }) =>
    `${feedTitles[feed]} of ${dayOf(dated)} is not known to have been current within the last 7 days, and does not count any more`,
  'intel.no-cve': ({ feed }: { feed: FeedTitle }) =>
    `known here by no CVE, and ${feedTitles[feed]} goes by CVE`,
  'intel.not-applicable': ({ feed }: { feed: FeedTitle }) =>
    `without a CVE, so that ${feedTitles[feed]} cannot have it`,
  'intel.stale': ({ feed, dated }: { feed: FeedTitle; dated: string }) =>
    `${feedTitles[feed]} of ${dayOf(dated)} was last known to be current more than 72 hours ago, and what it says by now may change the verdict on a finding`,
  'feeds.missing': ({ feed }: { feed: FeedTitle }) =>
    `${feedTitles[feed]} was never loaded: holdpoint feeds update.`,
  'feeds.damaged': ({ feed }: { feed: FeedTitle }) =>
    `${feedTitles[feed]} is damaged: holdpoint feeds update.`,
  'feeds.used': ({ feed, dated, age, freshness }: FeedUsed) =>
    `${feedTitles[feed]} of ${dayOf(dated)}, current ${age} ago${freshnessWords[freshness]}.`,
  'clears.feeds': () => 'Fetch them again: holdpoint feeds update.',
  'exploited.active': ({ source, at }: { source: string; at: string }) =>
    `exploited in the wild, says ${source} (${dayOf(at)})`,
  'exploited.zero-day': ({ source, at }: { source: string; at: string }) =>
    `exploited before there was a fix, says ${source} (${dayOf(at)})`,
  'exploited.public': ({ source, at }: { source: string; at: string }) =>
    `exploitable with what is public, says ${source} (${dayOf(at)})`,
  'exploited.none': ({ dated }: { dated: string }) =>
    `not known to be exploited (KEV of ${dayOf(dated)}, and no fact says so)`,
  'exploited.none-public': ({ dated }: { dated: string }) =>
    `without a public exploit that is known here (KEV of ${dayOf(dated)}, and no fact says so)`,
  'exploited.own': () => 'our own flaw, which no catalogue of exploited ones can list',
  'reachable.is': () => 'called by our code, says its tool',
  'reachable.not': () => 'never called by our code, says its tool',
  'reachable.not-said': () => 'not proven to be out of reach',
  'reachable.unknown': () => 'no tool says whether our code calls it',
  'exposure.is': ({ from, source }: { from: ReachWord; source: string }) =>
    `in a release that is reached ${reachWords[from]}, says ${source}`,
  'exposure.surface': ({ from, by, means, source }: Surface) =>
    `Can be reached ${reachWords[from]}${by === undefined ? '' : `, ${audienceWords[by]}`}${means === '' ? '' : `, with ${means}`} (says ${source}).`,
  'exposure.not-said': () => 'nobody said from where the release can be reached',
  'due.passed': ({ days, open }: { days: number; open: number }) =>
    `open for ${open} days, and ${days} were given to repair it`,
  'due.running': ({ days, open }: { days: number; open: number }) =>
    `open for ${open} of the ${days} days that are given to repair it`,
  'due.depends': ({ days, open }: { days: number; open: number }) =>
    `open for ${open} days, which is too long where it is exploited or exposed (${days} days), and nobody can tell whether it is`,
  'due.none': () => 'given no time by which it must be repaired',
  'due.unrated': () => 'given no time to repair it, because nobody has rated it',
  'feedage.is': ({ feed, dated }: { feed: FeedTitle; dated: string }) =>
    `judged by ${feedTitles[feed]} of ${dayOf(dated)}`,
  'change.kev': ({ listed }: { listed: boolean }) =>
    listed ? 'if KEV listed it as exploited' : 'if KEV did not list it as exploited',
  'change.kev-ransomware': () => 'if KEV listed it as used by ransomware',
  'change.epss': ({ score }: { score: number }) => `if EPSS gave it ${percent(score)}`,
  'change.epss-percentile': ({ percentile }: { percentile: number }) =>
    `if ${percent(percentile)} of vulnerabilities scored the same or lower on EPSS`,
  'change.exploited': ({ exploitation }: { exploitation: 'none' | 'public-poc' | 'active' }) =>
    exploitation === 'none'
      ? 'if nobody knew of an exploit'
      : exploitation === 'active'
        ? 'if somebody were attacked through it'
        : 'if an exploit were public',
  'change.reachable': ({ reachable }: { reachable: boolean }) =>
    reachable
      ? 'if its tool had proven that our code calls it'
      : 'if its tool had proven that our code never calls it',
  'change.exposure': ({ from }: { from: ReachWord }) => `if the release were reached ${reachWords[from]}`,
  'label.due': () => 'due',
  'label.action': () => 'to do',
  'label.predicted': () => 'predicted',
  'label.look-back': () => 'look back',
  'kev.due': ({ due }: { due: string }) => `US federal agencies had to act by ${dayOf(due)}`,
  'lev.is': ({ lev, composite, days }: { lev: number; composite: number; days: number }) =>
    `at least ${percent(lev)} likely to have been exploited by now (NIST LEV, from EPSS of ${counted(days, 'day')}; it looks back and predicts nothing); with KEV and today's EPSS ${percent(composite)}`,
} as const
