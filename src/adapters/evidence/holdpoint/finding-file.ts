import * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { parseInstant } from '../../../core/base/instant.ts'
import { parse } from '../../../core/cvss/parse.ts'
import { severities } from '../../../core/cvss/severity.ts'
import { purlCanonicalizer } from '../../../core/findings/purl.ts'
import { confidences, findingKinds } from '../../../core/findings/result.ts'

export const findingFileSchema = 'holdpoint/finding/1'

const text = (description: string) => z.string().check(z.minLength(1), z.describe(description))

/** A text that something else reads; what that throws is what is wrong with it. */
function readable(description: string, wanted: string, read: (text: string) => unknown) {
  return z.string().check(z.describe(description), (payload) => {
    try {
      read(payload.value)
    } catch (error) {
      if (!(error instanceof HoldpointError)) throw error
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        message: `is not ${wanted}: ${error.message}`,
      })
    }
  })
}

const instant = (description: string) =>
  readable(description, 'a time such as 2026-11-24T12:40:00Z', (value) => parseInstant(value))

const component = () => {
  const canonical = purlCanonicalizer()
  return z.strictObject({
    name: text('The package, service or product that has the flaw.'),
    version: z.optional(text('Its version, in quotes: a bare 1.10 is the number 1.1.')),
    purl: z.optional(
      z.string().check(
        z.refine(
          (value) => canonical(value) !== undefined,
          'is not a package URL such as pkg:npm/lodash@4.17.20',
        ),
        z.describe('Its package URL, by which findings of other tools are known to be the same.'),
      ),
    ),
  })
}

const location = () =>
  z.strictObject({
    path: text('A file, from the root of the repository; or an address, an image, a resource.'),
    line: z.optional(z.int().check(z.gte(1), z.describe('From 1.'))),
    logical: z.optional(text('A function, class or endpoint.')),
  })

const fix = () =>
  z
    .strictObject({
      state: z.enum(['available', 'none', 'wont-fix', 'unknown']),
      versions: z.optional(z.array(text('A version that has the fix.')).check(z.minLength(1))),
    })
    .check(
      z.refine(
        ({ state, versions }) => (state === 'available') === (versions !== undefined),
        'must name versions if its state is available, and only then',
      ),
    )

const finding = () =>
  z.strictObject({
    title: text('What is wrong, in a sentence that a product owner understands.'),
    kind: z.optional(
      z
        .enum(findingKinds)
        .check(z.describe('Left out, it is a vulnerability if it has the id of a published one, else code.')),
    ),
    id: z.optional(text('Your own id of this finding. The same id in a later report is the same finding.')),
    rule: z.optional(text('Your own name for this kind of flaw.')),
    weaknesses: z.optional(
      z.array(z.string().check(z.regex(/^CWE-[1-9]\d*$/), z.describe('From cwe.mitre.org, as CWE-89.'))),
    ),
    vector: z.optional(
      readable('A CVSS vector, 2.0 to 4.0. Its score is worked out.', 'a CVSS vector', parse),
    ),
    score: z.optional(
      z.number().check(z.gte(0), z.lte(10), z.describe('A CVSS score, where there is no vector.')),
    ),
    severity: z.optional(
      z.enum(severities).check(z.describe('Left out, it follows from the vector or the score.')),
    ),
    vulnerability: z.optional(
      text('The id of a published vulnerability: CVE, GHSA or OSV. None for a flaw of your own.'),
    ),
    aliases: z.optional(z.array(text('Another id of the same published vulnerability.'))),
    component: z.optional(component()),
    locations: z.optional(z.array(location())),
    reproduced: z.optional(
      z.strictObject({
        at: instant('When somebody saw the flaw happen.'),
        by: text('Who saw it: a role, not a name.'),
      }),
    ),
    confidence: z.optional(
      z
        .enum(confidences.filter((one) => one !== 'confirmed'))
        .check(z.describe('How sure you are. A finding is confirmed when it was reproduced.')),
    ),
    description: z.optional(text('What it means. Kept in this file only.')),
    steps: z.optional(
      z.array(
        text('A step of the reproduction. Kept in this file only, because it shows how to exploit the flaw.'),
      ),
    ),
    fix: z.optional(fix()),
    published: z.optional(instant('When it became public.')),
    snippet: z.optional(text('The code at the first location. Never the text of a secret.')),
  })
export type WrittenFinding = z.output<ReturnType<typeof finding>>

/** A finding file: what a person reports, such as a penetration tester. The shape at the border; JSON Schema follows from it. Made when one is read: most runs read none. */
export const findingFile = () =>
  z.strictObject({
    schema: z.literal(findingFileSchema).check(z.describe('The format of this file, and its version.')),
    reporter: z.strictObject({
      name: text('Who reports: a role, a team or a tool.'),
      version: z.optional(text('In quotes: a bare 1.10 is the number 1.1.')),
    }),
    findings: z.array(finding()),
  })
