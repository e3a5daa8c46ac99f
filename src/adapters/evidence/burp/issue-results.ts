import type { Draft } from '../../../core/base/draft.ts'
import type { Confidence } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { ratedBy } from '../words/rated.ts'
import { webPlace } from '../words/web-place.ts'

type Text = string | null | undefined

/** An issue as Burp says it, in whichever of its reports. */
export interface BurpIssue {
  readonly name: string
  /** Burp's number for the kind of issue. */
  readonly type?: string
  readonly url: string
  /** The path again, with the insertion point in brackets: `/basket.jsp [b_id cookie]`. */
  readonly location?: Text
  readonly severity?: Text
  readonly confidence?: Text
  /** What it says of this issue; it may quote what was sent, so only ids are taken from it. */
  readonly detail?: Text
  /** Weaknesses among other classifications, in HTML or text. */
  readonly classifications?: Text
}

/** The type of everything that an extension reports: it tells nothing apart. */
const madeByExtension = '134217728'

/** PortSwigger: certain is "definitely present", firm "probably", tentative "potentially". Nobody reproduced it. */
const confidences: ReadonlyMap<string, Confidence> = new Map([
  ['certain', 'high'],
  ['firm', 'medium'],
  ['tentative', 'low'],
])

const falsePositive = /^false[ _]positive$/i
const aboutLibrary = /^vulnerable javascript (?:dependency|library)/i

export function issueResults(issue: BurpIssue): readonly UnplacedResult[] {
  const { name, type, severity, confidence, detail } = issue
  const result: Draft<UnplacedResult> = {
    kind: 'code',
    title: titleOf(name) ?? 'an issue without a name',
    rule: type && type !== madeByExtension ? type : name,
    ...ratedBy('burp', severity),
    ...placeOf(issue),
  }
  const weaknesses = weaknessesOf(issue.classifications?.match(/\bCWE-\d+/gi))
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const sure = confidences.get(confidence?.toLowerCase() ?? '')
  if (sure !== undefined) result.confidence = sure
  if (falsePositive.test(severity ?? '')) result.suppression = { by: 'burp', reason: 'false positive' }
  return eachVulnerability(result, aboutLibrary.test(name) ? idsIn(detail ?? '') : [])
}

function placeOf({ url, location }: BurpIssue): Pick<UnplacedResult, 'locations'> {
  const path = webPlace(url)
  const logical = /\[([^[\]]{1,80})\]\s*$/.exec(location ?? '')?.[1]
  return path === '' ? {} : { locations: [{ path, ...(logical !== undefined && { logical }) }] }
}
