import type { Assessment } from '../../../../core/assessment/assessment.ts'
import { say } from '../../../../core/language/catalogue.ts'
import { escaped } from '../../junit/xml.ts'
import { words } from '../../line.ts'
import type { Chart } from '../charts/chart.ts'
import { chartsOf } from '../charts/charts.ts'
import { type Draw, loadDraw } from '../charts/draw.ts'
import type { Section } from '../content/block.ts'
import type { ChartName } from '../content/chart-name.ts'
import { releaseWords } from '../content/head.ts'
import { sectionsOf } from '../content/sections.ts'
import { type Shown, shownOf } from '../content/shown.ts'
import { blockHtml } from './block-html.ts'
import { style } from './style.ts'

/** Pixels of a chart for a page and for a telephone of 360, which shows the one that fits. */
const widths = { wide: 680, narrow: 328 } as const

// No script, nothing fetched: what stands in the file is all there is, whatever somebody's text says.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * An assessment as one page that stands alone: for a screen, light or dark, for a telephone, for paper, for a screen
 * reader. Well-formed XML too, but for its first line. Throws `chart.no-echarts`.
 */
export async function assessmentHtml(assessment: Assessment): Promise<string> {
  const draw = await loadDraw()
  const shown = shownOf(assessment)
  const figures = new Map(chartsOf(shown).map((chart) => [chart.name, figure(chart, draw)]))
  const sections = sectionsOf(shown)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width,initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<title>${escaped(title(shown))}</title>
<style>
${style}
</style>
</head>
<body>
<header>
${headHtml(sections[0], figures)}
</header>
<main>
${sections
  .slice(1)
  .map((section, i) => sectionHtml(section, i, figures))
  .join('\n')}
</main>
</body>
</html>
`
}

function title(shown: Shown): string {
  return words(say('assess.title', { release: releaseWords(shown) }))
}

/** Its first words are those of the page: whether it is held, which release, when it ships. */
function headHtml(head: Section | undefined, figures: ReadonlyMap<ChartName, string>): string {
  const [first, ...others] = head?.blocks ?? []
  const heading = first?.kind === 'says' ? [`<h1>${escaped(first.text)}</h1>`] : []
  return [...heading, ...others.map((block) => blockHtml(block, figures))].join('\n')
}

function sectionHtml(
  { heading = '', blocks }: Section,
  place: number,
  figures: ReadonlyMap<ChartName, string>,
): string {
  const id = `section-${place + 1}`
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(heading)}</h2>
${blocks.map((block) => blockHtml(block, figures)).join('\n')}
</section>`
}

function figure(chart: Chart, draw: Draw): string {
  const drawings = Object.entries(widths).map(
    ([name, width]) => `<div class="${name}">${draw(chart, width).trim()}</div>`,
  )
  return `<figure>
<figcaption>${escaped(chart.title)}</figcaption>
${drawings.join('\n')}
</figure>`
}
