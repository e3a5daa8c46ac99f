import { counted } from '../../base/words.ts'

export interface Rated {
  readonly severity: string
  /** Absent where the source gave only a word. */
  readonly score?: number
  readonly source: string
}

const rated = ({ severity, score, source }: Rated) =>
  `${severity}${score === undefined ? '' : ` ${score.toFixed(1)}`} by ${source}`

const ownWords = {
  vulnerability: 'not a published vulnerability',
  code: 'our own code',
  secret: 'a secret of our own',
  misconfiguration: 'our own configuration',
  license: 'a licence',
} as const

/** How a finding is named and described, wherever it is shown. */
export const findingMessages = {
  'finding.published': ({ id, component, version }: { id: string; component: string; version: string }) =>
    `${id}${component === '' ? '' : ` in ${[component, version].filter((part) => part !== '').join(' ')}`}`,
  'finding.placed': ({ title, place }: { title: string; place: string }) => `${title} (${place})`,
  'finding.place': ({ path, line, logical }: { path: string; line: number; logical: string }) =>
    `${path}${line === 0 ? '' : `:${line}`}${logical === '' ? '' : `, ${logical}`}`,
  'finding.place-left-out': () => '(place left out)',
  'finding.places': ({ first, more }: { first: string; more: number }) =>
    more === 0 ? first : `${first}, and ${counted(more, 'more place', 'more places')}`,
  'finding.rated': (values: Rated) => rated(values),
  'finding.unrated': () => 'not rated by anybody',
  'finding.rated-otherwise': ({ first, others }: { first: string; others: readonly Rated[] }) =>
    `${first} (${others.map(rated).join(', ')})`,
  'finding.first-seen': ({ since, at }: { since: string; at: string }) =>
    `${since}, first recorded ${at.slice(0, 10)}`,
  'finding.reproduced': ({ at, by }: { at: string; by: string }) =>
    `reproduced ${at.slice(0, 10)} ${at.slice(11, 16)} UTC${by === '' ? '' : ` by ${by}`}`,
  'finding.suppressed': ({ by, reason }: { by: string; reason: string }) =>
    `suppressed by ${by}${reason === '' ? ', without a reason' : `: ${reason}`}`,
  'finding.no-intel': ({ kind }: { kind: keyof typeof ownWords }) =>
    `${ownWords[kind]}: no CVE, so no EPSS or KEV`,
  'finding.exploited': ({ known }: { known: string }) => `exploited: ${known}`,
  'finding.ruled': ({ rule, because }: { rule: string; because: string }) => `${rule}: ${because}`,
  'reason.example': ({ text }: { text: string }) => `for example: ${text}`,
  'reason.unsure': ({ rule }: { rule: string }) => `${rule} cannot tell`,
  'reason.about': ({ rule, findings, because }: { rule: string; findings: number; because: string }) =>
    `${rule} of ${counted(findings, 'finding')}: ${because}`,
  'reason.warns': ({ rule, findings }: { rule: string; findings: number }) =>
    `${rule}: ${counted(findings, 'finding')}`,
} as const
