import { findMetricWords, findValueWords } from '../cvss-words.ts'

export interface Metric {
  readonly version: string
  readonly metric: string
}
export interface Value extends Metric {
  readonly value: string
}

/** Who can attack, and the word that joins a login to it. */
const who = {
  internet: ['Anyone on the internet', 'with'],
  network: ['Anyone on the same network', 'with'],
  machine: ['Anyone with access to the machine', 'and'],
  device: ['Anyone with the device in hand', 'and'],
} as const
const login = {
  none: undefined,
  user: 'a login',
  several: 'several logins',
  administrator: "an administrator's login",
} as const
const obstacle = {
  trick: 'someone is tricked into helping',
  encounter: 'someone comes across it',
  conditions: 'the conditions are right',
} as const
/** What else is hit; and the same where nothing else is. */
const spread = {
  beyond: ['; the damage spreads to other systems', 'harm other systems'],
  all: ['; other systems are badly hit too', 'badly harm other systems'],
  some: ['; other systems are hit too', 'harm other systems'],
  people: ['; people can be hurt', 'hurt people'],
} as const

type Degree = 'all' | 'some' | 'none'

/** What an attack takes and does, as far as one sentence holds it. */
export interface CvssSummary {
  readonly who: keyof typeof who
  readonly login: keyof typeof login
  readonly obstacles: readonly (keyof typeof obstacle)[]
  readonly read: Degree
  readonly change: Degree
  readonly stop: Degree
  readonly spread: keyof typeof spread | 'none'
}

/** What CVSS says, for those who know it and those who do not. */
export const cvssMessages = {
  'cvss.metric': ({ version, metric }: Metric) => findMetricWords(version, metric)?.name ?? metric,
  'cvss.value': ({ version, metric, value }: Value) => findValueWords(version, metric, value)?.name ?? value,
  'cvss.technical': ({ version, metric, value }: Value) =>
    findValueWords(version, metric, value)?.technical ?? `${metric}:${value}`,
  'cvss.plain': ({ version, metric, value }: Value) =>
    findValueWords(version, metric, value)?.plain ?? `${metric}:${value}`,
  'cvss.if': ({ changes, score }: { changes: readonly Value[]; score: number }) =>
    `if ${changes.map(clause).join(' and ')}: ${score.toFixed(1)}`,
  'cvss.summary': (summary: CvssSummary) => summarized(summary),
} as const

function clause({ version, metric, value }: Value): string {
  return findValueWords(version, metric, value)?.if ?? `${metric} were ${value}`
}

function summarized(summary: CvssSummary): string {
  const own = deeds(summary)
  const [also, alone] = summary.spread === 'none' ? (['', 'do no harm'] as const) : spread[summary.spread]
  const [attacker, joined] = who[summary.who]
  const key = login[summary.login]
  const ifs = summary.obstacles.map((one) => obstacle[one])
  return [
    attacker,
    key === undefined ? ', without a login,' : ` ${joined} ${key}`,
    ` can ${own.length === 0 ? alone : inOneLine(own)}`,
    ifs.length === 0 ? '' : ` if ${ifs.join(' and ')}`,
    own.length === 0 ? '' : also,
    '.',
  ].join('')
}

function deeds({ read, change, stop }: CvssSummary): readonly string[] {
  const data =
    read === change
      ? deed('read and change', read, 'data')
      : [...deed('read', read, 'data'), ...deed('change', change, 'data')]
  const service = { all: ['shut it down'], some: ['slow it down'], none: [] }[stop]
  return [...data, ...service]
}

function deed(does: string, degree: Degree, to: string): readonly string[] {
  return degree === 'none' ? [] : [`${does} ${degree} ${to}`]
}

/** `a`, `a and b`, `a, b and c`. */
function inOneLine(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
