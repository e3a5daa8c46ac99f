import * as z from 'zod/mini'
import { parseInstant } from '../../../core/base/instant.ts'
import { readAs } from '../../../core/base/read-as.ts'
import { canonicalId } from '../../../core/findings/aliases.ts'
import { exploitations } from '../../../core/intel/exploit-fact.ts'

export const intelFileSchema = 'holdpoint/intel/1'

const text = (description: string) => z.string().check(z.minLength(1), z.describe(description))

const fact = () =>
  z.strictObject({
    vulnerability: z.pipe(
      text('The id of the published vulnerability: CVE, GHSA or OSV.'),
      z.transform(canonicalId),
    ),
    exploitation: z
      .enum(exploitations)
      .check(
        z.describe('Somebody has published how to exploit it (public-poc), or somebody does it (active).'),
      ),
    zeroDay: z.optional(z.boolean().check(z.describe('It was exploited before there was a fix.'))),
    source: text('Who says so: a URL, a report, a team. Not a person.'),
    at: readAs('a date such as 2026-11-24', (written) => parseInstant(written)).check(
      z.describe('Since when that is known.'),
    ),
  })

/** A file of what is known of exploitation. The shape at the border; JSON Schema follows from it. Made when one is read. */
export const intelFile = () =>
  z.strictObject({
    schema: z.literal(intelFileSchema).check(z.describe('The format of this file, and its version.')),
    facts: z.array(fact()),
  })
