import { quoted } from '../../base/text.ts'
import { grouped } from '../../base/words.ts'
import { dayOf } from '../intel-words.ts'

const moment = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

/** What a reader of an assessment should know of the hold and its ways forward. */
export const holdMessages = {
  'assess.simulating': ({ scenarios, of }: { scenarios: number; of: number }) =>
    `Simulating: ${grouped(scenarios)} of at most ${grouped(of)} scenarios`,
  'hold.no-ships-at': () =>
    'Nobody has said when the release was to ship, so it counts as planned for now: state release.shipsAt.',
  'hold.ships-at-past': ({ shipsAt }: { shipsAt: string }) =>
    `The release was to ship on ${moment(shipsAt)}, which is over: every way forward is late from there.`,
  'hold.no-findings': () =>
    'The hold file has no finding, so that how often it is exploited goes by how the release can be reached alone.',
  'hold.control-untested': ({ title }: { title: string }) =>
    `${quoted(title)}: nobody has said how it was shown that its control cannot be walked around. Untested ones stop less than they promise; state control.bypassTest.`,
  'hold.control-without-end': ({ title }: { title: string }) =>
    `${quoted(title)}: its control has no end, and a control is never a fix. State control.expires.`,
  'hold.control-ended': ({ title, expires }: { title: string; expires: string }) =>
    `${quoted(title)}: its control ended on ${dayOf(expires)} and counts for nothing.`,
} as const
