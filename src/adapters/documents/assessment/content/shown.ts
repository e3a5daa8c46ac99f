import type { Assessment } from '../../../../core/assessment/assessment.ts'
import { say } from '../../../../core/language/catalogue.ts'
import type { OptionResult, Spread, Swing } from '../../../../core/options/comparison.ts'
import { lineOf, words } from '../../line.ts'

/** An assessment as every way to show it sees it: its ways forward in the order of interest, foreign texts made harmless. */
export interface Shown {
  readonly assessment: Assessment
  readonly currency: string
  /** The recommended one first, then the cheapest on average. */
  readonly options: readonly OptionResult[]
  readonly isRecommended: (option: OptionResult) => boolean
  /** Of an option, by its name. */
  readonly titleOf: (name: string) => string
  /** `A` for the first of `options`; what ties tables and charts together where a title is cut. */
  readonly letterOf: (option: OptionResult) => string
  /** A quantity by its name, marked where it is a default. */
  readonly quantityOf: (name: string) => string
}

const longestTitle = 80
const longestName = 60

export function shownOf(assessment: Assessment): Shown {
  const { comparison, hold, quantities } = assessment
  const isRecommended = ({ name }: OptionResult) => name === comparison.recommended.option
  const options = comparison.options.toSorted(
    (a, b) => Number(isRecommended(b)) - Number(isRecommended(a)) || a.total.mean - b.total.mean,
  )
  const titles = new Map(comparison.options.map(({ name, title }) => [name, lineOf(title, longestTitle)]))
  return {
    assessment,
    currency: hold.currency,
    options,
    isRecommended,
    titleOf: (name) => titles.get(name) ?? lineOf(name, longestTitle),
    letterOf: (option) => letterAt(options.indexOf(option)),
    quantityOf: (name) => {
      const shown = lineOf(name, longestName)
      return quantities.get(name)?.from.kind === 'default'
        ? words(say('assess.marked-default', { name: shown }))
        : shown
    },
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function letterAt(place: number): string {
  return letters[place] ?? String(place + 1)
}

/** Numbers that move the cost of what is recommended, the most first. */
export function swingsOf({ assessment }: Shown): readonly Swing[] {
  return assessment.comparison.swings.filter(({ atLow, atHigh }) => atLow !== atHigh)
}

/** What exploitation costs an option over the window, fines included: mean, with an error that is surely not too small. */
export function meanLoss({ parts: { loss, regulatory } }: OptionResult): Pick<Spread, 'mean' | 'meanError'> {
  return { mean: loss.mean + regulatory.mean, meanError: loss.meanError + regulatory.meanError }
}

/** The loss that is exceeded with this chance, read from the curve between its points; 0 where a loss is rarer. */
export function lossExceededWith(chance: number, { curve }: OptionResult): number {
  const beyond = curve.findIndex((point) => point.chance <= chance)
  const [before, after] = [curve[beyond - 1], curve[beyond]]
  if (after === undefined) return curve.at(-1)?.above ?? 0
  if (before === undefined) return after.above
  const share = (before.chance - chance) / (before.chance - after.chance)
  return before.above + share * (after.above - before.above)
}

/** The chance of a loss above an amount, read from the curve between its points. */
export function chanceOver(amount: number, { curve }: OptionResult): number {
  const beyond = curve.findIndex(({ above }) => above >= amount)
  const [before, after] = [curve[beyond - 1], curve[beyond]]
  if (after === undefined) return curve.at(-1)?.chance ?? 0
  if (before === undefined || after.above === amount) return after.chance
  const share = (amount - before.above) / (after.above - before.above)
  return before.chance + share * (after.chance - before.chance)
}

/** From where the curves begin to fall to where next to nothing is left of them; undefined where none has a loss. */
export function extentOf(options: readonly OptionResult[]): Extent | undefined {
  const falls = options.flatMap(({ curve }) => {
    const any = curve[0]?.chance ?? 0
    const losses = curve.filter(({ above, chance }) => above > 0 && chance > 0)
    const [first, last] = [losses[0], losses.at(-1)]
    if (first === undefined || last === undefined) return []
    const begin = losses.findLast(({ chance }) => chance >= 0.97 * any) ?? first
    const end = losses.find(({ chance }) => chance <= 0.01 * any) ?? last
    return [{ least: begin.above, most: end.above }]
  })
  if (falls.length === 0) return undefined
  const least = Math.min(...falls.map((each) => each.least))
  const most = Math.max(...falls.map((each) => each.most))
  return most > least ? { least, most } : { least: least / 2, most: 2 * most }
}

/** Of amounts. */
interface Extent {
  readonly least: number
  readonly most: number
}
