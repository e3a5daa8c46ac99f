import type * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { problemOf } from '../../../core/base/issue-words.ts'
import { grouped } from '../../../core/base/words.ts'
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
    ransomware: entry.knownRansomwareCampaignUse === 'Known',
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
