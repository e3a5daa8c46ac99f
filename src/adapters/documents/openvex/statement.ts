import type { VexStanding } from '../../../core/intel/vex/vex-standing.ts'
import { clearsWhen } from '../../../core/policy/clears-when.ts'
import { circumstancesOf, type Judged, subjectOf } from '../../../core/policy/judged.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { words } from '../line.ts'
import { wideClears } from '../wide.ts'
import { type OpenVexProduct, productsOf } from './products.ts'

/** A statement as OpenVEX 0.2.0 has it. */
export interface OpenVexStatement {
  readonly vulnerability: { readonly name: string; readonly aliases?: readonly string[] }
  readonly products: readonly OpenVexProduct[]
  readonly status: 'affected' | 'under_investigation' | 'not_affected' | 'fixed'
  readonly justification?: string
  readonly impact_statement?: string
  readonly action_statement?: string
}

type Saying = Omit<OpenVexStatement, 'vulnerability' | 'products'>

/**
 * What the gate can state of a finding: none of a flaw without a published name, and none where no rule speaks. That a
 * tool set it aside, or that somebody asked to accept it, is no reason to call the release unaffected (DESIGN 5, rule 4).
 */
export function statementOn(judged: Judged, judgement: Judgement): OpenVexStatement | undefined {
  const { finding, vex } = judged
  if (finding.vulnerability === undefined) return undefined
  const saying = clearedBy(vex) ?? flagged(judged, judgement)
  if (saying === undefined) return undefined
  const { vulnerability: name, aliases } = finding
  return {
    vulnerability: { name, ...(aliases.length > 0 && { aliases: [...new Set(aliases)] }) },
    products: productsOf(judgement.release, finding.component),
    ...saying,
  }
}

/** The labels that OpenVEX has for a justification; what other formats call so is passed on in words. */
const labels: ReadonlySet<string> = new Set([
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
])

function clearedBy(standing: VexStanding): Saying | undefined {
  if (standing.kind !== 'stands' || !standing.clears) return undefined
  const { status, justification, says } = standing.statement
  if (status === 'fixed') return { status }
  if (status !== 'not_affected') return undefined
  const label = justification !== undefined && labels.has(justification) ? justification : undefined
  const impact = [label === undefined ? justification : undefined, says].filter(Boolean).join(': ')
  return {
    status,
    ...(label !== undefined && { justification: label }),
    ...(impact !== '' && { impact_statement: impact }),
  }
}

function flagged(judged: Judged, judgement: Judgement): Saying | undefined {
  // What was set aside warned before, and is there all the same.
  const verdict = judged.setAside === undefined ? judged.verdict : 'warn'
  if (verdict === 'unknown') return { status: 'under_investigation' }
  if (verdict === 'pass') return undefined
  const subject = subjectOf(judged, circumstancesOf(judgement))
  const actions = judged.flags
    .filter((flag) => flag.verdict === verdict)
    .map((flag) => words(wideClears(clearsWhen(subject, flag), false)))
  return { status: 'affected', action_statement: [...new Set(actions)].join(' ') }
}
