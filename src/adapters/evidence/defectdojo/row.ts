import { numberIn } from '../words/number-in.ts'
import type { DojoFinding, DojoRow } from './record.ts'

/** What a row of the table says, as a finding says it. */
export function findingOf(row: DojoRow): DojoFinding {
  const id = row['Vulnerability Id']
  return {
    title: row.Title,
    severity: row.Severity,
    cve: row.CVE,
    vulnerability_ids: id ? [id] : [],
    cwe: row.CweId,
    cvssv3: row.CVSSV3,
    cvssv3_score: numberIn(row.CVSSV3_score),
    cvssv4: row.CVSSV4,
    cvssv4_score: numberIn(row.CVSSV4_score),
    endpoints: row.Url ? [row.Url] : [],
    fix_available: flagIn(row.fix_available),
    fix_version: row.fix_version,
    active: flagIn(row.Active),
    verified: flagIn(row.Verified),
    false_p: flagIn(row.FalsePositive),
    duplicate: flagIn(row.Duplicate),
    is_mitigated: flagIn(row.IsMitigated),
    mitigated: row.MitigatedDate,
  }
}

/** Neither where the cell says something else: what is not said sets nothing aside. */
function flagIn(cell: string | undefined): boolean | undefined {
  if (/^\s*true\s*$/i.test(cell ?? '')) return true
  return /^\s*false\s*$/i.test(cell ?? '') ? false : undefined
}
