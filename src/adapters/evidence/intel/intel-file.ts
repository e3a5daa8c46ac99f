import * as z from 'zod/mini'
import { parseInstant } from '../../../core/base/instant.ts'
import { readAs } from '../../../core/base/read-as.ts'
import { canonicalId } from '../../../core/findings/aliases.ts'
import { type Exploitation, exploitations } from '../../../core/intel/exploit-fact.ts'

export const intelFileSchema = 'holdpoint/intel/1'

/** As CVE, GHSA and OSV write ids (`RHSA-2024:1234`): ASCII, a letter first, a digit somewhere. */
const id = /^\s*(?=\D*\d)[A-Za-z][A-Za-z0-9]*[-:][A-Za-z0-9._:-]*[A-Za-z0-9]\s*$/

/** Says in words what is wrong, where a pattern would only be shown. What zod refines, JSON Schema has to be told. */
const like = (pattern: RegExp, error: string) =>
  [z.refine<string>((text) => pattern.test(text), { error }), z.meta({ pattern: pattern.source })] as const

/** Only what is exploited can be a zero-day. */
const zeroDayIsActive = [
  z.refine<{ exploitation: Exploitation; zeroDay?: boolean | undefined }>(
    ({ exploitation, zeroDay }) => zeroDay !== true || exploitation === 'active',
    { path: ['zeroDay'], error: 'must be left out unless exploitation is "active"' },
  ),
  z.meta({
    not: {
      type: 'object',
      required: ['zeroDay'],
      properties: { exploitation: { const: 'public-poc' }, zeroDay: { const: true } },
    },
  }),
] as const

const fact = () =>
  z
    .strictObject({
      vulnerability: z.pipe(
        z
          .string()
          .check(
            ...like(id, 'must be an id such as CVE-2021-44228'),
            z.describe('The id of the published vulnerability: CVE, GHSA or OSV.'),
          ),
        z.transform(canonicalId),
      ),
      exploitation: z
        .enum(exploitations)
        .check(
          z.describe('Somebody has published how to exploit it (public-poc), or somebody does it (active).'),
        ),
      zeroDay: z.optional(
        z.boolean().check(z.describe('It was exploited before there was a fix. Only where it is active.')),
      ),
      source: z
        .string()
        .check(
          z.trim(),
          ...like(/[\p{L}\p{N}]/u, 'must name who says so'),
          z.describe('Who says so: a URL, a report, a team. Not a person.'),
        ),
      at: readAs('a date such as 2026-11-24', (written) => parseInstant(written)).check(
        z.describe('Since when that is known.'),
      ),
    })
    .check(...zeroDayIsActive)

/** A file of what is known of exploitation. The shape at the border; JSON Schema follows from it. Made when one is read. */
export const intelFile = () =>
  z.strictObject({
    schema: z.literal(intelFileSchema).check(z.describe('The format of this file, and its version.')),
    facts: z.array(fact()),
  })
