import * as z from 'zod/mini'

// Just the members that are read, of the objects of SARIF 2.1.0; the reader skips the rest.
const text = z.nullish(z.string())
const number = z.nullish(z.number())
const list = <S extends z.ZodMiniType>(schema: S) => z.nullish(z.array(schema))
/** What a tool writes into a property bag is its own affair: what is not of this kind is as good as absent. */
const loosely = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined)

const scalar = z.union([z.string(), z.number(), z.boolean()])
const words = loosely(z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]))

const artifactLocation = z.object({ uri: text, uriBaseId: text, index: number })
export type SarifArtifactLocation = z.output<typeof artifactLocation>

const message = z.object({ text, markdown: text, id: text, arguments: list(scalar) })
export type SarifMessage = z.output<typeof message>
const messageStrings = loosely(z.record(z.string(), z.object({ text })))

const logicalLocation = z.object({ name: text, fullyQualifiedName: text, index: number })
export type SarifLogicalLocation = z.output<typeof logicalLocation>

const location = z.object({
  physicalLocation: z.nullish(
    z.object({
      artifactLocation: z.nullish(artifactLocation),
      region: z.nullish(z.object({ startLine: number, snippet: z.nullish(z.object({ text })) })),
    }),
  ),
  logicalLocations: list(logicalLocation),
})
export type SarifLocation = z.output<typeof location>

const componentReference = z.nullish(z.object({ name: text, index: number, guid: text }))
const ruleReference = z.object({ id: text, index: number, guid: text, toolComponent: componentReference })
/** A reference to a rule or to an entry of a taxonomy, such as a weakness. */
export type SarifReference = z.output<typeof ruleReference>

const word = loosely(z.string())
const score = loosely(z.union([z.string(), z.number()]))
/** Where tools put what the standard has no place for (section 3.8); `own-words.ts` says which tool. */
const properties = loosely(
  z.object({
    'security-severity': score,
    cvssv3_baseScore: score,
    cvssv3_baseSeverity: word,
    issue_severity: word,
    securityRisk: word,
    severity: word,
    issue_confidence: word,
    confidence: word,
    precision: word,
    tags: loosely(z.array(scalar)),
    cwe: words,
    purls: loosely(z.array(z.string())),
    component: word,
    componentVersion: word,
  }),
)
export type SarifProperties = z.output<typeof properties>

const kinds = ['fail', 'pass', 'open', 'informational', 'notApplicable', 'review'] as const
const levels = ['none', 'note', 'warning', 'error'] as const
const level = z.nullish(z.enum(levels))
export type SarifLevel = (typeof levels)[number]

export const sarifResult = z.object({
  ruleId: text,
  ruleIndex: number,
  rule: z.nullish(ruleReference),
  kind: z.nullish(z.enum(kinds)),
  level,
  message: z.nullish(message),
  locations: list(location),
  analysisTarget: z.nullish(artifactLocation),
  correlationGuid: text,
  fingerprints: z.nullish(z.record(z.string(), z.unknown())),
  partialFingerprints: z.nullish(z.record(z.string(), z.unknown())),
  suppressions: list(z.object({ kind: text, status: text, justification: text })),
  baselineState: text,
  taxa: list(ruleReference),
  provenance: z.nullish(z.object({ invocationIndex: number })),
  properties,
})
export type SarifResult = z.output<typeof sarifResult>

const rule = z.object({
  id: z.string(),
  guid: text,
  name: text,
  deprecatedIds: loosely(z.array(z.string())),
  shortDescription: loosely(z.object({ text })),
  fullDescription: loosely(z.object({ text })),
  messageStrings,
  defaultConfiguration: loosely(z.object({ level })),
  relationships: loosely(z.array(z.object({ target: ruleReference }))),
  properties,
})
export type SarifRule = z.output<typeof rule>

const toolComponent = z.object({
  name: text,
  guid: text,
  version: text,
  semanticVersion: text,
  globalMessageStrings: messageStrings,
  // Rules are found by their index, so one that cannot be read leaves its place empty.
  rules: list(loosely(rule)),
})
export type SarifComponent = z.output<typeof toolComponent>

export const sarifTool = z.object({
  driver: loosely(toolComponent),
  extensions: list(loosely(toolComponent)),
})
export type SarifTool = z.output<typeof sarifTool>

const notifications = list(z.object({ level: text, message: z.nullish(message) }))
export const invocation = z.object({
  executionSuccessful: z.nullish(z.boolean()),
  exitCode: number,
  exitSignalName: text,
  exitSignalNumber: number,
  processStartFailureMessage: text,
  workingDirectory: z.nullish(artifactLocation),
  toolExecutionNotifications: notifications,
  toolConfigurationNotifications: notifications,
  ruleConfigurationOverrides: list(
    z.object({ descriptor: z.nullish(ruleReference), configuration: z.nullish(z.object({ level })) }),
  ),
})
export type SarifInvocation = z.output<typeof invocation>

export const baseIds = z.record(z.string(), artifactLocation)
export const artifact = z.object({ location: z.nullish(artifactLocation) })
export const runLogicalLocation = logicalLocation
export const taxonomy = z.object({ name: text, guid: text, taxa: list(z.object({ id: text })) })
export type SarifTaxonomy = z.output<typeof taxonomy>
