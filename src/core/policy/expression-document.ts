import * as z from 'zod/mini'
import type { BoundCondition } from './condition.ts'
import { conditions } from './conditions/index.ts'
import { nonEmpty, notEmpty } from './document-parts.ts'
import type { Expression } from './expression.ts'

const conditionMembers: Record<string, z.ZodMiniType<Expression | undefined>> = Object.fromEntries(
  conditions.map(({ name, schema }) => [name, z.optional(z.pipe(schema, z.transform(conditionExpression)))]),
)

export function conditionExpression(condition: BoundCondition): Expression {
  return { kind: 'condition', condition }
}

/** `when:` as written: conditions by name beside `all`, `any` and `not`; several in one mapping must all be met. */
export const expression: z.ZodMiniType<Expression> = z.lazy(() =>
  z.pipe(
    z
      .strictObject({
        all: z.optional(nonEmpty(expression).check(z.describe('Met when every one of these is.'))),
        any: z.optional(nonEmpty(expression).check(z.describe('Met when at least one of these is.'))),
        not: z.optional(expression),
        ...conditionMembers,
      })
      .check(...notEmpty),
    z.transform(({ all, any, not, ...named }) =>
      conjunction([
        ...(all === undefined ? [] : [conjunction(all)]),
        ...(any === undefined ? [] : [{ kind: 'any', of: any } as const]),
        ...(not === undefined ? [] : [{ kind: 'not', of: not } as const]),
        ...expressions(named),
      ]),
    ),
  ),
)

function expressions(named: Readonly<Record<string, Expression | undefined>>): readonly Expression[] {
  return Object.values(named).filter((each) => each !== undefined)
}

export function conjunction(of: readonly Expression[]): Expression {
  const [only, ...others] = of
  return only !== undefined && others.length === 0 ? only : { kind: 'all', of }
}
