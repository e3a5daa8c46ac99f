import type { Draft } from '../../../core/base/draft.ts'
import { members } from '../document/members.ts'
import type { Plan } from '../document/plan.ts'

/**
 * One plan for a value of which several want parts: each gets those of the others too. All of the value would be
 * right in JSON; in XML only a plan knows what is a list.
 */
export function mergedPlan(plans: readonly Plan[]): Plan | undefined {
  const [first, ...others] = plans.filter((plan) => !asksNothing(plan))
  if (first === undefined) return plans[0]
  return others.reduce((a, b) => merged(a, b, new Map()), first)
}

const asksNothing = ({ takesText, members: { byName }, rest, elements }: Plan): boolean =>
  !takesText && byName.size === 0 && rest === undefined && elements === undefined

/** `known` are those that are being made: a plan may contain itself. */
function merged(a: Plan, b: Plan, known: Map<Plan, Map<Plan, Plan>>): Plan {
  if (a === b) return a
  const before = known.get(a)?.get(b)
  if (before !== undefined) return before
  const plan: Draft<Plan> = { ...a, receivers: [], takesText: a.takesText || b.takesText }
  known.set(a, (known.get(a) ?? new Map()).set(b, plan))
  const either = (one: Plan | undefined, other: Plan | undefined) =>
    one && other ? merged(one, other, known) : (one ?? other)
  const names = new Set([...a.members.byName.keys(), ...b.members.byName.keys()])
  plan.members = members(
    Array.from(names).flatMap((name) => {
      const member = either(memberOf(a, name), memberOf(b, name))
      return member === undefined ? [] : [[name, member] as const]
    }),
  )
  plan.rest = either(a.rest, b.rest)
  plan.elements = either(a.elements, b.elements)
  return plan
}

/** What is planned for a member of that name. */
export const memberOf = (plan: Plan | undefined, name: string): Plan | undefined =>
  plan?.members.byName.get(name)?.value ?? plan?.rest
