// By name, because the namespace `z.core` would bring all of zod into the bundle, its 50 languages included.

import type * as z from 'zod/mini'
import {
  $ZodArray,
  $ZodLazy,
  $ZodNullable,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodRecord,
  $ZodUnion,
} from 'zod/v4/core'

type Schema = z.core.$ZodType

/** The keys that a schema knows at a path, for "did you mean"; none where it does not know the path. */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  return path
    .reduce<readonly Schema[]>(
      (at, key) => at.flatMap(unwrapped).flatMap((each) => memberOf(each, key)),
      [schema],
    )
    .flatMap(unwrapped)
    .flatMap((each) => Object.keys(shapeOf(each)))
}

/** Through everything that only wraps: optional, lazy, a pipe's input, each side of a union. */
function unwrapped(schema: Schema): readonly Schema[] {
  if (schema instanceof $ZodOptional) return unwrapped(schema._zod.def.innerType)
  if (schema instanceof $ZodNullable) return unwrapped(schema._zod.def.innerType)
  if (schema instanceof $ZodPipe) return unwrapped(schema._zod.def.in)
  if (schema instanceof $ZodLazy) return unwrapped(schema._zod.def.getter())
  if (schema instanceof $ZodUnion) return schema._zod.def.options.flatMap(unwrapped)
  return [schema]
}

function memberOf(schema: Schema, key: PropertyKey): readonly Schema[] {
  if (schema instanceof $ZodArray) return [schema._zod.def.element]
  if (schema instanceof $ZodRecord) return [schema._zod.def.valueType]
  const member = shapeOf(schema)[String(key)]
  return member === undefined ? [] : [member]
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> {
  return schema instanceof $ZodObject ? schema._zod.def.shape : {}
}
