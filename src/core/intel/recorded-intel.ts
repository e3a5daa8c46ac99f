import type { Advised } from './completed.ts'
import type { Intel } from './intel.ts'
import { notApplicable } from './intel.ts'
import type { IntelRecord } from './intel-record.ts'
import type { VexStanding } from './vex/vex-standing.ts'
import type { VexStatement } from './vex-statement.ts'

const unlooked = { kind: 'unknown', why: 'no-feed' } as const

/** What was known then. A result of before there were feeds knew nothing. */
export function intelFrom({ applicable, kev, epss, exploits = [] }: IntelRecord): Intel {
  if (!applicable) return notApplicable
  return { kev: kev ?? unlooked, epss: epss ?? unlooked, exploits }
}

interface Beside {
  readonly vex: VexStanding
  readonly advised: readonly Advised[]
  readonly applicable: boolean
}

/** As a result keeps it. */
export function recordOf(intel: Intel, { vex, advised, applicable }: Beside): IntelRecord {
  if (!applicable) return { applicable }
  const { kev, epss, exploits } = intel
  return {
    applicable,
    kev:
      kev.kind === 'known'
        ? { kind: 'known', value: { ...kev.value, weaknesses: [...kev.value.weaknesses] } }
        : kev,
    epss,
    ...(exploits.length > 0 && { exploits: [...exploits] }),
    ...(advised.length > 0 && {
      advisories: advised.map(({ aliases, ...each }) => ({
        ...each,
        ...(aliases !== undefined && { aliases: [...aliases] }),
        ratings: [...each.ratings],
        fixes: [...each.fixes],
      })),
    }),
    ...(vex.kind !== 'none' && { vex: vexRecordOf(vex) }),
  }
}

/** All that was said of a finding in VEX, whether somebody trusted it or not. */
export function statementsIn({ vex }: IntelRecord): readonly VexStatement[] {
  if (vex === undefined) return []
  return vex.kind === 'stands' ? [vex.statement, ...(vex.others ?? [])] : vex.statements
}

function vexRecordOf(vex: Exclude<VexStanding, { kind: 'none' }>): NonNullable<IntelRecord['vex']> {
  if (vex.kind === 'stands') {
    const { others, ...stands } = vex
    return {
      ...stands,
      statement: statementOf(vex.statement),
      ...(others !== undefined && { others: others.map(statementOf) }),
    }
  }
  const [first, ...others] = vex.statements
  return { kind: 'untrusted', statements: [statementOf(first), ...others.map(statementOf)] }
}

function statementOf(statement: VexStatement) {
  const { aliases, products } = statement
  return {
    ...statement,
    aliases: [...aliases],
    products: products.map(({ id, subcomponents }) => ({ id, subcomponents: [...subcomponents] })),
  }
}
