import { say } from '../../../core/language/catalogue.ts'
import {
  type Deployment,
  deployedUncleared,
  runningNow,
  type Uncleared,
} from '../../../core/release/deployment.ts'
import type { DocumentOptions } from '../document.ts'
import { words } from '../line.ts'
import { type Layout, layoutFor } from './layout.ts'
import { verdictColours } from './verdict.ts'

const few = 20

/** What runs where, since when, with which verdict; before that what was deployed without being cleared. */
export function deploymentsText(deployments: readonly Deployment[], options: DocumentOptions): string {
  const layout = layoutFor(options)
  if (deployments.length === 0) return linesOf(layout.paragraph(words(say('deployment.none'))))
  const uncleared = deployedUncleared(deployments)
  const lines = [
    ...(uncleared.length === 0 ? [] : unclearedLines(uncleared, layout)),
    ...layout.heading(words(say('heading.runs-now'))),
    ...runningNow(deployments).flatMap((each) => layout.led('- ', runningWords(each))),
  ]
  return linesOf(lines.slice(1))
}

function unclearedLines(uncleared: readonly Uncleared[], { heading, led, paragraph }: Layout): string[] {
  const more = uncleared.length - few
  return [
    ...heading(words(say('heading.uncleared'))),
    ...uncleared
      .slice(0, few)
      .flatMap(({ deployment, because, runs }) =>
        led('- ', words(say('deployment.went', { ...placed(deployment), because, runs }))),
      ),
    ...(more > 0 ? paragraph(words(say('cut.more', { more })), 2) : []),
  ]
}

function runningWords(deployment: Deployment): string {
  const { verdict } = deployment
  const place = words(say('deployment.runs', placed(deployment)))
  return verdict === undefined
    ? words(say('deployment.no-verdict', { place }))
    : words(say('deployment.verdict', { place, verdict: words(say('verdict.word', { verdict })) }))
}

/** What was recorded just now; that it was not cleared is said loudly, and first. */
export function deploymentText(
  { deployment, isNew }: { readonly deployment: Deployment; readonly isNew: boolean },
  options: DocumentOptions,
): string {
  const { paragraph, style } = layoutFor(options)
  const { verdict } = deployment
  const [uncleared] = deployedUncleared([deployment])
  const place = placed(deployment)
  const loud = (line: string) => style('bold', style(verdictColours[verdict ?? 'unknown'], line))
  const said = isNew ? say('deployment.recorded', place) : say('deployment.known', place)
  return linesOf([
    ...(uncleared === undefined
      ? []
      : paragraph(words(say('deployment.uncleared', { because: uncleared.because }))).map(loud)),
    ...paragraph(words(said)),
    ...(verdict === undefined
      ? paragraph(words(say('deployment.not-compared')))
      : paragraph(words(say('deployment.judged', { verdict: words(say('verdict.word', { verdict })) })))),
  ])
}

function placed({ product, version = '', environment, at }: Deployment) {
  return { release: words(say('release.name', { product, version })), environment, at }
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
