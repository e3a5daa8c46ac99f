import { say } from '../../../../core/language/catalogue.ts'
import { escaped } from '../../junit/xml.ts'
import { words } from '../../line.ts'
import type { Block, Row, Table } from '../content/block.ts'
import type { ChartName } from '../content/chart-name.ts'
import { rangesHtml } from './ranges-html.ts'
import { recommendedTag } from './recommended-tag.ts'

/** A block in elements. A table behind charts folds away under them; every other one shows. */
export function blockHtml(block: Block, figures: ReadonlyMap<ChartName, string>): string {
  switch (block.kind) {
    case 'says':
      return `<p${block.strong ? ' class="strong"' : ''}>${escaped(block.text)}</p>`
    case 'items':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'ranges':
      return rangesHtml(block)
    case 'table':
      return withFigures(block, figures)
  }
}

function withFigures(table: Table, figures: ReadonlyMap<ChartName, string>): string {
  const drawn = table.charts.flatMap((name) => figures.get(name) ?? [])
  if (drawn.length === 0) return tableHtml(table)
  const together = drawn.length === 1 ? drawn.join('') : `<div class="several">${drawn.join('\n')}</div>`
  const summary = escaped(words(say('assess.table-behind')))
  return `${together}
<details><summary>${summary}</summary>
${tableHtml(table)}
</details>`
}

/** It scrolls within itself where it is wider than a telephone, and can be reached by the keyboard to do so. */
function tableHtml({ caption, head, rows }: Table): string {
  const [first, ...others] = head
  const heads = others.map((word) => `<th scope="col">${escaped(word)}</th>`)
  return `<p class="caption" aria-hidden="true">${escaped(caption)}</p>
<div class="scrolls" tabindex="0" role="region" aria-label="${escaped(caption)}"><table aria-label="${escaped(caption)}">
<thead><tr><th scope="col">${escaped(first)}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
</table></div>`
}

function rowHtml({ letter, name, marked, cells }: Row): string {
  const text = letter === undefined ? name : words(say('assess.lettered', { letter, name, marked: false }))
  const tag = marked ? ` ${recommendedTag()}` : ''
  const rest = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')
  return `<tr${marked ? ' class="marked"' : ''}><th scope="row">${escaped(text)}${tag}</th>${rest}</tr>`
}
