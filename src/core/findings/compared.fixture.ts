import type { Instant } from '../base/instant.ts'
import type { Finding } from './finding.ts'
import { type Compared, comparer, type Deployed } from './since.ts'

export function compareAll(
  findings: readonly Finding[],
  deployed: Deployed | undefined,
  now: Instant,
): readonly Compared[] {
  return findings.map(comparer(deployed, now))
}
