import type { Records } from '../adapters/records/records.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { type Affected, affectedReleases } from '../core/policy/affected-releases.ts'
import { type Asked, askedFor } from '../core/policy/asked-for.ts'
import { whereRecorded } from './records.ts'

export { affectedJson } from '../adapters/documents/json/affected.ts'
export { affectedText } from '../adapters/documents/terminal/affected.ts'

/**
 * Which recorded releases carry a vulnerability or a package. Throws `records.not-a-name`, with what may have been meant,
 * and `records.*`.
 */
export async function affected(named: string, file: string | undefined): Promise<Affected> {
  const asked = askedFor(named)
  const found = await whereRecorded(file, (records) => {
    const known = knownAs(asked, records)
    const releases = affectedReleases(records.carriersOf(known), records.deployments())
    return { named, asked: known, results: records.count(), releases }
  })
  if (found !== undefined) return found
  if (asked.kind === 'bare') throw new HoldpointError('records.not-a-name', { given: named, meant: [] })
  return { named, asked, results: 0, releases: [] }
}

/** Some sources give ids that look like a name, so what is recorded decides. */
function knownAs(asked: Asked, records: Records): Exclude<Asked, { kind: 'bare' }> {
  if (asked.kind !== 'bare') return asked
  const { name } = asked
  if (records.knowsVulnerability(name)) return { kind: 'vulnerability', names: [name] }
  throw new HoldpointError('records.not-a-name', { given: name, meant: records.packagesCalled(name) })
}
