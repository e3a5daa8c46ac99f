import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { glob } from '../../glob.ts'
import { met, unmet } from '../../outcome.ts'

export const tool = defineCondition({
  name: 'tool',
  meta: {
    asks: 'Was it reported by this tool, by this rule of it?',
    why: 'A rule that is noisy in one tool need not weaken the gate for all.',
    example: 'tool: { name: ESLint, rule: "security/*" }',
    met: 'one of the results behind it comes from that tool and rule (globs)',
    unmet: 'none does',
    remediation: 'See the tool and rule names in the JSON output.',
  },
  parameters: () =>
    z.strictObject({ name: z.optional(glob), rule: z.optional(glob) }).check(
      z.refine((given) => Object.keys(given).length > 0, { error: 'must name a tool, a rule or both' }),
      z.meta({ minProperties: 1 }),
    ),
  evaluate({ name, rule }, { finding: { results } }) {
    const found = results.find(
      (each) => (name?.(each.tool.name) ?? true) && (rule?.(each.rule ?? '') ?? true),
    )
    return found === undefined
      ? unmet(say('tool.other', { tools: [...new Set(results.map((each) => each.tool.name))].join(', ') }))
      : met(say('tool.is', { tool: found.tool.name, rule: found.rule ?? '' }))
  },
})
