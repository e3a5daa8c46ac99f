import type { VulnerabilityId, WeaknessId } from '../../../core/findings/result.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { GitlabVulnerability } from './record.ts'

type Identifier = NonNullable<GitlabVulnerability['identifiers']>[number]

/** What the identifiers of a record name: GitLab calls everything so, from a rule to a weakness. */
export interface Ids {
  /** The first that is no weakness: what the analyzer itself calls it. */
  readonly rule: string | undefined
  readonly cves: readonly VulnerabilityId[]
  /** Of advisories and databases, as published. */
  readonly others: readonly VulnerabilityId[]
  readonly weaknesses: readonly WeaknessId[]
}

const typeOf = ({ type }: Identifier) => type?.toLowerCase() ?? ''
const textOf = ({ value, name }: Identifier) => String(value ?? name ?? '').trim()
/** A database that gives its flaws just numbers says whose they are in the name. */
const nameOf = (id: Identifier) => (typeOf(id) === 'gemnasium' ? (id.name ?? textOf(id)) : textOf(id))

const classes: ReadonlySet<string> = new Set(['cwe', 'owasp', 'wasc', 'capec'])

export function idsOf({ identifiers }: GitlabVulnerability): Ids {
  const all = identifiers ?? []
  const own = all.filter((id) => !classes.has(typeOf(id)) && textOf(id) !== '')
  const [first] = own
  return {
    rule: first && textOf(first),
    cves: distinct(own.filter((id) => typeOf(id) === 'cve').map(textOf)),
    others: distinct(own.filter((id) => typeOf(id) !== 'cve').map(nameOf)),
    weaknesses: weaknessesOf(all.filter((id) => typeOf(id) === 'cwe').map(textOf)) ?? [],
  }
}

const distinct = (ids: readonly string[]) => [...new Set(ids)]
