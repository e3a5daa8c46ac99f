import { HoldpointError } from '../../core/base/errors.ts'
import { keptAdvisory } from './advisory-store.ts'
import { ghsaAdvisories } from './ghsa/advisory.ts'
import type { JsonKind } from './json-kind.ts'
import { nvdAdvisories } from './nvd/advisory.ts'
import { osvAdvisories } from './osv/advisory.ts'
import type { AdvisoryFeed } from './parsed-feed.ts'

/** Records of advisories, alone, in a list or as an API answers; each known by members that the others lack. */
export const advisoryKinds: readonly JsonKind[] = [
  kind(
    'nvd',
    (record) => has(record, 'cve') || (has(record, 'id') && has(record, 'vulnStatus')),
    nvdAdvisories,
  ),
  kind('advisories', (record) => has(record, 'ghsa_id') || has(record, 'ghsaId'), ghsaAdvisories),
  kind('advisories', (record) => has(record, 'id') && has(record, 'modified'), osvAdvisories),
]

function kind(
  name: AdvisoryFeed,
  knows: (record: unknown) => boolean,
  read: (document: unknown) => ReturnType<typeof osvAdvisories>,
): JsonKind {
  return (value, file) => {
    if (!knows(firstRecord(value))) return undefined
    try {
      return { name, records: read(value).map((advisory) => keptAdvisory(advisory)) }
    } catch (cause) {
      if (!(cause instanceof HoldpointError) || cause.place.file !== undefined) throw cause
      throw new HoldpointError(cause.code, cause.values, { file, ...cause.place }, { cause })
    }
  }
}

/** The members under which APIs pack their records. */
const packed = ['vulnerabilities', 'vulns', 'data', 'securityAdvisories', 'nodes']

function firstRecord(value: unknown): unknown {
  if (Array.isArray(value)) return firstRecord(value[0])
  if (typeof value !== 'object' || value === null || has(value, 'id')) return value
  const members = Object.entries(value)
  const list = members.find(([name, inside]) => packed.includes(name) && typeof inside === 'object')
  return list === undefined || has(value, 'ghsa_id') || has(value, 'ghsaId') ? value : firstRecord(list[1])
}

function has(value: unknown, member: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, member)
}
