import type { Draft } from '../../../../core/base/draft.ts'
import { ratingOf } from '../../../../core/findings/rating-of.ts'
import type { VulnerabilityId } from '../../../../core/findings/result.ts'
import { severityOfWord } from '../../../../core/findings/severity-word.ts'
import { titleOf } from '../../../../core/findings/title.ts'
import { aliasesAmong, idsIn } from '../../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../../format.ts'
import type { NpmAdvisory } from './record.ts'

/** What the npm registry says of a flaw, in whichever shape a tool passes it on. */
export interface StatedAdvisory extends Pick<NpmAdvisory, 'title' | 'url' | 'severity' | 'cvss' | 'cwe'> {
  /** The registry's own number. */
  readonly number: number | string | null | undefined
  readonly ghsa?: string | null | undefined
  readonly cves?: NpmAdvisory['cves'] | undefined
  readonly overview?: string | null | undefined
}

export type NpmFlaw = Omit<UnplacedResult, 'component' | 'locations'>

/**
 * A flaw as the registry knows it. GitHub's id is its name where there is one; advisories of before 2021 had only
 * the registry's number, and one of those may bundle several CVEs: then it is as many flaws. None where nothing
 * names the advisory.
 */
export function npmFlawsOf(stated: StatedAdvisory): readonly NpmFlaw[] {
  const ghsa = stated.ghsa || ghsaIn(stated.url ?? '')
  const cves = listed(stated.cves)
  if (ghsa) return [flawNamed(ghsa, cves, stated)]
  if (cves.length > 0) return [...new Set(cves)].map((cve) => flawNamed(cve, [], stated))
  const number = String(stated.number ?? '')
  return number === '' ? [] : [flawNamed(/^\d+$/.test(number) ? `NPM-${number}` : number, [], stated)]
}

const ghsaIn = (url: string) => idsIn(url).find((id) => /^GHSA-/i.test(id))

const listed = (texts: NpmAdvisory['cves']): readonly string[] =>
  (typeof texts === 'string' ? [texts] : (texts ?? [])).filter((text) => text !== '')

function flawNamed(id: VulnerabilityId, others: readonly VulnerabilityId[], stated: StatedAdvisory): NpmFlaw {
  const { title, overview, severity, cvss, cwe, number } = stated
  const source = /^GHSA-/i.test(id) ? 'ghsa' : 'npm'
  const flaw: Draft<NpmFlaw> = {
    kind: 'vulnerability',
    title: titleOf(title, overview) ?? id,
    vulnerability: id,
    severity: severityOfWord(severity ?? '').severity,
    ratings: [
      ...(severity ? [ratingOf({ source, word: severity })] : []),
      ...(cvss?.vectorString ? [ratingOf({ source, vector: cvss.vectorString, score: cvss.score })] : []),
    ],
  }
  if (number) flaw.rule = String(number)
  const aliases = aliasesAmong(id, others)
  if (aliases !== undefined) flaw.aliases = aliases
  const weaknesses = weaknessesOf(listed(cwe))
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  return flaw
}
