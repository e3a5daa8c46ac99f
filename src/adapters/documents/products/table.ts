import { grouped } from '../../../core/base/words.ts'
import { type Severity, severities } from '../../../core/cvss/severity.ts'
import { say } from '../../../core/language/catalogue.ts'
import { inert } from '../ci-commands.ts'
import { lineOf, words } from '../line.ts'
import { columnsOf, cutEnd, cutMiddle } from '../terminal/columns.ts'
import type { Layout } from '../terminal/layout.ts'
import { verdictColours } from '../terminal/verdict.ts'
import type { Product } from './product.ts'

interface ProductsTable {
  readonly head: () => readonly string[]
  /** A release, and below it why. */
  readonly row: (product: Product) => readonly string[]
}

const gap = '  '
/** The least that a name gets, so that a table is worth its width. */
const nameColumns = 20
/** What says something at a glance; `none` is left to the JSON document. */
const shown: readonly Severity[] = severities.filter((severity) => severity !== 'none')
const labels = () =>
  shown.map((severity) => (severity === 'unknown' ? words(say('label.unrated')) : severity))

/** Releases with their numbers under the words; in sentences where the columns do not allow a table. */
export function productsTable(products: readonly Product[], layout: Layout): ProductsTable {
  const { columns, style } = layout
  const heads = [words(say('label.verdict')), ...labels()]
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...products.map((product) => (cellsOf(product)[i] ?? '').length)),
  )
  const left = columns - widths.reduce((sum, width) => sum + gap.length + width, 0)
  const cells = (texts: readonly string[]) =>
    texts.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
  const lineOfTable = (product: Product) => {
    const name = cutMiddle(inert(lineOf(product.name)), left)
    const [verdict = '', ...numbers] = cells(cellsOf(product))
    const dressed = style(verdictColours[product.verdict], verdict)
    return [name + ' '.repeat(left - columnsOf(name)), dressed, ...numbers].join(gap)
  }
  const isTable = left >= nameColumns
  return {
    head: () =>
      isTable ? [style('dim', [words(say('label.release')).padEnd(left), ...cells(heads)].join(gap))] : [],
    row: (product) => [
      ...(isTable ? [lineOfTable(product)] : sentences(product, layout)),
      ...(product.worst === '' ? [] : [gap + cutEnd(inert(product.worst), columns - gap.length)]),
    ],
  }
}

/** The verdict, and how many findings there are of each severity that is shown. */
function cellsOf({ verdict, counts }: Product): readonly string[] {
  return [words(say('verdict.word', { verdict })), ...shown.map((severity) => grouped(counts[severity]))]
}

function sentences({ name, verdict, counts }: Product, { led, paragraph, style }: Layout): readonly string[] {
  const present = shown.filter((severity) => counts[severity] > 0)
  const lead = words(say('verdict.word', { verdict })) + gap
  return [
    ...led(lead, lineOf(name), 0, (text) => style(verdictColours[verdict], text)),
    ...(present.length === 0
      ? []
      : paragraph(
          words(
            say('evidence.by-severity', { counts: present.map((each) => [each, counts[each]] as const) }),
          ),
          gap.length,
        )),
  ]
}
