import type { UnplacedResult } from '../format.ts'
import type { OsvGroup } from './record.ts'

export type Analysed = Pick<UnplacedResult, 'confidence' | 'suppression'>

/**
 * What an analysis says of a vulnerability: whether the code calls what is vulnerable, and whether its distribution
 * thinks it unimportant. OSV-Scanner lists what is neither called nor important, and does not count it.
 */
export function analysed(id: string, groups: readonly OsvGroup[]): Analysed {
  const group = groups.find(({ ids }) => ids?.includes(id))
  const found = Object.values(group?.experimental_analysis ?? group?.experimentalAnalysis ?? {})
  if (found.length === 0) return {}
  if (found.some(({ unimportant }) => unimportant === true)) return { suppression: setAside('unimportant') }
  if (found.some(({ called }) => called === true)) return { confidence: 'high' }
  return found.some(({ called }) => called === false)
    ? { confidence: 'low', suppression: setAside('not called') }
    : {}
}

const setAside = (reason: string) => ({ by: 'osv-scanner', reason })
