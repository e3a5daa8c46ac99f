import { counted, grouped } from '../../base/words.ts'
import { moment } from './documents.ts'

const and = (texts: readonly string[]) =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`

/** What is said of the costs of ways forward. Money, chances and lengths of time come as words. */
export const assessMessages = {
  'assess.title': ({ release }: { release: string }) => `${release}: what each way forward costs`,
  'assess.production': ({ inProduction }: { inProduction: keyof typeof productionWords }) =>
    productionWords[inProduction],
  'assess.no-findings': () =>
    'The hold file names no finding, so likelihood and loss go by its numbers alone.',
  'assess.reproduced': ({ at }: { at: string }) => `reproduced ${moment(at)}`,
  'assess.rated': ({ severity, source }: { severity: string; source: string }) =>
    severity === 'unknown' ? 'not rated' : `${severity} (${source})`,

  'assess.recommended': ({ title, name }: { title: string; name: string }) =>
    title === name ? `Recommended: ${title}` : `Recommended: ${title} (${name})`,
  'assess.least-cost': ({ cost, tolerated }: { cost: string; tolerated: boolean }) =>
    `Why: it costs least on average${tolerated ? ', of those that the tolerance allows' : ''}: ${cost}.`,
  'assess.smaller-tail': ({ tail, next }: { tail: string; next: string }) =>
    `Why: on average it costs as much as ${next}, as far as anybody can tell, and less when it goes badly: 1 time in 20 more than ${tail}.`,
  'assess.nearest': ({ chance }: { chance: string }) =>
    `Why: no way forward is within the tolerance, and this one is nearest to it: a ${chance} chance of losing more than is tolerated.`,
  'assess.next': ({ title, cost }: { title: string; cost: string }) =>
    `Next by the same rule: ${title}, ${cost}.`,
  'assess.set-aside': ({
    titles,
    because,
  }: {
    titles: readonly string[]
    because: keyof typeof setAsideWords
  }) => `Set aside, ${setAsideWords[because]}: ${titles.join('; ')}.`,
  'assess.who-decides': () => 'The numbers recommend; who owns the risk decides.',
  'assess.on-average': ({ cost }: { cost: string }) => `${cost} on average`,

  'assess.range-signs': () =>
    '[ ] holds 8 of 10 scenarios, # is the middle one, x the average. All to one scale.',
  'assess.range-lines': () =>
    'The bar holds 8 of 10 scenarios, the tall mark is the middle one, the dot the average. All to one scale.',
  'assess.range-caption': ({ currency }: { currency: string }) => `Total cost, in ${currency}`,
  'assess.range-spoken': ({
    name,
    range,
    middle,
    mean,
  }: {
    name: string
    range: string
    middle: string
    mean: string
  }) => `${name}: ${range} in 8 of 10 scenarios, ${middle} in the middle one, ${mean} on average`,
  'assess.is-recommended': ({ name }: { name: string }) => `${name} (recommended)`,
  'assess.recommended-word': () => 'recommended',
  'assess.when-caption': () =>
    'When it ships, and when the flaw is gone (UTC; 9 in 10 scenarios have it by then)',
  'assess.risk-caption': ({ currency }: { currency: string }) =>
    `What waiting and exploitation cost over the time that the flaw is open, in ${currency} (ranges hold 8 of 10 scenarios)`,
  'assess.parts-caption': ({ currency }: { currency: string }) =>
    `What it costs on average, part by part, in ${currency}`,
  'assess.dominated': ({ titles, by }: { titles: readonly string[]; by: string }) =>
    `Dearer than "${by}" on average and in every percentile shown: ${titles.join('; ')}.`,
  'assess.tolerance': ({ loss, chance }: { loss: string; chance: string }) =>
    `Tolerated: at most a ${chance} chance of losing more than ${loss} to exploitation.`,
  'assess.tolerance-met': ({ titles }: { titles: readonly string[] }) =>
    titles.length === 0 ? 'No way forward is within it.' : `Within it: ${titles.join('; ')}.`,
  'assess.exceedance-caption': ({ currency }: { currency: string }) =>
    `Chance of losing more than so much to exploitation, in ${currency}`,
  'assess.more-options': ({ more }: { more: number }) =>
    `and ${counted(more, 'more way forward', 'more ways forward')}; the JSON document has all.`,
  'assess.after-fix': () => 'after fix',
  'assess.on-time': () => 'on time',
  'assess.never': () => 'none',

  'assess.pays-above': ({ what, chance, range, ours }: PaysAbove) =>
    `${what} pays if the chance of exploitation before the fix exceeds ${chance} (${range}); our range is ${ours} (both 8 times in 10).`,
  'assess.pausing-for': ({ title }: { title: string }) => `Pausing for "${title}"`,
  'assess.choosing': ({ title }: { title: string }) => `"${title}"`,
  'assess.pays-always': ({ what, ours }: { what: string; ours: string }) =>
    `${what} pays whatever the chance of exploitation; our range is ${ours} (8 times in 10).`,
  'assess.pays-never': ({ what, ours }: { what: string; ours: string }) =>
    `${what} costs more than shipping now whatever the chance of exploitation, of which it takes nothing away; our range is ${ours} (8 times in 10).`,
  'assess.pays-until': ({ days, range }: { days: string; range: string }) =>
    `It pays up to ${days} later than planned (${range}, 8 times in 10).`,
  'assess.pays-however-late': () => 'No delay makes it cost as much as shipping now.',
  'assess.break-even-caption': () =>
    'Chance of exploitation before the fix at which a way forward costs what shipping now costs, beside our range for it (ranges hold 8 of 10 scenarios)',
  'assess.our-range': () => 'our range if it ships now',
  'assess.whatever': () => 'pays at any chance',
  'assess.not-even': () => 'pays at no chance',

  'assess.given': ({ tail, middle, mean }: { tail: string; middle: string; mean: string }) =>
    `If it is exploited once, 1 time in 20 that costs more than ${tail}: authority to accept the risk goes by this. In the middle case ${middle}, on average ${mean}.`,
  'assess.given-certain': ({ cost }: { cost: string }) =>
    `If it is exploited once, that costs ${cost}, and no range was stated: authority to accept the risk goes by this.`,
  'assess.given-not-window': () =>
    'That is not the loss over the time that the flaw is open, which also counts that nothing may happen:',
  'assess.given-caption': ({ currency }: { currency: string }) =>
    `Loss if it is exploited once, in ${currency}`,

  'assess.flips': ({ name, now, at, to }: { name: string; now: string; at: string; to: string }) =>
    `${name}: at ${at} instead of ${now}, "${to}" would be recommended.`,
  'assess.no-flips': () => 'No single number, within its range, changes the recommendation.',
  'assess.tornado-caption': ({ title, currency }: { title: string; currency: string }) =>
    `Average cost of "${title}" where one number is low or high, in ${currency}`,
  'assess.worth': ({ name, worth }: { name: string; worth: string }) =>
    `${name}: up to ${worth} to know it exactly before deciding.`,
  'assess.no-worth': () =>
    'Nothing that can be found out would change the recommendation, as far as the ranges go.',
  'assess.open': ({ asks, worth }: { asks: string; worth: string }) => `${asks} ${worth}`,
  'assess.open-worth': ({ worth }: { worth: string }) => `(an answer is worth up to ${worth})`,
  'assess.open-no-worth': () => '(within our default range no answer changes the recommendation)',

  'assess.rate': ({ name, rate, by, because }: RateValues) =>
    `${name}: ${rate} while open to everyone it is meant for, ${likelihoodWords[by]}${because.length === 0 ? '' : `: ${because.join('; ')}`}.`,
  'assess.duty': ({ regime, article, asks, within, starts, source, year, checked }: DutyValues) =>
    `${regime.toUpperCase()} ${article}: ${asks}, ${within} from when ${starts}. (${source}, ${year}${checkWords[checked]})`,
  'assess.within': ({ amount, of }: { amount: number; of: keyof typeof spanWords }) =>
    amount === 0 ? 'at once' : `within ${counted(amount, spanWords[of])}`,
  'assess.duties-none': () => 'None is known to apply: the hold file names no regime that sets a clock.',

  'assess.value': ({ value }: { value: string }) => value,
  'assess.range': ({ range }: { range: string }) => `${range} (9 times in 10)`,
  'assess.three-point': ({ range, likely }: { range: string; likely: string }) =>
    `${range}, most likely ${likely}`,
  'assess.lettered': ({ letter, name, marked }: { letter: string; name: string; marked: boolean }) =>
    `${letter}${marked ? '*' : ' '} ${name}`,
  'assess.in-unit': ({ amount, unit }: { amount: string; unit: keyof typeof unitWords }) =>
    `${amount}${unitWords[unit]}`,
  'assess.in-short-unit': ({ amount, unit }: { amount: string; unit: keyof typeof unitWords }) =>
    `${amount}${shortUnitWords[unit] ?? unitWords[unit]}`,
  'assess.default-source': ({ source, year }: { source: string; year: number }) =>
    source === 'judgement' ? `default: our judgement, ${year}` : `default: ${source}, ${year}`,
  'assess.stated-source': ({ source, stated, confirmed }: StatedSource) =>
    [
      ...(source === undefined ? [] : [source]),
      [
        ...(stated === undefined ? [] : [`${stated.by}, ${stated.at.slice(0, 10)}`]),
        ...(confirmed === undefined ? [] : [`confirmed by ${confirmed.by}, ${confirmed.at.slice(0, 10)}`]),
      ].join(', '),
    ]
      .filter((part) => part !== '')
      .join('; '),
  'assess.input': ({ name, value, source }: { name: string; value: string; source: string }) =>
    source === '' ? `${name}: ${value}` : `${name}: ${value}; ${source}`,
  'assess.claim': ({ about }: { about: keyof typeof claimWords }) => claimWords[about],
  'assess.tolerated': ({ loss, chance }: { loss: string; chance: string }) =>
    `a ${chance} chance of losing more than ${loss}`,
  'assess.defaults': ({ defaults, of }: { defaults: number; of: number }) =>
    defaults === 0
      ? 'No default that matters was used.'
      : `${counted(defaults, 'default')} that ${defaults === 1 ? 'matters' : 'matter'} among ${counted(of, 'number')}; replace them in the hold file, the first ones first:`,
  'assess.marked-default': ({ name }: { name: string }) => `${name} (default)`,
  'assess.more-numbers': ({ more }: { more: number }) =>
    `and ${counted(more, 'more number')}; the JSON document has all.`,

  'assess.computed': ({
    scenarios,
    scrambles,
    seed,
  }: {
    scenarios: number
    scrambles: number
    seed: string
  }) =>
    `${grouped(scenarios)} scenarios from ${counted(scrambles, 'independent scramble')}, seed ${seed}: the same file gives the same numbers.`,
  'assess.reached': ({ relative, met }: { relative: string; met: boolean }) =>
    met
      ? `The 95th percentile of each total is known to ${relative} or better, as asked.`
      : `The 95th percentile of some total is known to ${relative} only, which is less than was asked.`,
  'assess.inputs': ({ estimates, facts, defaults }: { estimates: number; facts: number; defaults: number }) =>
    `From ${and([counted(estimates, 'estimate'), counted(facts, 'confirmed fact'), counted(defaults, 'default')])}.`,
  'assess.at': ({ at }: { at: string }) => `Assessed on ${moment(at)}.`,
  'assess.short-moment': ({ at, now }: { at: string; now: string }) =>
    `${at.slice(0, 4) === now.slice(0, 4) ? at.slice(5, 10) : at.slice(0, 10)} ${at.slice(11, 16)}`,

  'assess.part': ({ part }: { part: keyof typeof partWords }) => partWords[part],
  'assess.component': ({ component }: { component: keyof typeof componentWords }) =>
    componentWords[component],
  'assess.table-behind': () => 'The same as a table',

  'heading.recommended': () => 'What the numbers recommend',
  'heading.options': () => 'Ways forward',
  'heading.break-even': () => 'When pausing pays',
  'heading.parts': () => 'What makes up the cost',
  'heading.given-exploitation': () => 'What exploitation would cost',
  'heading.what-flips': () => 'What would change the recommendation',
  'heading.worth-knowing': () => 'What is worth finding out',
  'heading.open-questions': () => 'Questions nobody has answered',
  'heading.likelihood': () => 'How often it would be exploited',
  'heading.duties': () => 'What laws would ask for',
  'heading.defaults': () => 'Defaults in use',
  'heading.numbers': () => 'What people stated',
  'heading.notes': () => 'Before you trust the numbers',
  'heading.computed': () => 'How it was computed',
  'label.half-by': () => 'half by',
  'label.nine-by': () => '9 in 10 by',
  'label.gone-by': () => 'gone, 9 in 10',
  'label.late': () => 'late by',
  'label.chance-exploited': () => 'exploited',
  'label.mean-loss': () => 'mean loss',
  'label.tail': () => '1 in 20 over',
  'label.delay-costs': () => 'delay costs',
  'label.cheapest': () => 'cheapest',
  'label.low': () => 'low',
  'label.high': () => 'high',
  'label.at-low': () => 'cost if low',
  'label.at-high': () => 'cost if high',
  'label.mean': () => 'mean',
  'label.middle': () => 'middle',
  'label.any': () => 'any',
  'label.over': ({ amount }: { amount: string }) => `over ${amount}`,
  'label.way': () => 'way forward',
  'label.number': () => 'number',
  'label.range': () => 'range',

  'chart.exceedance': () => 'How likely which loss is',
  'chart.exceedance-described': ({ lines }: { lines: readonly string[] }) =>
    `For each way forward a falling line: the chance, from top to bottom, that exploitation costs more than an amount, from left to right. ${lines.join('. ')}.`,
  'chart.exceedance-line': ({ title, chance, loss }: { title: string; chance: string; loss: string }) =>
    `${title}: ${chance} chance of any loss, 1 in 20 over ${loss}`,
  'chart.tolerance': () => 'not tolerated',
  'chart.waterfall': ({ title }: { title: string }) => `What makes up the cost: ${title}`,
  'chart.waterfall-described': ({ parts }: { parts: readonly string[] }) =>
    `Bars that add up to the average total. ${parts.join(', ')}.`,
  'chart.mean-and-range': ({ mean, range }: { mean: string; range: string }) =>
    `${mean} on average, 8 of 10 in ${range}`,
  'chart.tornado': () => 'Which number moves the cost most',
  'chart.tornado-described': ({ rows }: { rows: readonly string[] }) =>
    `A bar for each number, the largest first, from the average cost where it is low to where it is high. ${rows.join('. ')}.`,
  'chart.low-end': () => 'number is low',
  'chart.high-end': () => 'number is high',
  'chart.break-even': () => 'The chance at which pausing pays, and our range',
  'chart.break-even-described': ({ rows }: { rows: readonly string[] }) =>
    `A band for our range of the chance of exploitation if it ships now, and for each way forward a line from the 10th to the 90th percentile of the chance at which it costs the same. ${rows.join('. ')}.`,
  'chart.row': ({ name, value }: { name: string; value: string }) => `${name}: ${value}`,
  'chart.axis-loss': ({ currency }: { currency: string }) => `loss from exploitation, ${currency}`,
  'chart.axis-over': () => 'chance of losing more',
  'chart.axis-cost': ({ currency }: { currency: string }) => `cost on average, ${currency}`,
  'chart.axis-chance': () => 'chance of exploitation before the fix',
} as const

export interface RateValues {
  readonly name: string
  readonly rate: string
  readonly by: keyof typeof likelihoodWords
  readonly because: readonly string[]
}

interface Says {
  readonly by: string
  readonly at: string
}

export interface StatedSource {
  readonly source: string | undefined
  readonly stated: Says | undefined
  readonly confirmed: Says | undefined
}

export interface PaysAbove {
  readonly what: string
  readonly chance: string
  readonly range: string
  readonly ours: string
}

export interface DutyValues {
  readonly regime: string
  readonly article: string
  readonly asks: string
  readonly within: string
  readonly starts: string
  readonly source: string
  readonly year: number
  readonly checked: keyof typeof checkWords
}

const productionWords = {
  yes: 'In production already: yes. Holding this release does not reduce that exposure: deal with production first, and never hold the fix.',
  no: 'In production already: no.',
  unknown:
    'In production already: not known. Find out first: if it is, holding this release does not reduce that exposure.',
} as const

const claimWords = {
  reach: 'who can reach it',
  data: 'data about people',
  production: 'in production already',
  tolerance: 'tolerated',
} as const

const setAsideWords = {
  tolerance: 'because more could be lost than is tolerated',
  'holds-the-fix': 'because it would hold back the fix of what is in production',
} as const

const likelihoodWords = {
  stated: 'as somebody stated',
  kev: 'by KEV, the list of what is known to be exploited',
  exploited: 'by an exploit that is in use',
  epss: 'by EPSS, the chance of exploitation seen anywhere, scaled to us',
  elicited: 'by our table of judgement',
} as const

const checkWords = {
  text: '',
  secondary: ", as others write of it: check the law's own text",
  unchecked: ": not checked yet in the law's own text",
} as const

const spanWords = {
  hours: 'hour',
  days: 'day',
  'business-days': 'business day',
  months: 'month',
} as const

const unitWords = {
  money: '',
  'money-a-day': ' a day',
  'money-an-hour': ' an hour',
  'money-a-person': ' a person',
  people: ' people',
  hours: ' h',
  days: ' days',
  share: '',
  chance: '',
  'a-year': ' times a year',
} as const

/** Where a table says the rest. */
const shortUnitWords: { readonly [U in keyof typeof unitWords]?: string } = {
  'money-a-person': ' each',
  people: '',
  'a-year': ' a year',
}

const partWords = {
  loss: 'losses',
  regulatory: 'fines',
  delay: 'delay',
  work: 'work',
  breakage: 'breakage',
  blocked: 'blocked',
  total: 'total',
} as const

const componentWords = {
  response: 'response to the incident',
  outage: 'outage',
  replacement: 'replacement',
  records: 'records exposed',
  churn: 'customers lost',
  contract: 'contracts',
  regulatory: 'fines',
  total: 'total',
} as const
