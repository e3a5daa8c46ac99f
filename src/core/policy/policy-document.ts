import * as z from 'zod/mini'
import { parseInstant } from '../base/instant.ts'
import { limits } from '../base/limits.ts'
import { readAs } from '../base/read-as.ts'
import { comparable } from '../base/text.ts'
import type { BoundCondition } from './condition.ts'
import { component } from './conditions/component/condition.ts'
import { environment } from './conditions/environment/condition.ts'
import { id } from './conditions/id/condition.ts'
import { conditions } from './conditions/index.ts'
import { location } from './conditions/location/condition.ts'
import { product } from './conditions/product/condition.ts'
import { tool } from './conditions/tool/condition.ts'
import { weakness } from './conditions/weakness/condition.ts'
import type { Expression } from './expression.ts'

const nonEmpty = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.minLength(1))
const text = z.string().check(z.minLength(1), z.maxLength(2000))

const conditionMembers: Record<string, z.ZodMiniType<Expression | undefined>> = Object.fromEntries(
  conditions.map(({ name, schema }) => [name, z.optional(z.pipe(schema, z.transform(conditionExpression)))]),
)

function conditionExpression(condition: BoundCondition): Expression {
  return { kind: 'condition', condition }
}

/** `when:` as written: conditions by name beside `all`, `any` and `not`; several in one mapping must all be met. */
const expression: z.ZodMiniType<Expression> = z.lazy(() =>
  z.pipe(
    z
      .strictObject({
        all: z.optional(nonEmpty(expression)),
        any: z.optional(nonEmpty(expression)),
        not: z.optional(expression),
        ...conditionMembers,
      })
      .check(z.refine((members) => Object.keys(members).length > 0, { error: 'must not be empty' })),
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

function conjunction(of: readonly Expression[]): Expression {
  const [only, ...others] = of
  return only !== undefined && others.length === 0 ? only : { kind: 'all', of }
}

/** Where a rule applies: the conditions of the same names, all of which must be met before it asks anything. */
const scope = z.pipe(
  z.strictObject({
    product: z.optional(product.schema),
    environment: z.optional(environment.schema),
    component: z.optional(component.schema),
    path: z.optional(location.schema),
    tool: z.optional(tool.schema),
  }),
  z.transform((members) =>
    Object.values(members)
      .filter((each) => each !== undefined)
      .map(conditionExpression),
  ),
)

const rule = z.pipe(
  z.strictObject({
    name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
    reason: text,
    verdict: z.enum(['hold', 'warn']),
    onUnknown: z.optional(z.enum(['hold', 'warn', 'pass'])),
    scope: z.optional(scope),
    when: expression,
    count: z.optional(z.strictObject({ atLeast: z.int().check(z.gte(1)) })),
  }),
  z.transform(({ scope = [], when, count, ...rest }) => ({
    ...rest,
    when: conjunction([...scope, when]),
    atLeast: count?.atLeast ?? 1,
  })),
)

const requiredScan = z
  .strictObject({
    name: text,
    reason: z.optional(text),
    format: z.optional(text),
    tool: z.optional(text),
  })
  // Otherwise any scan at all would do for it.
  .check(
    z.refine(({ format, tool }) => format !== undefined || tool !== undefined, {
      error: 'must name the format or the tool that it asks for',
    }),
  )

const date = readAs('a date such as 2026-12-31', parseInstant)

/** What an acceptance is about: all of it must fit. */
const acceptanceScope = z.pipe(
  z
    .strictObject({
      id: z.optional(id.schema),
      component: z.optional(component.schema),
      path: z.optional(location.schema),
      tool: z.optional(tool.parameters),
      weakness: z.optional(weakness.schema),
    })
    .check(z.refine((members) => Object.keys(members).length > 0, { error: 'must not be empty' })),
  z.transform(({ tool: by, ...others }) => ({
    // Without a name for the flaw it would also cover flaws that nobody has found yet.
    names: others.id !== undefined || by?.rule !== undefined,
    covers: conjunction(
      [...Object.values(others), by && tool.bind(by)]
        .filter((each) => each !== undefined)
        .map(conditionExpression),
    ),
  })),
)

const acceptance = z
  .strictObject({
    scope: acceptanceScope,
    reason: text,
    owner: text,
    approver: text,
    expires: date,
  })
  .check(
    z.refine(({ owner, approver }) => inOneForm(owner) !== inOneForm(approver), {
      path: ['approver'],
      error: 'must be somebody other than the owner: who asks cannot approve',
    }),
  )

function inOneForm(name: string): string {
  return comparable(name).trim().toLowerCase()
}

/** A policy as it is written in `holdpoint.yaml`. */
export const policyDocument = z
  .strictObject({
    schema: z.literal('holdpoint/policy/1'),
    name: text,
    extends: z.optional(z.literal('holdpoint/default')),
    ratings: z.optional(z.strictObject({ prefer: nonEmpty(text) })),
    required: z.optional(z.array(requiredScan)),
    rules: z.optional(
      z
        .array(rule)
        .check(
          z.maxLength(limits.policyRules),
          z.refine(haveOwnNames, { error: 'must each have a name of their own' }),
        ),
    ),
    acceptanceRequests: z.optional(z.enum(['count', 'refuse'])),
    acceptances: z.optional(z.array(acceptance)),
  })
  // A policy without a rule would let everything pass.
  .check(
    z.refine((policy) => policy.extends !== undefined || (policy.rules ?? []).length > 0, {
      error: 'must have rules, or extend holdpoint/default',
    }),
  )

export type PolicyDocument = z.output<typeof policyDocument>
export type Rule = z.output<typeof rule>
export type RequiredScan = z.output<typeof requiredScan>
/** A risk acceptance in a file: a request, whose approver's authority nobody has verified (DESIGN 5, rules 4 and 6). */
export type AcceptanceRequest = z.output<typeof acceptance>

function haveOwnNames(rules: readonly { readonly name: string }[]): boolean {
  return new Set(rules.map(({ name }) => name)).size === rules.length
}
