import * as z from 'zod/mini'
import { conditions } from './conditions/index.ts'
import { nonEmpty, notEmpty } from './document-parts.ts'
import { conditionExpression, conjunction, type Expression } from './expression.ts'

const conditionMembers: Record<string, z.ZodMiniType<Expression | undefined>> = Object.fromEntries(
  conditions.map(({ name, schema }) => [
    name,
    z.optional(z.pipe(schema(), z.transform(conditionExpression))),
  ]),
)

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
        // The plain conditions first: they settle most findings before anything nested is asked.
        ...expressions(named),
        ...(all === undefined ? [] : [conjunction(all)]),
        ...(any === undefined ? [] : [{ kind: 'any', of: any } as const]),
        ...(not === undefined ? [] : [{ kind: 'not', of: not } as const]),
      ]),
    ),
  ),
)

function expressions(named: Readonly<Record<string, Expression | undefined>>): readonly Expression[] {
  return Object.values(named).filter((each) => each !== undefined)
}
