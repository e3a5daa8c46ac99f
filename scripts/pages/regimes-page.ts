import { grouped } from '../../src/core/base/words.ts'
import { speak } from '../../src/core/language/catalogue.ts'
import type { Check } from '../../src/core/risk/regulation/check.ts'
import { dutiesOf } from '../../src/core/risk/regulation/duties-of.ts'
import type { Duty } from '../../src/core/risk/regulation/duty.ts'
import type { Cited, Most, Regime, Sum } from '../../src/core/risk/regulation/regime.ts'
import { regimes } from '../../src/core/risk/regulation/regimes.ts'
import { escaped } from './markdown.ts'

const introduction = `# Laws and contracts

<!-- Written by scripts/generate.ts from src/core/risk/regulation/regimes/. -->

What \`regimes:\` of a hold file can name: the ceiling of a fine by article, and what must be told to whom by when. **This
is no legal advice.** The last column says how far a figure was checked: in the law's own *text*, in what others write of
it (*secondary*), or *not checked*. Have what matters checked before you rely on it.

The first article of a regime is taken unless the hold file names another. A fine in an assessment is the chance that
an authority must be told, times the chance that a fine follows, times what fines come to below the ceiling: never the
ceiling itself. Fines of several regimes add up. What a contract asks counts among contractual losses.

A clock runs from the event in its row. None starts because a flaw was found before a release.
`

const checkWords: Readonly<Record<Check, string>> = {
  text: 'text',
  secondary: 'secondary',
  unchecked: 'not checked',
}

/** `docs/reference/regimes.md`: every regime, its ceilings and its clocks. */
export function regimesPage(): string {
  return [introduction, ...regimes.map(section)].join('\n')
}

function section(regime: Regime): string {
  const { name, title, binds, ceilings } = regime
  const rows = ceilings.map(
    ({ article, of, most, ...cited }) =>
      `| ${article} | ${escaped(of)} | ${mostWords(most)} | ${citedWords(cited)} |\n`,
  )
  const clocks = dutiesOf([regime]).map(
    (duty) =>
      `| ${duty.article} | ${speak(duty.asks)} | ${withinWords(duty.within)} | ${speak(duty.starts)} | ${citedWords(duty)} |\n`,
  )
  return `## \`${name}\`: ${title}

${binds === 'by-contract' ? 'By contract: no fine by law.\n\n' : ''}| ceiling by | of | at most | source |
|---|---|---|---|
${rows.join('')}
| clock by | you must | within | from when on | source |
|---|---|---|---|---|
${clocks.join('')}`
}

function mostWords(most: Most): string {
  switch (most.kind) {
    case 'none':
      return 'none set'
    case 'share':
      return `${shareWords(most.share)} of a year's revenue`
    case 'sum':
      return sumWords(most.sum)
    case 'a-person':
      return `${sumWords(most.sum)} a person`
    case 'higher':
    case 'lower':
      return `${sumWords(most.sum)} or ${shareWords(most.share)} of a year's revenue, the ${most.kind}`
  }
}

const sumWords = ({ amount, currency }: Sum): string => `${currency} ${grouped(amount)}`
const shareWords = (share: number): string => `${Number((100 * share).toFixed(2))}%`

function withinWords({ amount, of }: Duty['within']): string {
  if (amount === 0) return 'at once'
  const unit = of.replace('-', ' ')
  return `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`
}

function citedWords({ source, year, checked }: Cited): string {
  return `${escaped(source)}, ${year}; ${checkWords[checked]}`
}
