import { explain, type ScoreReport, scoreReport, summarize, tellingChanges } from '../core/cvss/index.ts'
import { speak } from '../core/language/catalogue.ts'
import type { Terminal } from './terminal.ts'
import { table, wrapped } from './wrapped.ts'

/** What one vector means, for a person: score, what it says in a sentence, metric by metric, and what would lower it. */
export function scorePage(text: string, { width, style }: Pick<Terminal, 'width' | 'style'>): string {
  const report = scoreReport(text)
  const changes = tellingChanges(text).map(({ said }) => `  ${speak(said)}`)
  const metrics = explain(text).map(
    ({ metric, value, plain }) => [`${metric}:${value}`, speak(plain)] as const,
  )
  return [
    `${style('bold', `${report.overall.toFixed(1)} ${report.severity}`)}   ${parts(report)}`,
    report.vector,
    '',
    wrapped(speak(summarize(text)), width),
    '',
    table(metrics, width),
    ...(changes.length === 0 ? [] : ['', 'It would score less', ...changes]),
    '',
  ].join('\n')
}

/** `CVSS 3.1: base 8.8, temporal 7.9`, as far as the vector says more than its base. */
function parts({ version, base, environmental, ...rest }: ScoreReport): string {
  const groups: readonly (readonly [string, number | null])[] = [
    ['base', base],
    'threat' in rest ? ['threat', rest.threat] : ['temporal', rest.temporal],
    ['environmental', environmental],
  ]
  const known = groups.flatMap(([name, score]) => (score === null ? [] : [`${name} ${score.toFixed(1)}`]))
  return `CVSS ${version}${known.length === 1 ? '' : `: ${known.join(', ')}`}`
}
