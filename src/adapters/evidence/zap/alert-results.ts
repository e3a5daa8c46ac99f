import type { Draft } from '../../../core/base/draft.ts'
import type { Confidence, Location } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { ratedBy } from '../words/rated.ts'
import { isName, webPlace } from '../words/web-place.ts'
import type { ZapAlert, ZapInstance } from './record.ts'

/** ZAP's documentation, "Constants": what the codes of `riskcode` and `confidence` stand for. */
const risks: ReadonlyMap<string, string> = new Map([
  ['0', 'Informational'],
  ['1', 'Low'],
  ['2', 'Medium'],
  ['3', 'High'],
])
const falsePositive = '0'
const confidences: ReadonlyMap<string, Confidence> = new Map([
  ['1', 'low'],
  ['2', 'medium'],
  ['3', 'high'],
  ['4', 'confirmed'],
])

/** The rule number of what a person or a script reported. */
const byHand = '-1'

/** What an alert says of each page and parameter where it was raised, each once; of the site where it names none. */
export function alertResults(alert: ZapAlert, site: string): readonly UnplacedResult[] {
  const flaw = flawOf(alert)
  const places = new Map<string, Location>()
  for (const instance of alert.instances ?? []) {
    const place = placeOf(instance, site)
    if (place !== undefined) places.set(JSON.stringify(place), place)
  }
  if (places.size === 0) return [site === '' ? flaw : { ...flaw, locations: [{ path: webPlace(site) }] }]
  return [...places.values()].map((place) => ({ ...flaw, locations: [place] }))
}

function flawOf({ pluginid, alertRef, riskcode, confidence, cweid, ...said }: ZapAlert): UnplacedResult {
  const title = titleOf(said.name, said.alert)
  const number = String(pluginid ?? '').trim()
  const isNumbered = number !== '' && number !== byHand
  const risk = String(riskcode ?? '').trim()
  const flaw: Draft<UnplacedResult> = {
    kind: 'code',
    title: title ?? (number === '' ? 'an alert without a name' : `rule ${number}`),
    rule: isNumbered ? alertRef?.trim() || number : (title ?? number),
    ...ratedBy('zap', risks.get(risk) ?? risk),
  }
  const weaknesses = weaknessesOf(cweid == null ? [] : [cweid])
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  const sure = String(confidence ?? '').trim()
  const level = confidences.get(sure)
  if (level !== undefined) flaw.confidence = level
  if (sure === falsePositive) flaw.suppression = { by: 'zap', reason: 'false positive' }
  return flaw
}

function placeOf({ uri, method, param }: ZapInstance, site: string): Location | undefined {
  const path = webPlace(uri?.trim() || site)
  if (path === '') return undefined
  // What is no name may be a value, and so a secret.
  const logical = [method, param]
    .flatMap((part) => (part && isName(part.trim()) ? part.trim() : []))
    .join(' ')
  return logical === '' ? { path } : { path, logical }
}
