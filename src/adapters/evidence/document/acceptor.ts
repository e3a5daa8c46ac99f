import type * as z from 'zod/mini'
import {
  $ZodArray,
  $ZodBoolean,
  $ZodCatch,
  $ZodCheckMinLength,
  $ZodEnum,
  $ZodLiteral,
  $ZodNullable,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodRecord,
  $ZodString,
  $ZodUnion,
  $ZodUnknown,
} from 'zod/v4/core'

/** Whether a value is good as it is; false also where only its schema can tell. */
export type Acceptor = (value: unknown) => boolean

const nothing: Acceptor = () => false

const known = new WeakMap<z.core.SomeType, Acceptor>()

/**
 * A quick answer for values that are right, which nearly all are: of one that it accepts, its schema makes the very
 * same value. The schema itself takes ten times as long, because it makes objects for every member; it still judges
 * all that is not accepted. Of a kind of schema that is not known here nothing is.
 */
export function acceptorOf(schema: z.core.SomeType): Acceptor {
  const before = known.get(schema)
  if (before !== undefined) return before
  let accepts = nothing
  // A schema may contain itself, so what is inside asks for its acceptor when it is needed.
  known.set(schema, (value) => accepts(value))
  accepts = fresh(schema)
  known.set(schema, accepts)
  return accepts
}

function fresh(schema: z.core.SomeType): Acceptor {
  if (schema instanceof $ZodString) return stringAcceptor(schema)
  if (isChecked(schema)) return nothing
  if (schema instanceof $ZodNumber) return schema._zod.def.coerce ? nothing : Number.isFinite
  if (schema instanceof $ZodBoolean)
    return schema._zod.def.coerce ? nothing : (value) => typeof value === 'boolean'
  if (schema instanceof $ZodUnknown) return () => true
  if (schema instanceof $ZodEnum) return choiceAcceptor(Object.values(schema._zod.def.entries))
  if (schema instanceof $ZodLiteral) return choiceAcceptor(schema._zod.def.values)
  if (schema instanceof $ZodArray) return arrayAcceptor(schema)
  if (schema instanceof $ZodObject) return objectAcceptor(schema)
  if (schema instanceof $ZodRecord) return recordAcceptor(schema)
  if (schema instanceof $ZodUnion) return unionAcceptor(schema)
  return wrapperAcceptor(schema)
}

/** Whether more is asked of a value than its kind says: a format, a bound, somebody's own rule. */
function isChecked({ _zod: { def } }: z.core.SomeType): boolean {
  return 'check' in def || (def.checks?.length ?? 0) > 0
}

function stringAcceptor(schema: z.core.$ZodString): Acceptor {
  const { def } = schema._zod
  if ('check' in def || def.coerce) return nothing
  let least = 0
  for (const check of def.checks ?? []) {
    if (!(check instanceof $ZodCheckMinLength)) return nothing
    least = Math.max(least, check._zod.def.minimum)
  }
  return (value) => typeof value === 'string' && value.length >= least
}

function choiceAcceptor(choices: readonly unknown[]): Acceptor {
  const all = new Set(choices)
  return (value) => all.has(value)
}

function arrayAcceptor(schema: z.core.$ZodArray): Acceptor {
  const element = acceptorOf(schema._zod.def.element)
  return (value) => Array.isArray(value) && value.every(element)
}

function unionAcceptor(schema: z.core.$ZodUnion): Acceptor {
  const options = schema._zod.def.options.map(acceptorOf)
  return (value) => options.some((accepts) => accepts(value))
}

function objectAcceptor(schema: z.core.$ZodObject): Acceptor {
  const { shape, catchall } = schema._zod.def
  if (catchall !== undefined) return nothing
  const members = Object.entries(shape).map(([name, member]) => ({ name, accepts: acceptorOf(member) }))
  return (value) => {
    if (!isObject(value)) return false
    let present = 0
    for (const { name, accepts } of members) {
      const member = value[name]
      if (!accepts(member)) return false
      if (member !== undefined) present++
    }
    // The schema would leave out what it does not know.
    return present === Object.keys(value).length
  }
}

function recordAcceptor(schema: z.core.$ZodRecord): Acceptor {
  const { keyType, valueType } = schema._zod.def
  if (!(keyType instanceof $ZodString) || isChecked(keyType)) return nothing
  const accepts = acceptorOf(valueType)
  return (value) => {
    if (!isObject(value)) return false
    for (const name of Object.keys(value)) if (name === '__proto__' || !accepts(value[name])) return false
    return true
  }
}

function wrapperAcceptor(schema: z.core.SomeType): Acceptor {
  if (schema instanceof $ZodOptional) {
    const inner = acceptorOf(schema._zod.def.innerType)
    return (value) => value === undefined || inner(value)
  }
  if (schema instanceof $ZodNullable) {
    const inner = acceptorOf(schema._zod.def.innerType)
    return (value) => value === null || inner(value)
  }
  // What the schema inside takes need not be caught.
  if (schema instanceof $ZodCatch) return acceptorOf(schema._zod.def.innerType)
  return nothing
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
