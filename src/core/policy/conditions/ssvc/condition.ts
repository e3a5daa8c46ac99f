import * as z from 'zod/mini'
import type { DecisionTable } from '../../../intel/ssvc/decision-table.ts'
import { decisionTables } from '../../../intel/ssvc/tables.ts'
import { say } from '../../../language/catalogue.ts'
import type { SsvcTable } from '../../../language/ssvc-words/decisions.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'
import { ssvcConclusion } from '../../ssvc-decision.ts'

const tables = new Map<SsvcTable, DecisionTable>(decisionTables.map((table) => [table.key, table]))

export const ssvc = defineCondition({
  name: 'ssvc',
  meta: {
    asks: 'What does a decision table of SSVC say to do about it?',
    why: 'A table asks what a score leaves out: is it exploited, who can reach it, what would it cost us.',
    example: "ssvc: { table: bod-26-04, decision: ['3 days', '3 days & forensic investigation'] }",
    met: 'the table decides so; also where an input is unknown and every value that it can have leads to one of these',
    unmet:
      'it decides otherwise, whatever is unknown; or it does not apply, as BOD 26-04 does not to a flaw of our own',
    unknown: 'an input is not known, and its answer decides',
    remediation: 'Answer what the table asks: under `ssvc:` in the policy, or with --exposure.',
  },
  parameters: () =>
    z
      .strictObject({
        table: z.enum(decisionTables.map(({ key }) => key)),
        decision: z.array(z.string()).check(z.minLength(1)),
      })
      .check(
        z.refine(
          ({ table, decision }) => {
            const values: readonly string[] = tables.get(table)?.outcome.values ?? []
            return decision.every((each) => values.includes(each))
          },
          { error: 'must name decisions of that table', path: ['decision'] },
        ),
      ),
  asksOfFlawAlone: true,
  feeds: ['kev'],
  evaluate({ table: key, decision }, subject) {
    const table = tables.get(key)
    if (table === undefined) return unknown(say('ssvc.nobody-said'))
    const decided = ssvcConclusion(table, subject)
    if (decided.kind === 'not-applicable') return unmet(decided.said)
    const outcomes = decided.kind === 'decided' ? [decided.outcome] : decided.outcomes
    const wanted = outcomes.filter((outcome) => decision.includes(outcome)).length
    if (wanted === outcomes.length) return met(decided.said)
    return wanted === 0 ? unmet(decided.said) : unknown(decided.said)
  },
})
