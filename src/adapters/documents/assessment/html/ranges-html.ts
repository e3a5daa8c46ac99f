import { say } from '../../../../core/language/catalogue.ts'
import { escaped } from '../../junit/xml.ts'
import { words } from '../../line.ts'
import type { RangeRow, Ranges } from '../content/block.ts'
import { recommendedTag } from './recommended-tag.ts'

/** Ranges as the decision room draws them: all in one scale, each a line with its middle and its mean. */
export function rangesHtml({ caption, most, ticks, rows }: Ranges): string {
  const marks = ticks.map(
    ({ at, text }) => `<span style="left:${percent(at / most)}">${escaped(text)}</span>`,
  )
  return `<div class="ranges">
<p>${escaped(caption)}</p>
<ul>
${rows.map((row) => rowHtml(row, most)).join('\n')}
</ul>
<div class="axis" aria-hidden="true">${marks.join('')}</div>
<p class="soft" aria-hidden="true">${escaped(words(say('assess.range-lines')))}</p>
</div>`
}

function rowHtml(
  { letter, name, marked, low, middle, high, mean, text, spoken }: RangeRow,
  most: number,
): string {
  const x = (value: number) => ((value / most) * 100).toFixed(2)
  const title = words(say('assess.lettered', { letter, name, marked: false }))
  const tag = marked ? ` ${recommendedTag()}` : ''
  return `<li${marked ? ' class="marked"' : ''}><div class="name"><span>${escaped(title)}${tag}</span><span>${escaped(text)}</span></div>
<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${escaped(spoken)}">
<line class="rule" x1="0" y1="9.5" x2="100" y2="9.5"/>
<line class="range" x1="${x(low)}" y1="5" x2="${x(high)}" y2="5"/>
<line class="end" x1="${x(low)}" y1="3" x2="${x(low)}" y2="7"/>
<line class="end" x1="${x(high)}" y1="3" x2="${x(high)}" y2="7"/>
<line class="middle" x1="${x(middle)}" y1="1" x2="${x(middle)}" y2="9"/>
<line class="mean" x1="${x(mean)}" y1="5" x2="${x(mean)}" y2="5"/>
</svg></li>`
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`
