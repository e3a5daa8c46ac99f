import * as z from 'zod/mini'
import { parseInstant } from '../../../core/base/instant.ts'
import { readAs } from '../../../core/base/read-as.ts'
import { wellFormed } from '../../../core/base/well-formed.ts'
import type { WeaknessId } from '../../../core/findings/result.ts'

const text = z.string().check(z.refine(isWellFormed, 'holds a NUL or half a character'))
/** Far more than CISA's own, `2026.11.23`. It goes into every result, and into the head of the kept file. */
const version = text.check(z.maxLength(100))
const day = readAs('a date, as 2026-11-24', (given) => {
  if (given.length !== 10) return parseInstant('')
  return parseInstant(given)
})

function isWellFormed(given: string): boolean {
  try {
    return wellFormed(given) === given
  } catch {
    return false
  }
}

const entry = z.object({
  cveID: z.string().check(z.regex(/^CVE-[0-9]{4}-[0-9]{4,19}$/)),
  vulnerabilityName: text,
  dateAdded: day,
  dueDate: day,
  requiredAction: text,
  // Required by CISA's schema too, and not kept: a name, the action and the id say enough in a pipeline.
  vendorProject: text,
  product: text,
  shortDescription: text,
  knownRansomwareCampaignUse: z.optional(text),
  forensicTriage: z.optional(z.unknown()),
  cwes: z.optional(z.array(z.string().check(z.regex(/^CWE-[0-9]+$/)))),
})

/** CISA's catalogue, by its schema of 2024, as far as it is used; what it may gain is let pass. */
export const catalogue = z.object({
  catalogVersion: version,
  dateReleased: readAs('a date or time', (given) => parseInstant(given)),
  count: z.int().check(z.nonnegative()),
  vulnerabilities: z.array(entry),
})

export type CatalogueEntry = z.output<typeof entry>

export function weaknessesOf({ cwes = [] }: CatalogueEntry): readonly WeaknessId[] {
  return cwes.map((cwe): WeaknessId => `CWE-${Number(cwe.slice('CWE-'.length))}`)
}
