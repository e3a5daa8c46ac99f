import type { Draft } from '../../../core/base/draft.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { Fix } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { purlMaker } from '../words/purl.ts'
import { lowestOf } from '../words/version-range.ts'
import type { RustAdvisory, RustWarning } from './record.ts'

type Said = Pick<UnplacedResult, 'kind' | 'title' | 'severity'> & Partial<UnplacedResult>

/** Makes the result of an entry of the list, or of a warning, which is the same with less in it. */
export function crateResults(): (said: RustWarning) => UnplacedResult {
  const purlOf = purlMaker()
  return ({ kind, advisory, package: { name, version }, versions }) => {
    const purl = purlOf('cargo', name, version ?? '')
    const fix = advisory ? patchedIn(versions?.patched) : undefined
    return {
      ...(advisory ? advised(advisory, kind) : unadvised(name, version, kind)),
      component: { name, ...(version && { version }), ...(purl !== undefined && { purl }) },
      ...(fix !== undefined && { fix }),
    }
  }
}

function advised(advisory: RustAdvisory, kind: string | null | undefined): Said {
  const { id, title, description, date, aliases, cvss, informational } = advisory
  const word = informational || kind
  const scored = cvss ? ratingOf({ source: 'rustsec', vector: cvss }) : undefined
  const said: Draft<Said> = {
    kind: 'vulnerability',
    title: titleOf(title, description) ?? id,
    vulnerability: id,
    severity: scored?.severity ?? 'unknown',
    // Why it is only a warning is no severity, but it is the tool's word for how bad it is.
    ratings: [...(scored ? [scored] : []), ...(word ? [ratingOf({ source: 'rustsec', word })] : [])],
  }
  const equivalent = equivalentsAmong(id, aliases ?? [])
  if (equivalent !== undefined) said.aliases = equivalent
  const published = publishedAt(date)
  if (published !== undefined) said.published = published
  return said
}

/** Nobody published a flaw: the crate was taken back by whoever published it. */
function unadvised(name: string, version: string | null | undefined, kind: string | null | undefined): Said {
  const what = kind || 'warning'
  return {
    kind: 'misconfiguration',
    rule: what,
    title: `${name}${version ? ` ${version}` : ''}: ${what}`,
    severity: 'unknown',
    ratings: [ratingOf({ source: 'cargo-audit', word: what })],
  }
}

/** An empty list is how the advisory database says that no version has a fix. */
function patchedIn(patched: readonly string[] | null | undefined): Fix | undefined {
  if (!patched) return undefined
  return patched.length === 0 ? { state: 'none' } : fixedIn(lowestOf(patched))
}
