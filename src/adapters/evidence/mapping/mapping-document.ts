import * as z from 'zod/mini'
import { severities } from '../../../core/cvss/severity.ts'
import { findingKinds } from '../../../core/findings/result.ts'

export const mappingSchema = 'holdpoint/mapping/1'

const text = (description: string) => z.string().check(z.minLength(1), z.describe(description))

const path = z
  .union([text('Names with points between them.'), z.array(text('A name.')).check(z.minLength(1))])
  .check(
    z.describe(
      'Where it stands in a record: a column, or names with points between them, * for each entry of a list; as a list where a name has a point in it.',
    ),
    z.meta({ id: 'path' }),
  )

const constant = <S extends z.ZodMiniType>(value: S) => z.strictObject({ constant: value })

const field = z.union([path, constant(text('The same for every record.'))]).check(z.meta({ id: 'field' }))

/** A field whose words are others than ours. */
const worded = <const T extends readonly [string, ...string[]]>(ours: T) =>
  z.union([
    path,
    constant(z.enum(ours)),
    z.strictObject({
      from: path,
      words: z
        .record(z.string(), z.enum(ours))
        .check(z.describe("The tool's words, in any case, and what they mean. Others are taken as ours.")),
    }),
  ])

const word = z.union([z.string(), z.number(), z.boolean()])

const condition = {
  at: path,
  is: z
    .union([word, z.array(word).check(z.minLength(1))])
    .check(z.describe('What must stand there, in any case; one of these where it is a list.')),
}

const failure = z
  .strictObject({
    at: path,
    is: z.optional(condition.is),
    exists: z.optional(z.literal(true).check(z.describe('Any text there says so.'))),
  })
  .check(
    z.refine(({ is, exists }) => (is === undefined) !== (exists === undefined), {
      error: 'must say by which text a scan failed (is), or that any does (exists: true)',
    }),
    z.describe(
      'What in a report says that its scan failed: from the root, of a table or of lines in any row. It proves nothing then.',
    ),
  )

const fields = z
  .strictObject({
    title: field,
    rule: z.optional(field),
    kind: z.optional(worded(findingKinds)),
    vulnerability: z.optional(field),
    aliases: z.optional(field),
    weaknesses: z.optional(field),
    severity: z.optional(worded(severities)),
    score: z.optional(field),
    vector: z.optional(field),
    source: z.optional(field),
    path: z.optional(field),
    line: z.optional(field),
    component: z.optional(
      z.strictObject({ name: z.optional(field), version: z.optional(field), purl: z.optional(field) }),
    ),
    fixedIn: z.optional(field),
  })
  .check(
    // Without a place nobody could tell one flaw from the next, or know it again.
    z.refine(
      ({ path: file, component }) =>
        file !== undefined || component?.name !== undefined || component?.purl !== undefined,
      { error: 'must say where a flaw is: by path, component.name or component.purl' },
    ),
  )

const syntaxes = ['csv', 'json', 'json-lines', 'xml'] as const

/**
 * How a team's own tool writes its reports: a YAML file instead of an adapter.
 *
 * @param taken names of formats that it must not have.
 */
export const mappingDocument = (taken: readonly string[] = []) =>
  z
    .strictObject({
      schema: z.literal(mappingSchema).check(z.describe('The format of this file, and its version.')),
      name: z.string().check(
        z.regex(/^[a-z][a-z0-9-]{0,39}$/),
        z.refine((name) => !taken.includes(name), { error: 'is the name of another format already' }),
        z.describe('How accounts name the format.'),
      ),
      tool: text('Who writes the reports.'),
      syntax: z.enum(syntaxes),
      recognize: z.optional(
        z
          .array(
            z.strictObject({
              at: path,
              begins: z.optional(text('How the text there must begin.')),
            }),
          )
          .check(
            z.minLength(1),
            z.describe(
              "What shows that a report is the tool's, from the root: all of it must be there. Left out, it follows from records and fields, and any format that Holdpoint knows goes first.",
            ),
          ),
      ),
      records: z
        .optional(path)
        .check(z.describe('Where the records stand, from the root; not for tables and lines.')),
      fields,
      suppressedWhen: z.optional(z.strictObject({ ...condition, reason: z.optional(path) })),
      nothingWhen: z.optional(z.strictObject(condition)),
      failedWhen: z.optional(failure),
    })
    .check(
      z.refine(
        ({ syntax, records }) => (syntax === 'csv' || syntax === 'json-lines') === (records === undefined),
        { error: 'must say where the records stand if the syntax is json or xml, and only then' },
      ),
    )

export type Mapping = z.output<ReturnType<typeof mappingDocument>>
export type MappedField =
  | z.output<typeof field>
  | NonNullable<Mapping['fields']['severity'] | Mapping['fields']['kind']>
export type MappedCondition = NonNullable<Mapping['nothingWhen']>
export type MappedFailure = z.output<typeof failure>
