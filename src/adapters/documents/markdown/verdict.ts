import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { ratingOf } from '../finding-words.ts'
import { words } from '../line.ts'
import { headline, openThings, releaseName } from '../matters.ts'
import { notInProduction, saidWords } from '../production.ts'
import { releaseWords, shipsWords } from '../release-words.ts'
import { wideName } from '../wide.ts'
import { type Block, paragraph } from './block.ts'
import { escaped } from './escape.ts'

const worst = 3

/** The verdict, of which release, how long until it ships, and whether the gate only watches. */
export function* verdictBlocks(judgement: Judgement, { observe }: DocumentOptions): Iterable<Block> {
  const { verdict } = judgement
  const release = releaseWords(judgement)
  const ships = shipsWords(judgement)
  yield paragraph(`## ${escaped(words(say('release.title', { verdict, release })))}`)
  if (observe !== undefined)
    yield paragraph(`> **${escaped(words(say('verdict.observed', { until: observe.until, verdict })))}**`)
  const things = openThings(judgement)
  const beside = [
    verdict === 'hold' && things > 0 ? words(say('verdict.also-unknown', { things })) : '',
    ships === '' ? '' : words(say('release.when', { release: releaseName(judgement), ships })),
  ].filter((sentence) => sentence !== '')
  yield paragraph([`**${escaped(words(headline(judgement)))}**`, ...beside.map(escaped)].join(' '))
}

/** DESIGN 5, rule 14: before any other reason. */
export function* productionBlocks(judgement: Judgement, options: DocumentOptions): Iterable<Block> {
  const { inProduction } = judgement
  const { detail } = options
  const none = notInProduction(judgement, options)
  if (none !== undefined) yield paragraph(escaped(words(none)))
  const said = saidWords(judgement, options, (finding) => wideName(finding, detail))
  if (inProduction.length + said.length === 0) return
  yield paragraph(`### ${words(say('heading.production'))}`)
  const found = words(say('production.found', { findings: inProduction.length }))
  const more = inProduction.length - worst
  const rows = [
    ...said,
    ...(inProduction.length > 0 ? [found] : []),
    ...inProduction
      .slice(0, worst)
      .map(({ finding }) => `${wideName(finding, detail)}: ${ratingOf(finding)}`),
    ...(more > 0 ? [words(say('cut.more', { more }))] : []),
  ]
  yield { open: '', rows: rows.map((row) => `- ${escaped(row)}\n`), close: '\n' }
  yield paragraph(`**${escaped(words(say('production.first')))}**`)
}
