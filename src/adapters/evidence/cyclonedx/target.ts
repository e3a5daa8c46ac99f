import { purlCanonicalizer } from '../../../core/findings/purl.ts'
import { imageName, pathName } from '../words/target-name.ts'
import { nameOf } from './components.ts'
import type { CycloneDxMetadata } from './record.ts'

/** What the document is about, the same from release to release: its package URL without the version, else its name. */
export function targetOf({ component }: CycloneDxMetadata): string {
  if (component === undefined) return ''
  const { purl, type } = component
  const known = purl === undefined ? undefined : purlCanonicalizer()(purl)
  const name = nameOf(component)
  return known?.package ?? (type === 'container' ? imageName(name) : pathName(name))
}
