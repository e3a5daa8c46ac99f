import type { Draft } from '../../../core/base/draft.ts'
import type { Confidence } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { confidenceOf } from '../words/confidence-word.ts'
import { placeIn } from '../words/file-place.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import type { PurlOf } from '../words/purl.ts'
import { ratedBy } from '../words/rated.ts'
import { snippetOf } from '../words/snippet.ts'
import type { SemgrepMatch } from './record.ts'
import { meanings } from './severity.ts'

/** What stands in place of code and fingerprint for who is not logged in. */
const withheld = 'requires login'

export function matchResult(record: SemgrepMatch, purl: PurlOf): UnplacedResult {
  const { check_id: rule, path, start, extra } = record
  const weaknesses = weaknessesOf(listed(extra.metadata?.cwe))
  const isSecret = looksForSecrets(record)
  const isTelling = isSecret || mayTellSecret([rule], weaknesses ?? [])
  const result: Draft<UnplacedResult> = {
    kind: isSecret ? 'secret' : 'code',
    // A message may repeat what it found; the last part of a rule's id says what that is.
    title: (isTelling ? rule.split('.').at(-1) : titleOf(extra.message)) || rule,
    rule,
    ...ratedBy('semgrep', extra.metadata?.['sca-severity'] ?? extra.severity, meanings),
    ...dependencyParts(record, purl),
  }
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const locations = placeIn({ path, line: start?.line })
  if (locations !== undefined) result.locations = locations
  const confidence = confidenceIn(record)
  if (confidence !== undefined) result.confidence = confidence
  const { fingerprint, lines } = extra
  if (fingerprint && fingerprint !== withheld) result.fingerprints = { fingerprint }
  const snippet = lines === withheld ? undefined : snippetOf(lines, isTelling)
  if (snippet !== undefined) result.snippet = snippet
  if (extra.is_ignored) result.suppression = { by: 'Semgrep', reason: 'nosemgrep' }
  return result
}

const listed = (words: string | readonly string[] | null | undefined): readonly string[] =>
  typeof words === 'string' ? [words] : (words ?? [])

/** Rules of Semgrep Secrets ask somebody whether a secret is alive; those of the registry say so of themselves. */
function looksForSecrets({ check_id: rule, extra }: SemgrepMatch): boolean {
  const isAsked = !!extra.validation_state && extra.validation_state !== 'NO_VALIDATOR'
  return isAsked || /(?:^|\.)secrets\./.test(rule) || listed(extra.metadata?.technology).includes('secrets')
}

/** A secret that its issuer took for good is one that somebody used. */
function confidenceIn({ extra }: SemgrepMatch): Confidence | undefined {
  return extra.validation_state === 'CONFIRMED_VALID' ? 'confirmed' : confidenceOf(extra.metadata?.confidence)
}

/** A match of a supply chain rule is about a published flaw in a package. */
function dependencyParts({ extra }: SemgrepMatch, purl: PurlOf): Partial<UnplacedResult> {
  const { dependency_match, reachability_rule, reachable } = extra.sca_info ?? {}
  const found = dependency_match?.found_dependency
  if (!found) return {}
  const named = purl(found.ecosystem ?? '', found.package, found.version ?? '')
  const id = extra.metadata?.['sca-vuln-database-identifier']
  const fixes = extra.metadata?.['sca-fix-versions'] ?? []
  const fix = fixedIn(fixes.flatMap((versions) => versions[found.package] ?? []))
  return {
    component: {
      name: found.package,
      ...(found.version && { version: found.version }),
      ...(named !== undefined && { purl: named }),
    },
    ...(id && { kind: 'vulnerability', vulnerability: id }),
    ...(fix !== undefined && { fix }),
    // A rule that only looks at versions says that nothing is reached, and proves nothing.
    ...(reachability_rule && { reachability: reachable ? 'reachable' : 'unreachable' }),
  }
}
