// By name, because the namespace `z.core` would bring all of zod into the bundle, its 50 languages included.

import type * as z from 'zod/mini'
import {
  $ZodArray,
  $ZodCatch,
  $ZodDefault,
  $ZodLazy,
  $ZodNonOptional,
  $ZodNullable,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodPrefault,
  $ZodReadonly,
  $ZodRecord,
  $ZodUnion,
} from 'zod/v4/core'
import { members } from './members.ts'
import type { Plan } from './plan.ts'

type Draft = { -readonly [K in keyof Plan]: Plan[K] }

const draft = (): Draft => ({
  builds: true,
  belongs: true,
  takesText: false,
  members: members([]),
  rest: undefined,
  elements: undefined,
  receivers: [],
})

/** Builds a value with all that is in it. */
export const whole: Plan = everything()

function everything(): Plan {
  const plan = draft()
  plan.takesText = true
  plan.rest = plan
  plan.elements = plan
  return plan
}

/** Builds a text, number or word; of an array or object only that it is one, so that its schema can refuse it. */
const scalar: Plan = { ...draft(), takesText: true }
/** The same where no text is taken: only that there is something counts. */
const nothing: Plan = draft()

const known = new WeakMap<z.core.SomeType, Plan>()
const unfinished = new Set<Plan>()

/**
 * Builds what a schema looks at and nothing else, so that the schema yields just what it would of the whole value.
 * A kind of schema that is not known here gets the whole value, which is always right and only slower.
 */
export function planOf(schema: z.core.SomeType): Plan {
  const plan = known.get(schema) ?? fresh(schema)
  known.set(schema, plan)
  return plan
}

function fresh(schema: z.core.SomeType): Plan {
  if (schema instanceof $ZodObject) return objectPlan(schema)
  if (schema instanceof $ZodArray) return arrayPlan(schema)
  if (schema instanceof $ZodRecord) return recordPlan(schema)
  if (schema instanceof $ZodUnion) return unionPlan(schema._zod.def.options)
  if (schema instanceof $ZodPipe) return planOf(schema._zod.def.in)
  const inner = innerOf(schema)
  if (inner !== undefined) return planOf(inner)
  if (textless.includes(schema._zod.def.type)) return nothing
  return isScalar(schema) ? scalar : whole
}

// A plan is known before what is inside is looked at, because a schema may contain itself.
function planInside(schema: z.core.SomeType, fill: (plan: Draft) => void): Plan {
  const plan = draft()
  known.set(schema, plan)
  unfinished.add(plan)
  fill(plan)
  unfinished.delete(plan)
  return plan
}

function objectPlan(schema: z.core.$ZodObject): Plan {
  return planInside(schema, (plan) => {
    const { shape, catchall } = schema._zod.def
    plan.members = members(Object.entries(shape).map(([name, member]) => [name, planOf(member)] as const))
    plan.rest = catchall && planOf(catchall)
  })
}

function arrayPlan(schema: z.core.$ZodArray): Plan {
  return planInside(schema, (plan) => {
    plan.elements = planOf(schema._zod.def.element)
  })
}

function recordPlan(schema: z.core.$ZodRecord): Plan {
  return planInside(schema, (plan) => {
    plan.rest = planOf(schema._zod.def.valueType)
  })
}

/** Options that cannot be taken for one another are planned together: scalars, one array, one object. */
function unionPlan(options: readonly z.core.SomeType[]): Plan {
  const plans = options.map(planOf).filter((plan) => plan !== nothing)
  const [first, second] = plans.filter((plan) => plan !== scalar)
  if (first === undefined) return plans[0] ?? nothing
  if (second !== undefined) return whole
  if (!plans.includes(scalar)) return first
  // Of a schema inside of itself nothing is known yet that could be copied.
  return unfinished.has(first) ? whole : { ...first, takesText: true }
}

function innerOf(schema: z.core.SomeType): z.core.SomeType | undefined {
  if (schema instanceof $ZodLazy) return schema._zod.innerType
  if (schema instanceof $ZodOptional) return schema._zod.def.innerType
  if (schema instanceof $ZodNullable) return schema._zod.def.innerType
  if (schema instanceof $ZodDefault) return schema._zod.def.innerType
  if (schema instanceof $ZodPrefault) return schema._zod.def.innerType
  if (schema instanceof $ZodNonOptional) return schema._zod.def.innerType
  if (schema instanceof $ZodReadonly) return schema._zod.def.innerType
  if (schema instanceof $ZodCatch) return schema._zod.def.innerType
  return undefined
}

const textless = ['never', 'null']
const scalarKinds = ['string', 'number', 'boolean', 'enum', 'literal', 'template_literal']

const isScalar = (schema: z.core.SomeType): boolean => scalarKinds.includes(schema._zod.def.type)
