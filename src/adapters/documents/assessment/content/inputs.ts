import { say } from '../../../../core/language/catalogue.ts'
import { percent } from '../../../../core/language/intel-words.ts'
import type { Likelihood } from '../../../../core/risk/likelihood/likelihood.ts'
import type { Quantity } from '../../../../core/risk/quantity.ts'
import type { Duty } from '../../../../core/risk/regulation/duty.ts'
import { lineOf, words } from '../../line.ts'
import { listing, type Section, says } from './block.ts'
import { claimsIn } from './claims.ts'
import { findingName } from './head.ts'
import { amountOf, amountWords, sourceWords } from './quantity-words.ts'
import type { Shown } from './shown.ts'

const fewFindings = 5
const fewNumbers = 12

export function likelihoodSection(shown: Shown): Section | undefined {
  const { likelihoods } = shown.assessment
  if (likelihoods.length === 0) return undefined
  const more = likelihoods.length - fewFindings
  return {
    heading: words(say('heading.likelihood')),
    blocks: listing([
      ...likelihoods.slice(0, fewFindings).map((each) => likelihoodWords(each, shown)),
      ...(more > 0 ? [words(say('cut.more-findings', { more }))] : []),
    ]),
  }
}

function likelihoodWords(
  { finding: id, rate, by, because }: Likelihood,
  { assessment, currency }: Shown,
): string {
  const finding = assessment.hold.findings.find((each) => each.id === id)
  const name = finding === undefined ? lineOf(id, 60) : findingName(finding)
  return words(
    say('assess.rate', {
      name,
      rate: amountWords(rate, 'a-year', currency),
      by,
      because: because.map((each) => words(each)),
    }),
  )
}

export function dutiesSection({ assessment: { duties } }: Shown): Section {
  return {
    heading: words(say('heading.duties')),
    blocks: duties.length === 0 ? [says(words(say('assess.duties-none')))] : listing(duties.map(dutyWords)),
  }
}

function dutyWords({ regime, article, asks, within, starts, source, year, checked }: Duty): string {
  return words(
    say('assess.duty', {
      regime: lineOf(regime, 40),
      article: lineOf(article, 60),
      asks: words(asks),
      within: words(say('assess.within', within)),
      starts: words(starts),
      source: lineOf(source, 120),
      year,
      checked,
    }),
  )
}

export function defaultsSection(shown: Shown): Section {
  const { defaults, quantities } = shown.assessment
  const used = defaults.flatMap((name) => quantities.get(name) ?? [])
  const more = used.length - fewNumbers
  return {
    heading: words(say('heading.defaults')),
    blocks: [
      says(words(say('assess.defaults', { defaults: used.length, of: quantities.size }))),
      ...listing([
        ...used.slice(0, fewNumbers).map((quantity) => numberWords(quantity, shown)),
        ...(more > 0 ? [words(say('assess.more-numbers', { more }))] : []),
      ]),
    ],
  }
}

/** All that people stated, with who says so: nothing a reader could not ask after. */
export function numbersSection(shown: Shown): Section | undefined {
  const stated = [...shown.assessment.quantities.values()].filter(({ from }) => from.kind === 'estimate')
  const items = [
    ...claimsIn(shown.assessment.hold),
    ...stated.map((quantity) => numberWords(quantity, shown)),
  ]
  if (items.length === 0) return undefined
  return { heading: words(say('heading.numbers')), blocks: listing(items) }
}

function numberWords(quantity: Quantity, { currency }: Shown): string {
  const value = amountWords(amountOf(quantity), quantity.unit, currency)
  return words(say('assess.input', { name: lineOf(quantity.name, 60), value, source: sourceWords(quantity) }))
}

export function notesSection({ assessment: { notes } }: Shown): Section | undefined {
  if (notes.length === 0) return undefined
  return { heading: words(say('heading.notes')), blocks: listing(notes.map((note) => words(note))) }
}

export function computedSection({ assessment: { at, comparison, quantities } }: Shown): Section {
  const { scenarios, scrambles, seed, reached } = comparison
  let [estimates, facts, defaults] = [0, 0, 0]
  for (const { from } of quantities.values()) {
    if (from.kind === 'default') defaults += 1
    else if (from.estimate.confirmed === undefined) estimates += 1
    else facts += 1
  }
  return {
    heading: words(say('heading.computed')),
    blocks: [
      says(words(say('assess.inputs', { estimates, facts, defaults }))),
      says(words(say('assess.computed', { scenarios, scrambles, seed: String(seed) }))),
      says(words(say('assess.reached', { relative: percent(reached.relative), met: reached.met }))),
      says(words(say('assess.at', { at }))),
    ],
  }
}
