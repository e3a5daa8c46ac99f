import { type MetricWords, metric, type ValueWords, value, type Words } from './words.ts'

/** "keeping its data secret matters", by degree. */
const requirement = (name: string, what: string, notDefined: string): MetricWords =>
  metric(`${name} Requirement`, {
    [notDefined]: value(
      'Not Defined',
      `how much ${name.toLowerCase()} matters here is not stated`,
      `How much ${what} matters here is not stated.`,
      `nothing were said of ${what}`,
    ),
    H: value(
      'High',
      `a loss of ${name.toLowerCase()} would be catastrophic for the organization`,
      `Here, ${what} matters very much.`,
      `${what} mattered very much`,
    ),
    M: value(
      'Medium',
      `a loss of ${name.toLowerCase()} would be serious for the organization`,
      `Here, ${what} matters.`,
      `${what} mattered as usual`,
    ),
    L: value(
      'Low',
      `a loss of ${name.toLowerCase()} would have limited effects on the organization`,
      `Here, ${what} matters little.`,
      `${what} mattered little`,
    ),
  })

const requirements = (notDefined: string): Words => ({
  CR: requirement('Confidentiality', 'keeping data secret', notDefined),
  IR: requirement('Integrity', 'keeping data correct', notDefined),
  AR: requirement('Availability', 'keeping the service running', notDefined),
})

/** Words of the metrics that are judged again for one environment, from the words of the metrics themselves. */
export function modified(
  words: Words,
  more: Readonly<Record<string, Readonly<Record<string, ValueWords>>>>,
): Words {
  return Object.fromEntries(
    Object.entries(words).map(([name, { name: title, values }]) => [
      `M${name}`,
      metric(`Modified ${title}`, { X: asElsewhere, ...here({ ...values, ...more[name] }) }),
    ]),
  )
}

const asElsewhere = value(
  'Not Defined',
  'as in the base metric',
  'Here it is as everywhere.',
  'it were here as everywhere',
)

function here(values: Readonly<Record<string, ValueWords>>): Readonly<Record<string, ValueWords>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, { name, technical, plain, if: ifSo }]) => [
      key,
      value(
        name,
        `in this environment ${technical}`,
        `Here: ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`,
        `here ${ifSo}`,
      ),
    ]),
  )
}

const damage = (name: string, technical: string, plain: string) =>
  value(name, technical, plain, `${technical} were possible`)

const spread = (name: string, share: string, plain: string) =>
  value(
    name,
    `${share} of the systems of the environment are vulnerable`,
    plain,
    `${share} of the systems were vulnerable`,
  )

/** What it means here, in 2.0. */
export const environment2: Words = {
  CDP: metric('Collateral Damage Potential', {
    ND: value(
      'Not Defined',
      'the possible damage to people, property and revenue is not stated',
      'What else it could cost is not stated.',
      'nothing were said of other damage',
    ),
    H: damage(
      'High',
      'catastrophic damage to people, property or revenue',
      'It could cost lives, or the business.',
    ),
    MH: damage(
      'Medium-High',
      'significant damage to people, property or revenue',
      'It could cost very much.',
    ),
    LM: damage('Low-Medium', 'moderate damage to people, property or revenue', 'It could cost a good deal.'),
    L: damage('Low', 'slight damage to people, property or revenue', 'It could cost a little.'),
    N: value(
      'None',
      'no damage to people, property or revenue is possible',
      'Beyond data and service, it costs nothing.',
      'it cost nothing beyond data and service',
    ),
  }),
  TD: metric('Target Distribution', {
    ND: value(
      'Not Defined',
      'how many systems are vulnerable is not stated',
      'How many of our systems have it is not stated.',
      'nothing were said of how many systems have it',
    ),
    H: spread('High', '76 to 100%', 'Most or all of our systems have it.'),
    M: spread('Medium', '26 to 75%', 'About half of our systems have it.'),
    L: spread('Low', '1 to 25%', 'Few of our systems have it.'),
    N: spread('None', 'none', 'None of our systems has it.'),
  }),
  ...requirements('ND'),
}

/** What matters here, in 3.0, 3.1 and 4.0. */
export const requirementWords: Words = requirements('X')
