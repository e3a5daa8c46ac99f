import type { Tool } from '../../../core/findings/result.ts'
import type { CycloneDxMetadata } from './record.ts'

/** Who made the document: every tool that it names. */
export function toolsOf({ tools }: CycloneDxMetadata): readonly Tool[] {
  const all = Array.isArray(tools) ? tools : [...(tools?.components ?? []), ...(tools?.services ?? [])]
  return all.flatMap(({ name, version }) => (name ? [{ name, ...(version && { version }) }] : []))
}
