import { millisOf } from '../../../../core/base/instant.ts'
import { say } from '../../../../core/language/catalogue.ts'
import type { FindingRecord } from '../../../../core/policy/recorded-finding.ts'
import { lineOf, words } from '../../line.ts'
import { type Block, listing, type Section, says, stresses } from './block.ts'
import type { Shown } from './shown.ts'

const few = 3

/** `shop 4.2.0 for production` */
export function releaseWords({ assessment: { hold } }: Shown): string {
  const { product, version = '', environment } = hold.release
  const release = words(say('release.name', { product: lineOf(product), version: lineOf(version) }))
  return environment === undefined
    ? release
    : words(say('release.bound-for', { release, environment: lineOf(environment) }))
}

/** Which release, whether it is held, and when it ships; whether production has the flaw; what the flaw is. */
export function headSection(shown: Shown): Section {
  const { assessment } = shown
  const { at, hold } = assessment
  const { shipsAt } = hold.release
  const release = releaseWords(shown)
  const ships =
    shipsAt === undefined
      ? []
      : [words(say('release.ships', { millis: millisOf(shipsAt) - millisOf(at), at: shipsAt }))]
  const held = hold.findings.some(({ verdict }) => verdict === 'hold')
    ? [words(say('verdict.word', { verdict: 'hold' }))]
    : []
  const production = words(say('assess.production', { inProduction: hold.inProduction }))
  return {
    blocks: [
      stresses([...held, [release, ...ships].join(' ')].join('  ')),
      hold.inProduction === 'no' ? says(production) : stresses(production),
      ...findingBlocks(hold.findings),
    ],
  }
}

function findingBlocks(findings: readonly FindingRecord[]): readonly Block[] {
  if (findings.length === 0) return [says(words(say('assess.no-findings')))]
  const more = findings.length - few
  return listing([
    ...findings.slice(0, few).map(findingWords),
    ...(more > 0 ? [words(say('cut.more-findings', { more }))] : []),
  ])
}

function findingWords(finding: FindingRecord): string {
  const { rating, severity, reproduced } = finding
  return [
    findingName(finding),
    words(say('assess.rated', { severity, source: lineOf(rating.source, 40) })),
    ...(reproduced === undefined ? [] : [words(say('assess.reproduced', reproduced))]),
  ].join('; ')
}

/** By its published id and component, or by its title; never by the place in our code (DESIGN 5, rule 15). */
export function findingName({ vulnerability, component, title }: FindingRecord): string {
  if (vulnerability === undefined) return lineOf(title, 120)
  const { name = '', version = '' } = component
  return words(say('finding.published', { id: vulnerability, component: name, version }))
}
