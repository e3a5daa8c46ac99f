import type { Selection } from './document.ts'
import { members } from './members.ts'
import type { Plan, Receiver } from './plan.ts'
import { planOf, whole } from './schema-plan.ts'

/** One plan for a document, in which everything selected is found on a single way through it. */
export const planSelections = (selections: readonly Selection[]): Plan => planAt(selections, 0, undefined)

/**
 * The plan for a value to which, or through which, the paths of these selections lead in `depth` steps. `around` is
 * what a selection further out wants of the same value.
 */
function planAt(selections: readonly Selection[], depth: number, around: Plan | undefined): Plan {
  const here = selections.filter(({ path }) => path.length === depth)
  const wanted = combined([...(around ? [around] : []), ...here.map(({ schema }) => planOf(schema))])
  const via = (step: string) => selections.filter(({ path }) => path[depth] === step || path[depth] === '*')
  const next = (step: string, inside: Plan | undefined) =>
    via(step).length > 0 ? planAt(via(step), depth + 1, inside) : inside
  const names = selections.flatMap(({ path }) => path[depth] ?? []).filter((step) => step !== '*')
  const known = new Set([...(wanted?.members.byName.keys() ?? []), ...names])
  const entries = Array.from(known, (name) => [name, next(name, memberOf(wanted, name))] as const)
  return {
    builds: wanted !== undefined,
    belongs: around !== undefined,
    takesText: wanted?.takesText ?? false,
    members: members(entries.flatMap(([name, plan]) => (plan ? [[name, plan] as const] : []))),
    rest: next('*', wanted?.rest),
    elements: next('*', wanted?.elements),
    receivers: here.map(receiver),
  }
}

// Two that want the same value want different parts of it; all of it is right for both.
const combined = ([first, second]: readonly Plan[]): Plan | undefined => (second ? whole : first)

const memberOf = (plan: Plan | undefined, name: string): Plan | undefined =>
  plan?.members.byName.get(name)?.value ?? plan?.rest

const receiver = ({ path, receive }: Selection): Receiver => ({
  receive,
  stars: path.flatMap((step, depth) => (step === '*' ? [depth] : [])),
})
