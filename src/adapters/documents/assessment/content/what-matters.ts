import { say } from '../../../../core/language/catalogue.ts'
import { currencyName, moneyShort, moneyWords } from '../../../../core/language/money-words.ts'
import type { Flip } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { type Block, listing, type Section, says, type Table } from './block.ts'
import { amountOf, amountWords, quantityShort, quantityWords } from './quantity-words.ts'
import { type Shown, swingsOf } from './shown.ts'

const few = 5
/** In the currency's major unit: what is worth less is worth nothing to find out. */
const least = 1
const fewBars = 8

/** What flips the recommendation, and which number moves the cost most. */
export function flipsSection(shown: Shown): Section {
  const { flips } = shown.assessment.comparison
  return {
    heading: words(say('heading.what-flips')),
    blocks: [
      ...(flips.length === 0
        ? [says(words(say('assess.no-flips')))]
        : listing(flips.slice(0, few).map((flip) => flipWords(flip, shown)))),
      ...(swingsOf(shown).length === 0 ? [] : [swingsTable(shown)]),
    ],
  }
}

function flipWords({ quantity, now, at, to }: Flip, shown: Shown): string {
  const name = shown.quantityOf(quantity)
  return words(
    say('assess.flips', {
      name,
      now: nowWords(quantity, now, shown),
      at: valueWords(quantity, at, shown),
      to: shown.titleOf(to),
    }),
  )
}

/** A single value reads as it was stated, what is computed from a range in two digits. */
function nowWords(name: string, now: number, shown: Shown): string {
  const quantity = shown.assessment.quantities.get(name)
  const amount = quantity && amountOf(quantity)
  return quantity !== undefined && amount?.kind === 'value'
    ? amountWords(amount, quantity.unit, shown.currency)
    : valueWords(name, now, shown)
}

function valueWords(quantity: string, value: number, { assessment, currency }: Shown): string {
  return quantityWords(value, assessment.quantities.get(quantity)?.unit ?? 'a-year', currency)
}

function shortOf(quantity: string, value: number, { assessment }: Shown): string {
  return quantityShort(value, assessment.quantities.get(quantity)?.unit ?? 'a-year')
}

function swingsTable(shown: Shown): Table {
  const { assessment, currency, titleOf } = shown
  const { recommended } = assessment.comparison
  return {
    kind: 'table',
    caption: words(
      say('assess.tornado-caption', {
        title: titleOf(recommended.option),
        currency: currencyName(currency),
      }),
    ),
    head: [
      words(say('label.number')),
      words(say('label.low')),
      words(say('label.high')),
      words(say('label.at-low')),
      words(say('label.at-high')),
    ],
    rows: swingsOf(shown)
      .slice(0, fewBars)
      .map(({ quantity, low, high, atLow, atHigh }) => ({
        name: shown.quantityOf(quantity),
        marked: false,
        cells: [
          shortOf(quantity, low, shown),
          shortOf(quantity, high, shown),
          moneyShort(atLow, currency),
          moneyShort(atHigh, currency),
        ],
      })),
    charts: ['tornado'],
  }
}

/** Which question is worth an hour, and which of the five nobody has answered. */
export function worthSection(shown: Shown): Section {
  const { assessment, currency } = shown
  const worth = assessment.comparison.worth.filter((each) => each.worth >= least).slice(0, few)
  return {
    heading: words(say('heading.worth-knowing')),
    blocks:
      worth.length === 0
        ? [says(words(say('assess.no-worth')))]
        : listing(
            worth.map((each) =>
              words(
                say('assess.worth', {
                  name: shown.quantityOf(each.quantity),
                  worth: moneyWords(each.worth, currency),
                }),
              ),
            ),
          ),
  }
}

export function openSection({ assessment, currency }: Shown): Section | undefined {
  if (assessment.open.length === 0) return undefined
  const blocks: readonly Block[] = listing(
    assessment.open.map(({ asks, worth }) => {
      const worthSaid =
        worth >= least
          ? say('assess.open-worth', { worth: moneyWords(worth, currency) })
          : say('assess.open-no-worth')
      return words(say('assess.open', { asks: words(asks), worth: words(worthSaid) }))
    }),
  )
  return { heading: words(say('heading.open-questions')), blocks }
}
