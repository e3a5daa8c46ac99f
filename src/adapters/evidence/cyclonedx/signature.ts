import type { Instant } from '../../../core/base/instant.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { digestName } from '../words/digest-name.ts'
import { nameOf } from './components.ts'
import type { CycloneDxMetadata } from './record.ts'
import { toolsOf } from './tools.ts'

/** Who says what a document's analyses say, when, and of which product. */
export interface Signature {
  /** Empty where the document names nobody. */
  readonly author: string
  readonly version?: string
  readonly at: Instant | undefined
  /** Names of what the document is about; none where it does not say. */
  readonly subject: readonly string[]
  /** By which its vulnerabilities may refer to that. */
  readonly reference?: string
}

export const unsigned: Signature = { author: '', at: undefined, subject: [] }

export function signatureOf(metadata: CycloneDxMetadata): Signature {
  const { component, timestamp } = metadata
  const reference = component?.['bom-ref']
  return {
    author: authorOf(metadata),
    at: publishedAt(timestamp),
    subject: subjectOf(metadata),
    ...(reference !== undefined && { reference }),
  }
}

/** People before organisations before tools: the nearest to whoever made up their mind. */
function authorOf(metadata: CycloneDxMetadata): string {
  const { authors, manufacturer, supplier, manufacture } = metadata
  const people = (authors ?? []).map(({ name, email }) => name?.trim() || email?.trim() || '')
  const named = people.filter((name) => name !== '').join(', ')
  const organisation = [manufacturer, supplier, manufacture].map((party) => party?.name?.trim()).find(Boolean)
  const tools = toolsOf(metadata).map(({ name }) => name)
  return named || organisation || tools.join(', ')
}

function subjectOf({ component }: CycloneDxMetadata): readonly string[] {
  if (component === undefined) return []
  const { purl, version, hashes } = component
  const name = nameOf(component)
  const digests = (hashes ?? []).map(({ alg, content }) => digestName(alg, content))
  const named = name === '' ? undefined : version ? `${name}@${version}` : name
  return [...new Set([purl, ...digests, named].filter((text) => text !== undefined))].filter(Boolean)
}
