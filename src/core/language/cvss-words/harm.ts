import { type MetricWords, metric, type ValueWords, value, type Words } from './words.ts'

/** Whose data and services: a possessive for readers of technical text, and one for the others. */
interface Whose {
  readonly technical: string
  readonly plain: string
}

const own: Whose = { technical: 'of the component', plain: 'its' }
const vulnerable: Whose = { technical: 'of the vulnerable system', plain: 'its' }
const others: Whose = { technical: 'of other systems', plain: "other systems'" }

const secrecy = ({ technical, plain }: Whose) => ({
  all: value(
    'High',
    `all information ${technical} is disclosed, or what matters most of it`,
    `All ${plain} data can be read.`,
    `all ${plain} data could be read`,
  ),
  some: value(
    'Low',
    `some information ${technical} is disclosed; the attacker does not choose which, or it matters little`,
    `Some of ${plain} data can be read.`,
    `only some of ${plain} data could be read`,
  ),
  none: value(
    'None',
    `no information ${technical} is disclosed`,
    `None of ${plain} data can be read.`,
    `none of ${plain} data could be read`,
  ),
})

const correctness = ({ technical, plain }: Whose) => ({
  all: value(
    'High',
    `all data ${technical} can be modified, or what matters most of it`,
    `All ${plain} data can be changed.`,
    `all ${plain} data could be changed`,
  ),
  some: value(
    'Low',
    `some data ${technical} can be modified; the attacker does not choose which, or it matters little`,
    `Some of ${plain} data can be changed.`,
    `only some of ${plain} data could be changed`,
  ),
  none: value(
    'None',
    `no data ${technical} can be modified`,
    `None of ${plain} data can be changed.`,
    `none of ${plain} data could be changed`,
  ),
})

/** Here "its" would not do: `who` is the subject. */
const service = (technical: string, who: string, isOthers: boolean) => ({
  all: value(
    'High',
    `the availability ${technical} is lost altogether`,
    `${who} can be shut down.`,
    `${isOthers ? 'other systems' : 'it'} could be shut down`,
  ),
  some: value(
    'Low',
    `the availability ${technical} suffers: slower, or interrupted`,
    `${who} can be slowed down or interrupted.`,
    `${isOthers ? 'other systems' : 'it'} could only be slowed down`,
  ),
  none: value(
    'None',
    `the availability ${technical} does not suffer`,
    `${who} ${isOthers ? 'keep' : 'keeps'} running.`,
    `${isOthers ? 'other systems' : 'it'} kept running`,
  ),
})

interface Degrees {
  readonly all: ValueWords
  readonly some: ValueWords
  readonly none: ValueWords
}

const completeOrPartial = (name: string, { all, some, none }: Degrees): MetricWords =>
  metric(name, { C: { ...all, name: 'Complete' }, P: { ...some, name: 'Partial' }, N: none })

const highOrLow = (name: string, { all, some, none }: Degrees): MetricWords =>
  metric(name, { H: all, L: some, N: none })

/** What it does, in 2.0. */
export const harm2: Words = {
  C: completeOrPartial('Confidentiality Impact', secrecy(own)),
  I: completeOrPartial('Integrity Impact', correctness(own)),
  A: completeOrPartial('Availability Impact', service(own.technical, 'It', false)),
}

/** What it does, in 3.0 and 3.1. */
export const harm3: Words = {
  S: metric('Scope', {
    C: value(
      'Changed',
      'the harm goes beyond what the security authority of the vulnerable component manages',
      'The damage spreads to other systems.',
      'the damage spread to other systems',
    ),
    U: value(
      'Unchanged',
      'the harm stays within what one security authority manages',
      'The damage stays in this system.',
      'the damage stayed in this system',
    ),
  }),
  C: highOrLow('Confidentiality', secrecy(own)),
  I: highOrLow('Integrity', correctness(own)),
  A: highOrLow('Availability', service(own.technical, 'It', false)),
}

/** What it does, in 4.0. */
export const harm4: Words = {
  VC: highOrLow('Vulnerable System Confidentiality', secrecy(vulnerable)),
  VI: highOrLow('Vulnerable System Integrity', correctness(vulnerable)),
  VA: highOrLow('Vulnerable System Availability', service(vulnerable.technical, 'It', false)),
  SC: highOrLow('Subsequent System Confidentiality', secrecy(others)),
  SI: highOrLow('Subsequent System Integrity', correctness(others)),
  SA: highOrLow('Subsequent System Availability', service(others.technical, 'Other systems', true)),
}

/** The value that only the Modified metrics of other systems' integrity and availability have. */
export const safety: ValueWords = value(
  'Safety',
  'people can be injured: the consequences are marginal or worse by IEC 61508',
  'People can be hurt.',
  'people could be hurt',
)
