import type { Draft } from '../../../core/base/draft.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { purlMaker } from '../words/purl.ts'

/** What a message says of a published flaw in a gem: `loofah gem 2.0.3 is vulnerable (CVE-2018-8048). Upgrade to 2.2.1`. */
export type GemFlaw = Partial<Pick<UnplacedResult, 'kind' | 'vulnerability' | 'component' | 'fix'>>

const affected = /^(?<gem>[A-Za-z][\w-]*)(?: gem)? (?<version>\d+(?:\.\w+)+) /
const repaired = /\bupgrade to (?:[A-Za-z][\w-]* (?:gem )?)?(?<version>\d+(?:\.\w+)+)/i

const purl = purlMaker()

/** Nothing where the message names no CVE, or several: a check for both is a name of neither. */
export function gemFlawIn(message: string): GemFlaw {
  const [vulnerability, another] = idsIn(message)
  if (vulnerability === undefined || another !== undefined) return {}
  const flaw: Draft<GemFlaw> = { kind: 'vulnerability', vulnerability }
  const { gem, version } = affected.exec(message)?.groups ?? {}
  if (gem !== undefined && version !== undefined) {
    const name = gem === 'Rails' ? 'rails' : gem
    const named = purl('gem', name, version)
    flaw.component = { name, version, ...(named !== undefined && { purl: named }) }
  }
  const fix = fixedIn([repaired.exec(message)?.groups?.version ?? ''])
  if (fix !== undefined) flaw.fix = fix
  return flaw
}
