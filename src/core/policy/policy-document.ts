import * as z from 'zod/mini'
import { limits } from '../base/limits.ts'
import {
  humanImpact,
  missionAndWellBeing,
  missionImpact,
  publiclyExposed,
  publicSafetyImpact,
  safetyImpact,
  systemExposure,
  valueDensity,
} from '../intel/ssvc/decision-points.ts'
import type { InputPoint } from '../intel/ssvc/decision-table.ts'
import { audiences, reaches } from '../release/exposure.ts'
import { acceptance } from './acceptance-document.ts'
import { nonEmpty, text } from './document-parts.ts'
import { glob } from './glob.ts'
import { rule } from './rule-document.ts'

const requiredScan = z
  .strictObject({
    name: text('What people call the scan.'),
    reason: z.optional(text('Why a release must not go without it.')),
    format: z.optional(text('The format of its report, by the name that the gate gives it.')),
    tool: z.optional(text('The tool that writes it.')),
  })
  .check(
    // Otherwise any scan at all would do for it.
    z.refine(({ format, tool }) => format !== undefined || tool !== undefined, {
      error: 'must name the format or the tool that it asks for',
    }),
    z.meta({ anyOf: [{ required: ['format'] }, { required: ['tool'] }] }),
  )

const emptyReport = z.strictObject({
  file: glob.check(z.describe('Paths of its reports, as the gate is given them: reports/gitleaks*.json')),
  tool: text('The tool that writes an empty file, null or an empty list there when it found nothing.'),
  reason: z.optional(text('How it is known that the tool writes so.')),
})

const exposure = z
  .strictObject({
    from: z.enum(reaches).check(z.describe('From where the product can be reached.')),
    by: z.optional(z.enum(audiences).check(z.describe('By whom it can be used from there.'))),
    with: z.optional(text('With what: a browser, the mobile app, a key that partners have.')),
  })
  .check(z.describe('The attack surface of the product, for the rules that ask for it.'))

/** What is true of a product whatever the flaw. What is asked of one flaw, nobody can answer for all of them. */
const ofTheProduct: readonly InputPoint[] = [
  systemExposure,
  publiclyExposed,
  missionImpact,
  humanImpact,
  safetyImpact,
  publicSafetyImpact,
  valueDensity,
  missionAndWellBeing,
]

const ssvcAnswers = z
  .strictObject(
    Object.fromEntries(
      ofTheProduct.map(({ key, name, values }) => [
        key,
        z.optional(z.enum([...values]).check(z.describe(`${name}, in SSVC's words.`))),
      ]),
    ),
  )
  .check(
    z.describe(
      "Answers to what SSVC's tables ask of the product; one that is stated counts before what follows from elsewhere.",
    ),
  )

const vex = z.strictObject({
  trust: z
    .array(
      z.strictObject({
        author: text('As the document names its author. A name is no signature: see sha256s.'),
        reason: text('Why this author is believed.'),
        sha256s: z.optional(
          nonEmpty(z.string().check(z.regex(/^[0-9a-f]{64}$/i))).check(
            z.describe('Only the documents with these hashes count; without them every one by this author.'),
          ),
        ),
      }),
    )
    .check(z.describe('Whose VEX statements clear findings. All others are only shown.')),
})

/** A policy as it is written in `holdpoint.yaml`. */
export const policyDocument = z
  .strictObject({
    schema: z.literal('holdpoint/policy/1'),
    name: text('How results name the policy.'),
    extends: z.optional(
      z.literal('holdpoint/default').check(z.describe('Starts from the rules that Holdpoint ships.')),
    ),
    ratings: z.optional(
      z.strictObject({
        prefer: nonEmpty(text('Such as nvd, ghsa, redhat.')).check(
          z.describe(
            'Sources whose rating counts before any other, best first; without it the worst counts.',
          ),
        ),
      }),
    ),
    exposure: z.optional(exposure),
    ssvc: z.optional(ssvcAnswers),
    vex: z.optional(vex),
    required: z.optional(
      z.array(requiredScan).check(z.describe('Scans without which the verdict is unknown.')),
    ),
    cleanWhenEmpty: z.optional(
      z
        .array(emptyReport)
        .check(
          z.describe(
            'Reports that say nothing at all when there is nothing to say. Any other empty file is unknown.',
          ),
        ),
    ),
    rules: z.optional(
      z
        .array(rule)
        .check(
          z.maxLength(limits.policyRules),
          z.refine(haveOwnNames, { error: 'must each have a name of their own' }),
        ),
    ),
    acceptanceRequests: z.optional(
      z
        .enum(['count', 'refuse'])
        .check(z.describe('Whether requests below may set warnings aside; without it they may.')),
    ),
    acceptances: z.optional(
      z.array(acceptance).check(z.describe('Requests to bear a risk for a time. They never clear a hold.')),
    ),
  })
  .check(
    // A policy without a rule would let everything pass.
    z.refine((policy) => policy.extends !== undefined || (policy.rules ?? []).length > 0, {
      error: 'must have rules, or extend holdpoint/default',
    }),
    z.meta({
      anyOf: [{ required: ['extends'] }, { required: ['rules'], properties: { rules: { minItems: 1 } } }],
    }),
  )

export type PolicyDocument = z.output<typeof policyDocument>
export type Rule = z.output<typeof rule>
export type EmptyReport = z.output<typeof emptyReport>
export type RequiredScan = z.output<typeof requiredScan>
/** A risk acceptance in a file: a request, whose approver's authority nobody has verified (DESIGN 5, rules 4 and 6). */
export type AcceptanceRequest = z.output<typeof acceptance>

function haveOwnNames(rules: readonly { readonly name: string }[]): boolean {
  return new Set(rules.map(({ name }) => name)).size === rules.length
}
