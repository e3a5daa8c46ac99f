import { isCollection, isMap, parseDocument, stringify, visit } from 'yaml'
import type { Instant } from '../core/base/instant.ts'
import { type Said, say, speak } from '../core/language/catalogue.ts'
import { audiences, reaches } from '../core/release/exposure.ts'
import type { Release } from '../core/release/release.ts'
import { dataClasses } from '../core/risk/loss/data-class.ts'
import type { Judged } from './assess-result.ts'

/** What a first hold file is made from, beside what the gate found out. */
export interface FirstHold {
  readonly judged: Judged
  /** ISO 4217. */
  readonly currency: string
  readonly at: Instant
}

/** Data protection that applies to nearly everybody who counts in a currency; whoever knows better corrects it. */
const usualRegime: ReadonlyMap<string, string> = new Map([
  ['EUR', 'gdpr'],
  ['GBP', 'uk-gdpr'],
  ['BRL', 'lgpd'],
  ['CNY', 'pipl'],
])

/**
 * The text of a first hold file: the five questions as places to fill in, then what is known. What is not written is a
 * default.
 */
export function firstHoldText({ judged, currency, at }: FirstHold): string {
  const { release, held, feeds, inProduction, verdict } = judged
  const regime = usualRegime.get(currency)
  const { exposure, ...rest } = releaseOf(release)
  const stated = { by: 'gate', at: judged.at }
  return [
    ...remark(say('hold-file.head', { release: nameOf(release), at, verdict })),
    'schema: holdpoint/hold/1',
    block('release', rest),
    ...remark(say('hold-file.reach', { reaches, audiences }), '  '),
    exposure === undefined ? '  exposure:\n' : indented(block('exposure', exposure)),
    ...remark(say('hold-file.data', { classes: dataClasses })),
    'data:\n',
    'estimates:',
    ...remark(say('hold-file.people'), '  '),
    '  people:\n',
    ...remark(say('hold-file.delay', { currency }), '  '),
    '  delay-a-day:\n',
    ...remark(say('hold-file.fix'), '  '),
    '  fix-hours:',
    '  regression-hours:\n',
    ...remark(say('hold-file.revenue', { currency }), '  '),
    '  revenue:\n',
    ...remark(say('hold-file.production')),
    inProduction === 'unknown'
      ? 'inProduction:\n'
      : block('inProduction', { answer: inProduction, source: speak(say('hold-file.by-gate')), ...stated }),
    ...remark(say('hold-file.currency')),
    block('currency', currency),
    ...remark(say('hold-file.regimes', { guessed: regime !== undefined })),
    regime === undefined ? '# regimes: [{ name: gdpr }]\n' : `regimes:\n  - name: ${regime}\n`,
    ...remark(say('hold-file.tolerance')),
    'tolerance:\n',
    ...remark(say('hold-file.options')),
    '# options: [{ kind: ship-now }, { kind: full-fix }]',
    '# windows: [{ days: [tuesday, thursday], from: "09:00", to: "16:00", zone: Europe/Berlin }]\n',
    ...(Object.keys(feeds).length === 0 ? [] : [block('intelAsOf', feeds)]),
    ...remark(say('hold-file.findings', { findings: held.findings.length, leftOut: held.leftOut })),
    findingsText(held.findings),
  ].join('\n')
}

function nameOf({ product, version }: Release): string {
  return version === undefined ? product : `${product} ${version}`
}

/** What a hold file says of a release; answers to what SSVC asks stay with the gate. */
function releaseOf({ product, version, environment, digests, shipsAt, exposure }: Release) {
  return {
    product,
    ...(version !== undefined && { version }),
    ...(environment !== undefined && { environment }),
    ...(digests.length > 0 && { digests }),
    ...(shipsAt !== undefined && { shipsAt }),
    exposure,
  }
}

function remark(said: Said, indent = ''): readonly string[] {
  return speak(said)
    .split('\n')
    .map((line) => `${indent}# ${line}`.trimEnd())
}

function block(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0, blockQuote: false })
}

/** Not with /^/gm, which takes more than a line feed for the end of a line. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
}

/** A member of a finding a line where it fits: nobody edits them, and they must not bury what people write. */
function findingsText(findings: Judged['held']['findings']): string {
  const document = parseDocument(stringify({ findings }, { lineWidth: 0 }))
  visit(document, {
    Pair: (_, pair, path) => {
      const depth = path.filter(isMap).length
      if (depth >= 2 && isCollection(pair.value)) pair.value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
