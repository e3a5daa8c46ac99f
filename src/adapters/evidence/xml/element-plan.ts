import type { Draft } from '../../../core/base/draft.ts'
import type { Selection } from '../document/document.ts'
import { type Members, members } from '../document/members.ts'
import type { Plan, Receiver } from '../document/plan.ts'
import { planOf } from '../document/schema-plan.ts'
import { memberOf, mergedPlan } from './merged-plan.ts'

/** What to do with an element, derived once from paths and schemas: a plan as JSON has it, read the way of XML. */
export interface ElementPlan {
  /** Whether it becomes a part of the object around it, */
  readonly belongs: boolean
  /** and there an element of a list. */
  readonly isList: boolean
  /** Whether it may become a text, */
  readonly isText: boolean
  /** and whether it may become an object. Where neither, it is only stepped into. */
  readonly isObject: boolean
  readonly children: Members<ElementPlan>
  /** By their names without the `@`. */
  readonly attributes: Members<ElementPlan>
  /** The element's own text, beside what else is in it. */
  readonly text: ElementPlan | undefined
  /** What to do with other children. */
  readonly rest: ElementPlan | undefined
  /** Whether its other attributes, and its own text where it has some, are its members too. */
  readonly takesAll: boolean
  /** Who gets the value. */
  readonly receivers: readonly Receiver[]
}

const ownText = '#text'

/** One plan for a document, in which everything selected is found on a single way through it. */
export const planElements = (selections: readonly Selection[]): ElementPlan =>
  planAt(selections, 0, undefined)

/**
 * The plan for an element to which, or through which, the paths of these selections lead in `depth` steps. `around`
 * is what a selection further out wants of it: if a list, each element of that name is an element of it.
 */
function planAt(selections: readonly Selection[], depth: number, around: Plan | undefined): ElementPlan {
  if (selections.length === 0 && around !== undefined) return planOfPlan(around)
  const draft: Draft<ElementPlan> = { ...empty }
  fill(draft, selections, depth, around)
  return draft
}

const known = new WeakMap<Plan, ElementPlan>()

// A plan may contain itself, so what stands for it is known before what is inside is looked at.
function planOfPlan(plan: Plan): ElementPlan {
  const before = known.get(plan)
  if (before !== undefined) return before
  const draft: Draft<ElementPlan> = { ...empty }
  known.set(plan, draft)
  fill(draft, [], 0, plan)
  return draft
}

function fill(
  draft: Draft<ElementPlan>,
  selections: readonly Selection[],
  depth: number,
  around: Plan | undefined,
): void {
  const list = around && elementsOfList(around)
  const inner = list ?? around
  const here = selections.filter(({ path }) => path.length === depth)
  const wanted = mergedPlan([...(inner ? [inner] : []), ...here.map(({ schema }) => planOf(schema))])
  const next = (step: string, inside: Plan | undefined) => {
    const via = selections.filter(
      ({ path }) => path[depth] === step || (path[depth] === '*' && isElement(step)),
    )
    return via.length > 0 || inside !== undefined ? planAt(via, depth + 1, inside) : undefined
  }
  const steps = selections.flatMap(({ path }) => path[depth] ?? []).filter((step) => step !== '*')
  const names = new Set([...(wanted?.members.byName.keys() ?? []), ...steps])
  const planned = Array.from(names, (name) => [name, next(name, memberOf(wanted, name))] as const)
  const found = planned.flatMap(([name, plan]) => (plan === undefined ? [] : [[name, plan] as const]))
  draft.belongs = around !== undefined
  draft.isList = list !== undefined
  draft.isText = wanted?.takesText ?? false
  draft.isObject = wanted !== undefined && !(wanted.takesText && isScalar(wanted))
  draft.children = members(found.filter(([name]) => isElement(name)))
  draft.attributes = members(
    found.flatMap(([name, plan]) => (name.startsWith('@') ? [[name.slice(1), plan] as const] : [])),
  )
  draft.text = found.find(([name]) => name === ownText)?.[1]
  draft.rest = next('*', wanted?.rest)
  draft.takesAll = wanted?.rest !== undefined
  draft.receivers = here.map(receiver)
}

const isElement = (step: string): boolean => !step.startsWith('@') && step !== ownText

const isScalar = ({ members: { byName }, rest }: Plan): boolean => byName.size === 0 && rest === undefined

/** What is wanted of each element of a list; undefined of what may be something else than a list. */
const elementsOfList = ({ elements, rest }: Plan): Plan | undefined =>
  rest === undefined ? elements : undefined

const receiver = ({ path, receive }: Selection): Receiver => ({
  receive,
  stars: path.flatMap((step, depth) => (step === '*' ? [depth] : [])),
})

const empty: ElementPlan = {
  belongs: false,
  isList: false,
  isText: false,
  isObject: false,
  children: members([]),
  attributes: members([]),
  text: undefined,
  rest: undefined,
  takesAll: false,
  receivers: [],
}

/** Takes the text of an element, and that of all in it. */
export const textPlan: ElementPlan = { ...empty, isText: true }
