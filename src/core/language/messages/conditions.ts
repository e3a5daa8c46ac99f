import { counted } from '../../base/words.ts'

const sinceWords = {
  introduced: 'brought by this release',
  'newly-disclosed': 'published since the deployed release, which has it too',
  'newly-detected': 'in the deployed release too, where no tool reported it',
  existing: 'already known in the deployed release',
} as const

const kindWords = {
  vulnerability: 'a published vulnerability',
  code: 'a flaw in our own code',
  secret: 'a secret in the code',
  misconfiguration: 'a misconfiguration',
  license: 'a licence issue',
} as const

const confidenceWords = {
  confirmed: 'reproduced',
  high: 'reported as quite sure',
  medium: 'reported as fairly sure',
  low: 'reported as unsure',
} as const

const fixWords = {
  available: 'if a fix were published',
  none: 'if there were no fix',
  'wont-fix': 'if its makers left it unfixed',
} as const

const ageWords = { 'first-seen': 'first recorded', published: 'published' } as const

export interface Scored {
  readonly score: number
  readonly atLeast: number
  readonly source: string
}
export interface Banded {
  readonly severity: string
  readonly atLeast: number
  readonly source: string
}

export interface Worded extends Banded {
  readonly score: number
}

/** What each condition says of its answer: phrases that follow "it is" or "because". */
export const conditionMessages = {
  'age.is': ({ days, of }: { days: number; of: keyof typeof ageWords }) =>
    `${ageWords[of]} ${counted(days, 'day')} ago`,
  'age.unpublished': () => 'no tool says when it was published',
  'component.is': ({ component }: { component: string }) => `in ${component}`,
  'component.other': ({ component }: { component: string }) => `in another component, ${component}`,
  'component.none': () => 'its report names no component',
  'component.own': () => 'our own, in no component of others',
  'component.version': ({
    component,
    version,
    range,
  }: {
    component: string
    version: string
    range: string
  }) => `${component} ${version} against the range ${range}`,
  'component.version-not-comparable': ({ component, version }: { component: string; version: string }) =>
    `the version of ${component}, "${version}", cannot be compared`,
  'confidence.is': ({ confidence }: { confidence: keyof typeof confidenceWords }) =>
    confidenceWords[confidence],
  'confidence.not-confirmed': () => 'nobody has reproduced it',
  'confidence.not-said': () => 'no tool says how sure it is',
  'environment.is': ({ environment }: { environment: string }) => `bound for ${environment}`,
  'environment.not-said': () => 'nobody said where the release goes',
  'fix.is': ({ state, versions }: { state: 'available' | 'none' | 'wont-fix'; versions: string }) =>
    state === 'available'
      ? `fixed in ${versions}`
      : state === 'none'
        ? 'without a published fix'
        : 'left unfixed by its makers',
  'fix.unknown': () => 'no tool says whether there is a fix',
  'id.is': ({ id }: { id: string }) => `known as ${id}`,
  'id.other': ({ id }: { id: string }) => `another vulnerability, ${id}`,
  'id.first-party': () => 'our own code, which has no such id',
  'kind.is': ({ kind }: { kind: keyof typeof kindWords }) => kindWords[kind],
  'location.is': ({ path }: { path: string }) => `in ${path}`,
  'location.other': ({ path }: { path: string }) => `elsewhere, in ${path}`,
  'location.none': () => 'its report names no place',
  'product.is': ({ product }: { product: string }) => `in ${product}`,
  'score.at-least': ({ score, atLeast, source }: Scored) =>
    `scored ${score.toFixed(1)} by ${source}, at or above ${atLeast.toFixed(1)}`,
  'score.below': ({ score, atLeast, source }: Scored) =>
    `scored ${score.toFixed(1)} by ${source}, below ${atLeast.toFixed(1)}`,
  'score.by-severity': ({ severity, atLeast, source }: Banded) =>
    `rated ${severity} by ${source} without a score, which starts at or above ${atLeast.toFixed(1)}`,
  'score.below-by-severity': ({ severity, atLeast, source }: Banded) =>
    `rated ${severity} by ${source} without a score, which stays below ${atLeast.toFixed(1)}`,
  'score.only-severity': ({ severity, atLeast, source }: Banded) =>
    `rated ${severity} by ${source} without a score, which may lie on either side of ${atLeast.toFixed(1)}`,
  'score.by-word': ({ severity, atLeast, source, score }: Worded) =>
    `rated ${severity} by ${source} itself, which starts at or above ${atLeast.toFixed(1)}, though it scores ${score.toFixed(1)}`,
  'score.only-word': ({ severity, atLeast, source, score }: Worded) =>
    `rated ${severity} by ${source} itself, which may lie on either side of ${atLeast.toFixed(1)}, though it scores ${score.toFixed(1)}`,
  'score.unrated': () => 'nobody has rated how severe it is',
  'severity.is': ({ severity, source }: { severity: string; source: string }) =>
    `rated ${severity} by ${source}`,
  'severity.by-score': ({ severity, source, score }: { severity: string; source: string; score: number }) =>
    `scored ${score.toFixed(1)} by ${source}, which is ${severity}`,
  'severity.unknown': () => 'nobody has rated how severe it is',
  'since.is': ({ since }: { since: keyof typeof sinceWords }) => sinceWords[since],
  'since.worsened': () => 'known in the deployed release and rated worse now',
  'tool.is': ({ tool, rule }: { tool: string; rule: string }) =>
    `reported by ${tool}${rule === '' ? '' : `, rule ${rule}`}`,
  'tool.other': ({ tools }: { tools: string }) => `reported by ${tools} only`,
  'weakness.is': ({ weakness }: { weakness: string }) => `of the kind ${weakness}`,
  'weakness.other': ({ weaknesses }: { weaknesses: string }) => `of another kind, ${weaknesses}`,
  'weakness.not-named': () => 'its report names no kind of weakness',
  'change.age': ({ days, older, of }: { days: number; older: boolean; of: keyof typeof ageWords }) =>
    older
      ? `if it had been ${ageWords[of]} ${counted(days, 'day')} ago or earlier`
      : `if it had been ${ageWords[of]} less than ${counted(days, 'day')} ago`,
  'change.confidence': ({
    confidence,
    surer,
  }: {
    confidence: keyof typeof confidenceWords
    surer: boolean
  }) =>
    confidence === 'confirmed'
      ? 'if somebody reproduced it'
      : `if it were ${surer ? '' : 'only '}${confidenceWords[confidence]}`,
  'change.fix': ({ state }: { state: keyof typeof fixWords }) => fixWords[state],
  'change.score': ({ score }: { score: number }) => `if its score were ${score.toFixed(1)}`,
  'change.severity': ({ severity }: { severity: string }) => `if it were rated ${severity}`,
  'change.not-worsened': () => 'if it were rated no worse than in the deployed release',
  'change.since': ({ since }: { since: keyof typeof sinceWords }) => `if it were ${sinceWords[since]}`,
} as const
