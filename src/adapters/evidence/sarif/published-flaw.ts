import type { VulnerabilityId } from '../../../core/findings/result.ts'
import { aliasesAmong, idsIn } from '../../../core/findings/vulnerability-id.ts'
import type { SarifRule } from './record.ts'

export interface PublishedFlaw {
  readonly id: VulnerabilityId
  readonly aliases?: readonly VulnerabilityId[]
}

/** An id of one of the databases that number flaws, and nothing else. SNYK-CC are rules for configurations. */
const databaseId =
  /^(?:RUSTSEC-\d{4}-\d{4}|PYSEC-\d{4}-\d+|GO-\d{4}-\d{4,}|SNYK-(?!CC-)[A-Z]+-[A-Z\d-]+-\d+|npm:[\w.-]+:\d{8}|OSV-\d{4}-\d+|MAL-\d{4}-\d+|BDSA-\d{4}-\d+)$/

const plainId = /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[\da-z]{4}){3})$/i

/** The published flaw that a rule id names: scanners of dependencies make a rule of each, often with the package behind it. */
export function publishedFlaw(ruleId: string, rule: SarifRule | undefined): PublishedFlaw | undefined {
  // Checkov writes CKV_CVE_2020_29652.
  const spelled = ruleId.replace(/^[A-Z]+_CVE_(\d{4})_(\d+)$/, 'CVE-$1-$2')
  const ids = databaseId.test(spelled) ? [spelled] : idsIn(spelled)
  const [id, ...others] = ids
  // A rule that names two CVEs is a check for both, and a name of neither.
  if (id === undefined || ids.filter((one) => /^CVE/i.test(one)).length > 1) return undefined
  const aliases = aliasesAmong(id, [...others, ...otherNames(spelled, rule)])
  return { id, ...(aliases !== undefined && { aliases }) }
}

/** Black Duck's own id beside the CVE, OSV-Scanner's former ids of the rule, govulncheck's tags. */
function otherNames(ruleId: string, rule: SarifRule | undefined): readonly VulnerabilityId[] {
  const tags = (rule?.properties?.tags ?? []).map(String)
  const known = [...(rule?.deprecatedIds ?? []), ...tags].filter(
    (text) => plainId.test(text) || databaseId.test(text),
  )
  return [...(ruleId.match(/\bBDSA-\d{4}-\d+\b/g) ?? []), ...known]
}
