import * as z from 'zod/mini'
import { parseInstant } from '../base/instant.ts'
import { readAs } from '../base/read-as.ts'
import { comparable } from '../base/text.ts'
import { component } from './conditions/component/condition.ts'
import { id } from './conditions/id/condition.ts'
import { location } from './conditions/location/condition.ts'
import { tool } from './conditions/tool/condition.ts'
import { weakness } from './conditions/weakness/condition.ts'
import { notEmpty, text } from './document-parts.ts'
import { conditionExpression, conjunction } from './expression.ts'

/** The beginning of that day in UTC, where only a day is given. */
const date = readAs('a date such as 2026-12-31', parseInstant)

/** What an acceptance is about: all of it must fit. */
const acceptanceScope = z.pipe(
  z
    .strictObject({
      id: z.optional(id.schema()),
      component: z.optional(component.schema()),
      path: z.optional(location.schema()),
      tool: z.optional(tool.parameters()),
      weakness: z.optional(weakness.schema()),
    })
    .check(...notEmpty),
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

/** A risk acceptance as it is written. */
export const acceptance = z
  .strictObject({
    scope: acceptanceScope,
    reason: text('Why the risk can be borne for that time.'),
    owner: text('Who asks for it and answers for it.'),
    approver: text('Who is said to have approved it; somebody else.'),
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
