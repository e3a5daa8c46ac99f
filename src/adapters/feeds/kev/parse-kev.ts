import type * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { problemOf } from '../../../core/base/issue-words.ts'
import { grouped } from '../../../core/base/words.ts'
import { isAhead } from '../../../core/intel/feed.ts'
import type { KevEntry } from '../../../core/intel/kev-entry.ts'
import type { ParsedFeed } from '../parsed-feed.ts'
import { type CatalogueEntry, catalogue, weaknessesOf } from './catalogue.ts'
import { packKev } from './kev-store.ts'

/** Whether a JSON document is CISA's catalogue, by the names that only it has. */
export function looksLikeKev(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'catalogVersion' in value && 'vulnerabilities' in value
  )
}

/** Reads CISA's catalogue. Throws `feed.invalid` with the record of the first thing that is wrong, `feed.empty`. */
export function parseKev(value: unknown, file: string): ParsedFeed {
  const parsed = catalogue.safeParse(value, { reportInput: true })
  if (!parsed.success) throw wrong(parsed.error.issues, file)
  const { catalogVersion, dateReleased, count, vulnerabilities } = parsed.data
  if (count !== vulnerabilities.length) {
    const problem = `it says that it has ${grouped(count)} entries, and there are ${grouped(vulnerabilities.length)}`
    throw new HoldpointError('feed.invalid', { problem }, { file })
  }
  if (count === 0) throw new HoldpointError('feed.empty', {}, { file })
  refuseTwice(vulnerabilities, file)
  refuseMisdated(vulnerabilities, dateReleased, file)
  return {
    name: 'kev',
    version: catalogVersion,
    dated: dateReleased,
    entries: count,
    parts: () => packKev(vulnerabilities.map(kept)),
  }
}

function kept(entry: CatalogueEntry): KevEntry {
  const triage = entry.forensicTriage
  return {
    cve: entry.cveID,
    name: entry.vulnerabilityName,
    added: entry.dateAdded,
    due: entry.dueDate,
    ransomware: entry.knownRansomwareCampaignUse?.toLowerCase() === 'known',
    ...((triage === 'Yes' || triage === 'No') && { forensicTriage: triage === 'Yes' }),
    requiredAction: entry.requiredAction,
    weaknesses: weaknessesOf(entry),
  }
}

function refuseTwice(entries: readonly CatalogueEntry[], file: string): void {
  const seen = new Set<string>()
  for (const [i, { cveID }] of entries.entries()) {
    if (seen.has(cveID))
      throw new HoldpointError(
        'feed.invalid',
        { problem: `${cveID} is listed twice` },
        { file, record: i + 1 },
      )
    seen.add(cveID)
  }
}

/** No CVE is older than 1999, and nothing is added after the catalogue's own date; a day is for time zones. */
function refuseMisdated(entries: readonly CatalogueEntry[], released: Instant, file: string): void {
  const at = entries.findIndex(({ dateAdded }) => dateAdded < '1999' || isAhead(dateAdded, released))
  if (at === -1) return
  const problem = 'dateAdded must be a date from 1999 to that of the catalogue'
  throw new HoldpointError('feed.invalid', { problem }, { file, record: at + 1 })
}

function wrong([issue]: readonly z.core.$ZodIssue[], file: string): HoldpointError {
  const path = issue?.path ?? []
  const [list, record, ...inside] = path
  const isEntry = list === 'vulnerabilities' && typeof record === 'number'
  const named = (isEntry ? inside : path).map(String).join('.')
  const said = issue === undefined ? 'is not valid' : problemOf(issue)
  return new HoldpointError(
    'feed.invalid',
    { problem: `${named === '' ? 'it' : named} ${said}` },
    { file, ...(isEntry && { record: record + 1 }) },
  )
}
