import * as z from 'zod/mini'
import { limits } from '../base/limits.ts'
import { optionKinds, regressions } from '../options/option.ts'
import { text } from '../policy/document-parts.ts'
import { moment } from './claim-document.ts'

/** The name of a number: one that Holdpoint knows, or one that stands under `estimates`. */
export const quantityName = (what: string) => text(`Name of the number that says ${what}.`)

const share = (description: string) => z.number().check(z.gte(0), z.lte(1), z.describe(description))

const task = z.strictObject({
  name: text('What other tasks call it.'),
  takes: quantityName('how many hours it takes'),
  after: z.exactOptional(
    z
      .array(text('Name of a task.'))
      .check(z.maxLength(limits.optionTasks), z.describe('What must be done before.')),
  ),
  needs: z.exactOptional(text('Who or what it needs alone: a team, a role, a test environment.')),
  people: z.exactOptional(
    z.number().check(z.gte(0), z.lte(10_000), z.describe('How many people work on it; 1 where nobody says.')),
  ),
})

const tasks = (description: string) =>
  z.array(task).check(z.maxLength(limits.optionTasks), z.describe(description))

const rework = z.strictObject({
  run: text('The task that is the regression run.'),
  fails: quantityName('how likely it fails'),
  redo: text('The task that is done again then.'),
  share: quantityName('how much of that task is done again'),
})

const stage = z.strictObject({
  share: share('Of the users who can reach the flaw.'),
  days: z.number().check(z.gte(0), z.lte(3650), z.describe('How long only they have it.')),
})

const control = z.strictObject({
  what: z.exactOptional(text('The measure, such as "a rule in the web application firewall".')),
  stops: z.exactOptional(quantityName('which share of attempts it stops')),
  blocks: z.exactOptional(quantityName('which share of good traffic it blocks as well')),
  bypassTest: z.exactOptional(text('How it was shown that nobody can walk around it.')),
  expires: z.exactOptional(moment('When it is taken away again; it is never a fix.')),
  ready: z.exactOptional(text('The task of `before` that puts it in place; all of them where nobody says.')),
})

/** A way forward as a hold file writes it. What it leaves out is as in the usual one of its kind. */
export const optionDocument = z
  .strictObject({
    kind: z.enum(optionKinds).check(z.describe('Which way forward; "other" for one of your own.')),
    name: z.exactOptional(
      z
        .string()
        .check(
          z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
          z.describe('What a decision calls it; its kind where nobody says.'),
        ),
    ),
    title: z.exactOptional(text('What a reader sees.')),
    before: z.exactOptional(tasks('Work before it ships; with none it ships as planned.')),
    rework: z.exactOptional(rework.check(z.describe('What a failed regression run makes of the work.'))),
    ships: z.exactOptional(
      z.enum(['fixed', 'with-flaw', 'without-feature', 'nothing']).check(z.describe('What ships.')),
    ),
    afterwards: z.exactOptional(tasks('Work towards the fix once it has shipped with the flaw.')),
    later: z.exactOptional(quantityName('how many days later the flaw is fixed, where it ships with it')),
    stages: z.exactOptional(
      z
        .array(stage)
        .check(
          z.maxLength(limits.rolloutStages),
          z.describe('Who gets it first, and for how long only they.'),
        ),
    ),
    control: z.exactOptional(control.check(z.describe('A temporary measure until it is fixed.'))),
    regression: z.exactOptional(z.enum(regressions).check(z.describe('How much is tested again.'))),
    remains: z.exactOptional(quantityName('which share of the flaw the fix leaves open')),
    delivers: z.exactOptional(share("Of the release's worth that ships; 1 where nobody says.")),
    lacks: z.exactOptional(quantityName('which share of its worth does not ship, instead of `delivers`')),
  })
  .check(
    // A way forward of a team's own has no usual one to take the rest from.
    z.refine(
      ({ kind, name, title, ships, regression }) =>
        kind !== 'other' || [name, title, ships, regression].every((each) => each !== undefined),
      { error: 'must have a name, a title, ships and regression, because its kind is "other"' },
    ),
    z.meta({
      anyOf: [
        { properties: { kind: { not: { const: 'other' } } } },
        { required: ['name', 'title', 'ships', 'regression'] },
      ],
    }),
  )
export type OptionDocument = z.output<typeof optionDocument>
