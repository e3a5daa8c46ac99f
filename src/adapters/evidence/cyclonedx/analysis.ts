import type { Draft } from '../../../core/base/draft.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { statedAliases } from '../../../core/findings/vulnerability-id.ts'
import type { VexProduct, VexStatus } from '../../../core/intel/vex-statement.ts'
import type { Intake, UnplacedStatement } from '../format.ts'
import { statedWords } from '../words/stated-words.ts'
import { affectedByName, type References } from './components.ts'
import type { CycloneDxAffected, CycloneDxVulnerability } from './record.ts'
import { isUnaffected } from './results.ts'
import type { Signature } from './signature.ts'

/** What an analysis says, whoever says it; without a date it has that of its document. */
export interface Analysis extends Omit<UnplacedStatement, 'author' | 'version' | 'at' | 'products'> {
  readonly at: Instant | undefined
  readonly affects: readonly CycloneDxAffected[]
}

/** The states of an analysis, in the words of VEX. */
const meanings: ReadonlyMap<string, VexStatus> = new Map([
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
  ['false_positive', 'not_affected'],
  ['not_affected', 'not_affected'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
])

/** Undefined where nobody has analysed the vulnerability, or it has no name. */
export function analysisOf(record: CycloneDxVulnerability): Analysis | undefined {
  const { analysis, id, references, affects } = record
  const state = analysis?.state?.trim() ?? ''
  const status = meanings.get(state)
  if (!id || !analysis || status === undefined) return undefined
  const others = (references ?? []).map((other) => other.id ?? '')
  const said: Draft<Analysis> = {
    status,
    vulnerability: id,
    aliases: statedAliases(id, others),
    at: publishedAt(analysis.lastUpdated) ?? publishedAt(analysis.firstIssued),
    affects: affects ?? [],
  }
  const why = analysis.justification?.trim() || (state === 'false_positive' ? state : '')
  if (why !== '') said.justification = why
  const says = statedWords(analysis.detail)
  if (says !== undefined) said.says = says
  return said
}

/** Makes the statement of an analysis; false where nobody can be told to have said it, of nothing or at no time. */
export function state(
  { affects, at: own, ...said }: Analysis,
  { author, version, at: fallback, ...about }: Signature,
  references: References,
  intake: Intake,
): boolean {
  const at = own ?? fallback
  const products = affects.flatMap((one) => productsOf(one, about, references))
  if (at === undefined || author === '' || products.length === 0) return false
  intake.statement({ ...said, products, author, at, ...(version !== undefined && { version }) })
  return true
}

/** A component is meant as the part of what the document is about: elsewhere the same may be true, or not. */
function productsOf(
  affected: CycloneDxAffected,
  { subject, reference }: Pick<Signature, 'subject' | 'reference'>,
  references: References,
): readonly VexProduct[] {
  const { component } = references.find(affected.ref) ?? affectedByName(affected.ref)
  if (component === undefined || isUnaffected(affected, component.version)) return []
  const { purl, name, version } = component
  const id = purl ?? (version ? `${name}@${version}` : name)
  if (subject.length === 0) return [{ id, subcomponents: [] }]
  const isSubject = affected.ref === reference || subject.includes(id)
  return subject.map((product) => ({ id: product, subcomponents: isSubject ? [] : [id] }))
}
