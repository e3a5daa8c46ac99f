import * as z from 'zod/mini'
import { parseDigest } from '../base/hash.ts'
import { limits } from '../base/limits.ts'
import { readAs } from '../base/read-as.ts'
import { feedsRecord } from '../intel/intel-record.ts'
import { weekdays } from '../options/windows.ts'
import { text } from '../policy/document-parts.ts'
import { findingRecord } from '../policy/recorded-finding.ts'
import { audiences, reaches } from '../release/exposure.ts'
import { dataClasses } from '../risk/loss/data-class.ts'
import { claimParts, moment, stated } from './claim-document.ts'
import { estimateDocument } from './estimate-document.ts'
import { optionDocument, quantityName } from './option-document.ts'

const digest = readAs('a digest such as sha256:...', parseDigest)
const clockTime = (description: string) =>
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/), z.describe(description))

/** An answer, or an empty place where somebody is to write one. */
function openUntilAnswered<T extends z.ZodMiniType>(answer: T, description: string) {
  return z.exactOptional(z.nullable(answer).check(z.describe(`${description} Empty until somebody answers.`)))
}

const exposure = z.strictObject({
  from: z.enum(reaches).check(z.describe('From where it can be reached.')),
  by: z.exactOptional(z.enum(audiences).check(z.describe('By whom it can be used from there.'))),
  with: z.exactOptional(text('With what: a browser, the mobile app, a key that partners have.')),
  source: claimParts.source,
  stated: z.exactOptional(stated.check(z.describe('Which role says so, and when.'))),
  confirmed: claimParts.confirmed,
})

const release = z.strictObject({
  product: text('What is to ship.'),
  version: z.exactOptional(text('In quotes where it looks like a number: "4.2".')),
  environment: z.exactOptional(text('Where it goes, such as production.')),
  digests: z.exactOptional(
    z
      .array(digest)
      .check(z.maxLength(limits.releaseDigests), z.describe('Of its artifacts, with their algorithm.')),
  ),
  shipsAt: z.exactOptional(moment('When it is to ship.')),
  exposure: openUntilAnswered(exposure, 'Who can reach it.'),
})

const delay = z.strictObject({
  aDay: z.exactOptional(quantityName('what a day of waiting costs')),
  deadlines: z.exactOptional(
    z
      .array(
        z.strictObject({
          what: text('What comes due, such as a contract penalty.'),
          at: moment('It comes due where the release is later than this.'),
          costs: quantityName('what it costs then'),
        }),
      )
      .check(z.maxLength(limits.deadlines), z.describe('What comes due at once.')),
  ),
  curve: z.exactOptional(
    z
      .array(
        z.strictObject({
          days: z.number().check(z.gte(0), z.lte(3650), z.describe('So many days from the planned time on.')),
          timesADay: z
            .number()
            .check(z.gte(0), z.describe('What they cost together, as a multiple of the cost of a day.')),
        }),
      )
      .check(
        z.maxLength(limits.curvePoints),
        z.describe('Where one day of waiting does not cost what another does.'),
      ),
  ),
})

const window = z.strictObject({
  zone: text('Time zone of the times, such as Europe/Berlin or UTC.'),
  days: z.array(z.enum(weekdays)).check(z.minLength(1), z.describe('On which days.')),
  from: clockTime('From then on, such as "09:00".'),
  to: clockTime('Until then, such as "16:00"; "24:00" is the end of the day.'),
})

/** A hold file as it is written: what a release is held for, what is known, and which ways forward there are. */
export const holdDocument = z.strictObject({
  schema: z.literal('holdpoint/hold/1'),
  release,
  currency: z.string().check(z.describe('Of every amount of money here: ISO 4217, such as EUR.')),
  inProduction: openUntilAnswered(
    z.strictObject({ answer: z.enum(['yes', 'no', 'unknown']), ...claimParts }),
    'Whether what runs now has the flaw too.',
  ),
  data: openUntilAnswered(
    z.strictObject({
      classes: z.array(z.enum(dataClasses)).check(z.minLength(1), z.describe('What kinds of data.')),
      ...claimParts,
    }),
    'What data about people the flaw reaches; of how many people is the estimate "people".',
  ),
  regimes: z.exactOptional(
    z
      .array(
        z.strictObject({
          name: text('A regime that Holdpoint knows: docs/reference/regimes.md.'),
          article: z.exactOptional(text('The article whose ceiling applies; else its usual one.')),
        }),
      )
      .check(z.maxLength(limits.regimes), z.describe('Laws and contracts that ask for something.')),
  ),
  estimates: z.exactOptional(
    z
      .record(z.string(), z.nullable(estimateDocument))
      .check(z.describe('Numbers that somebody stated, by name. What is not here, or empty, is a default.')),
  ),
  delay: z.exactOptional(delay.check(z.describe('What waiting costs.'))),
  options: z.exactOptional(
    z
      .array(optionDocument)
      .check(
        z.minLength(1),
        z.maxLength(limits.options),
        z.describe('Ways forward; the usual ones where there are none.'),
      ),
  ),
  windows: z.exactOptional(
    z
      .array(window)
      .check(
        z.maxLength(limits.deployWindows),
        z.describe('When releases may be deployed; at any time where there is none.'),
      ),
  ),
  tolerance: openUntilAnswered(
    z.strictObject({
      loss: z.number().check(z.gte(0), z.describe('Money: more than this is a loss too large.')),
      chance: z.number().check(z.gte(0), z.lte(1), z.describe('How likely such a loss may be at most.')),
      ...claimParts,
    }),
    'The most that may be lost to exploitation.',
  ),
  intelAsOf: z.exactOptional(
    feedsRecord.check(z.describe('The feeds that the findings were judged by, as in holdpoint/gate/1.')),
  ),
  findings: z.exactOptional(
    z
      .array(findingRecord)
      .check(z.maxLength(limits.heldFindings), z.describe('As the gate writes them in holdpoint/gate/1.')),
  ),
})
export type HoldDocument = z.output<typeof holdDocument>
