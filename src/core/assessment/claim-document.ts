import * as z from 'zod/mini'
import { parseInstant } from '../base/instant.ts'
import { readAs } from '../base/read-as.ts'
import { text } from '../policy/document-parts.ts'

/** The beginning of that day in UTC, where only a day is given. */
export const moment = (description: string) =>
  readAs('a date such as 2026-11-24, or a time such as 2026-11-24T18:00Z', parseInstant).check(
    z.describe(description),
  )

/** A text that says something. What zod refines, JSON Schema has to be told. */
const said = (description: string) =>
  text(description).check(
    z.refine((words) => /\S/.test(words), { error: 'must not be empty' }),
    z.meta({ pattern: '\\S' }),
  )

/** A role and when it said so. */
export const stated = z.strictObject({
  by: said('The role that says so, such as "head of finance"; never the name of a person.'),
  at: moment('When it said so.'),
})

/** What stands beside every number and answer: where it comes from, who says so, who else has checked it. */
export const claimParts = {
  source: said('Where it comes from: a report, a contract, a measurement, "judgement".'),
  ...stated.shape,
  confirmed: z.exactOptional(
    stated.check(z.describe('A second role that has checked it; the estimate is a fact from then on.')),
  ),
}
