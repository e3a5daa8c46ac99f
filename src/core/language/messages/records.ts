import { counted, grouped } from '../../base/words.ts'
import { moment } from './documents.ts'

/** A release in a place, as the records have it. */
export interface Runs {
  readonly release: string
  readonly environment: string
  readonly at: string
}

const uncleared = {
  'no-result': 'no gate has judged it',
  hold: 'its gate HELD it',
  unknown: 'its gate could not tell whether it may ship',
  elsewhere: 'its gate judged it for another environment',
  afterwards: 'its gate judged it only afterwards',
} as const

const said = {
  hold: 'that holds',
  unknown: 'of which nobody can tell',
  warn: 'that warns',
  pass: 'of which no rule warns',
} as const

const carry = (n: number) => (n === 1 ? 'carries' : 'carry')
const run = (n: number, of: number) =>
  of === 1 ? 'it runs' : n === 1 ? '1 of them runs' : `${grouped(n)} of them run`

/** What is said of what this machine remembers: deployments, and results. */
export const recordsMessages = {
  'deployment.recorded': ({ release, environment, at }: Runs) =>
    `Recorded: ${release} runs in ${environment} since ${moment(at)}.`,
  'deployment.known': ({ release, environment, at }: Runs) =>
    `Recorded before: ${release} runs in ${environment} since ${moment(at)}. Nothing was added.`,
  'deployment.judged': ({ verdict }: { verdict: string }) => `Its gate said ${verdict}.`,
  'deployment.uncleared': ({ because }: { because: keyof typeof uncleared }) =>
    `Deployed without being cleared: ${uncleared[because]}.${because === 'no-result' ? '' : ' The next release is compared with it all the same.'}`,
  'deployment.not-compared': () =>
    'Without a result the next release cannot be compared with it: everything will count as brought by that one.',
  'deployment.none': () =>
    'No deployment is recorded here. "holdpoint deployed RESULT" records that the release of a result runs now.',
  'deployment.runs': ({ release, environment, at }: Runs) =>
    `${release} in ${environment} since ${moment(at)}`,
  'deployment.went': ({ release, environment, at, because, runs }: Runs & Went) =>
    `${release} in ${environment} on ${moment(at)}, ${runs ? 'and it runs now' : 'no longer running'}: ${uncleared[because]}`,
  'deployment.verdict': ({ place, verdict }: { place: string; verdict: string }) => `${place}, ${verdict}`,
  'deployment.no-verdict': ({ place }: { place: string }) => `${place}, without a verdict`,
  'heading.uncleared': () => 'Deployed without being cleared',
  'heading.runs-now': () => 'What runs now',

  'affected.nothing-recorded': ({ named }: { named: string }) =>
    `Nothing is known of ${named}: no result is recorded here. "holdpoint gate --record" records what it finds.`,
  'affected.none': ({ named, results }: { named: string; results: number }) =>
    `No release carries ${named}, as far as ${counted(results, 'recorded result')} can tell.`,
  'affected.some': ({ named, results, releases, running }: Carried) =>
    `${counted(releases, 'release')} ${carry(releases)} ${named}${running === 0 ? ', not recorded as running anywhere' : `, and ${run(running, releases)} now`}. ${counted(results, 'result')} ${results === 1 ? 'is' : 'are'} recorded.`,
  'affected.finding': ({ verdict, firstSeen }: { verdict: keyof typeof said; firstSeen: string }) =>
    `a finding ${said[verdict]}, first recorded ${firstSeen.slice(0, 10)}`,
  'affected.runs': ({ environment, at }: { environment: string; at: string }) =>
    `${environment}, since ${moment(at)}`,
  'affected.component': () => 'only a component: no finding is about it',
  'affected.release': ({ verdict, at }: { verdict: string; at: string }) => `${verdict} on ${moment(at)}`,
  'affected.gone': ({ at }: { at: string }) =>
    `its result of ${moment(at)} no longer shows it; did that scan look at the same?`,
  'heading.affected-elsewhere': () => 'Not recorded as running',
  'label.runs': () => 'runs',
  'label.as': () => 'as',
  'label.judged': () => 'judged',
  'label.later': () => 'later',
} as const

export interface Went {
  readonly because: keyof typeof uncleared
  readonly runs: boolean
}

export interface Carried {
  readonly named: string
  readonly results: number
  readonly releases: number
  readonly running: number
}
