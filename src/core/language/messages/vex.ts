import { counted } from '../../base/words.ts'
import { dayOf } from '../intel-words.ts'

const statusWords = {
  not_affected: 'not affected',
  affected: 'affected',
  fixed: 'fixed in this version',
  under_investigation: 'still looked into',
} as const
type StatusWord = keyof typeof statusWords

export interface Stated {
  readonly status: StatusWord
  readonly author: string
  readonly at: string
  /** In the standard's words, or the author's own; empty where none is given. */
  readonly why: string
}

const stated = ({ status, author, at, why }: Stated) =>
  `${statusWords[status]}, says ${author} (VEX of ${dayOf(at)})${why === '' ? '' : `: ${why}`}`

/** What VEX documents say of a finding: whether it matters here at all. */
export const vexMessages = {
  'label.vex': () => 'VEX',
  'vex.stands': stated,
  'vex.untrusted': (about: Stated) =>
    `${stated(about)}; the policy does not trust this author, so it changes nothing`,
  'finding.is': ({ name, is }: { name: string; is: string }) => `${name}: ${is}`,
  'vex.none': () => 'nobody whom the policy trusts says whether it matters here',
  'set-aside.vex': ({ findings }: { findings: number }) =>
    `${counted(findings, 'finding')} cleared by VEX of authors whom the policy trusts:`,
  'change.vex': ({ status }: { status: StatusWord }) =>
    `if an author whom the policy trusts said: ${statusWords[status]}`,
} as const
