import { percentDecoded } from '../../../core/base/text.ts'
import type { Fix } from '../../../core/findings/result.ts'
import { fixedIn } from '../words/fix-versions.ts'
import type { CycloneDxAffected } from './record.ts'

/**
 * The fix that affected ranges imply: of `vers:npm/<4.7.7` or `vers:npm/>=4.0.0|<4.7.7` the first version above, by
 * the VERS specification. None where a range ends with `<=`, has several ends, or says nothing of one: what comes
 * after is then not named.
 */
export function fixedBy({ versions }: CycloneDxAffected): Fix | undefined {
  const affected = (versions ?? []).filter(({ range, status }) => range && status !== 'unaffected')
  const ends = affected.map(({ range }) => endOf(range ?? ''))
  return ends.some((end) => end === undefined) ? undefined : fixedIn(ends.map((end) => end ?? ''))
}

function endOf(range: string): string | undefined {
  const constraints = /^vers:[a-z0-9.+-]+\/(.+)$/.exec(range)?.[1]?.split('|') ?? []
  const [end, another] = constraints.filter((each) => each.startsWith('<'))
  if (end === undefined || another !== undefined || end.startsWith('<=')) return undefined
  return percentDecoded(end.slice(1).trim())
}
