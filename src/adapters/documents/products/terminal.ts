import { say } from '../../../core/language/catalogue.ts'
import { type Verdict, verdicts } from '../../../core/policy/verdict.ts'
import type { DocumentOptions } from '../document.ts'
import { lineOf, words } from '../line.ts'
import { type Layout, layoutFor } from '../terminal/layout.ts'
import { verdictColours } from '../terminal/verdict.ts'
import type { Products } from './products.ts'
import { productsTable } from './table.ts'

/** So many releases of a verdict are shown; what may ship needs no look. */
const few: Readonly<Record<Verdict, number>> = { hold: 20, unknown: 20, warn: 10, pass: 5 }
const fewStrays = 3

/**
 * Many releases on a page for a terminal: the verdict on all of them, then those that matter most, a line for each
 * with why below it, and all that were judged in one last line.
 *
 * @param seconds how long it took.
 */
export function* productsText(
  products: Products,
  options: DocumentOptions,
  seconds: number,
): Iterable<string> {
  const layout = layoutFor(options)
  const sections = [
    headLines(products, options, layout),
    tableLines(products, layout),
    noteLines(products, layout),
    totalLines(products, layout, seconds),
  ]
  for (const lines of sections) for (const line of lines) yield `${line}\n`
}

function* headLines(products: Products, { observe }: DocumentOptions, layout: Layout): Iterable<string> {
  const { verdict, folder } = products
  const { led, paragraph, style } = layout
  const word = words(
    observe === undefined ? say('verdict.word', { verdict }) : say('verdict.only-observed', { verdict }),
  )
  const dress = (text: string) => style('bold', style(verdictColours[verdict], text))
  yield* led(`${word}  `, words(say('products.title', { folder: lineOf(folder) })), 0, dress)
  yield ''
  if (observe !== undefined)
    yield* paragraph(words(say('verdict.observed', { until: observe.until, verdict })))
  yield* paragraph(words(headline(products)))
  yield ''
}

function headline({ verdict, counts, products }: Products) {
  const { hold, unknown, warn } = counts
  const of = products.length
  if (verdict === 'hold') return say('products.hold', { releases: hold, of, unknown })
  if (verdict === 'unknown') return say('products.unknown', { releases: unknown, of })
  return say('products.free', { of, warn })
}

function* tableLines({ products, counts }: Products, layout: Layout): Iterable<string> {
  const byVerdict = Map.groupBy(products, ({ verdict }) => verdict)
  const shown = verdicts.map((verdict) => (byVerdict.get(verdict) ?? []).slice(0, few[verdict]))
  const table = productsTable(shown.flat(), layout)
  yield* table.head()
  for (const [i, verdict] of verdicts.entries()) {
    for (const product of shown[i] ?? []) yield* table.row(product)
    const more = counts[verdict] - few[verdict]
    const word = words(say('verdict.word', { verdict }))
    if (more > 0) yield* layout.paragraph(words(say('products.more', { more, verdict: word })), 2)
  }
}

function* noteLines({ products, strays, policy, at }: Products, layout: Layout): Iterable<string> {
  const { paragraph, style } = layout
  yield ''
  if (strays.length > 0) {
    const first = strays.slice(0, fewStrays).map((name) => lineOf(name, 60))
    yield* paragraph(words(say('products.strays', { files: strays.length, first })))
  }
  yield* paragraph(words(say('products.next')))
  yield* paragraph(words(say('policy.used', { ...policy, at }))).map((line) => style('dim', line))
  const own = products.filter((product) => product.policy.own).length
  if (own > 0) yield* paragraph(words(say('products.own-policy', { releases: own })))
}

function* totalLines(
  { products, counts }: Products,
  { paragraph }: Layout,
  seconds: number,
): Iterable<string> {
  let [files, bytes] = [0, 0]
  for (const { evidence } of products) {
    files += evidence.files + evidence.refused
    bytes += evidence.bytes
  }
  yield* paragraph(words(say('products.total', { ...counts, files, bytes, seconds })))
}
