import * as z from 'zod/mini'

// Just the members that are read: requests, responses and evidence are skipped, so that no cookie is ever kept.
const text = z.nullish(z.string())
const name = z.string().check(z.minLength(1))

/** An element without attributes is its text; `host` has one. */
const textWithAttributes = z.nullish(z.union([z.string(), z.object({ '#text': text })]))

export const xmlIssue = z.object({
  type: text,
  name,
  host: textWithAttributes,
  path: text,
  location: text,
  severity: text,
  confidence: text,
  issueDetail: text,
  vulnerabilityClassifications: text,
})
export type BurpXmlIssue = z.output<typeof xmlIssue>

export const issueEvent = z.object({
  issue: z.object({
    name,
    type_index: z.nullish(z.union([z.string(), z.number()])),
    origin: text,
    path: text,
    caption: text,
    severity: text,
    confidence: text,
    description: text,
  }),
})
export type BurpIssueEvent = z.output<typeof issueEvent>

const failure = z.object({ '@message': text, '@type': text, '#text': text })

export const testcase = z.object({ '@name': name, failure: z.nullish(z.union([z.string(), failure])) })
export type DastardlyTestcase = z.output<typeof testcase>
