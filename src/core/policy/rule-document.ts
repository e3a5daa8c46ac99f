import * as z from 'zod/mini'
import { component } from './conditions/component/condition.ts'
import { environment } from './conditions/environment/condition.ts'
import { location } from './conditions/location/condition.ts'
import { product } from './conditions/product/condition.ts'
import { tool } from './conditions/tool/condition.ts'
import { text } from './document-parts.ts'
import { conditionExpression, conjunction } from './expression.ts'
import { expression } from './expression-document.ts'

/** Where a rule applies: the conditions of the same names, all of which must be met before it asks anything. */
const scope = z.pipe(
  z.strictObject({
    product: z.optional(product.schema()),
    environment: z.optional(environment.schema()),
    component: z.optional(component.schema()),
    path: z.optional(location.schema()),
    tool: z.optional(tool.schema()),
  }),
  z.transform((members) =>
    Object.values(members)
      .filter((each) => each !== undefined)
      .map(conditionExpression),
  ),
)

/** A rule as it is written. */
export const rule = z.pipe(
  z.strictObject({
    name: z
      .string()
      .check(
        z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
        z.describe('How results name the rule. One of the extended policy with the same name is replaced.'),
      ),
    reason: text('Why the rule exists, for whoever is held by it.'),
    verdict: z.enum(['hold', 'warn']).check(z.describe('What it gives when it is met.')),
    onUnknown: z.optional(
      z
        .enum(['hold', 'warn', 'pass'])
        .check(
          z.describe('What it gives when it cannot tell; without it a rule that holds gives "unknown".'),
        ),
    ),
    scope: z.optional(scope),
    when: expression,
    count: z.optional(
      z
        .strictObject({ atLeast: z.int().check(z.gte(1)) })
        .check(z.describe('How many findings have to meet it before it speaks.')),
    ),
  }),
  z.transform(({ scope = [], when, count, ...rest }) => ({
    ...rest,
    when: conjunction([...scope, when]),
    atLeast: count?.atLeast ?? 1,
  })),
)
