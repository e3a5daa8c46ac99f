import * as z from 'zod/mini'

// Just the members that are read; the extract of the source, which may be a secret, only to be looked for in the others.
const text = z.nullish(z.string())
const line = z.nullish(z.union([z.number(), z.string()]))
const list = <T extends z.ZodMiniType>(element: T) => z.nullish(z.array(element))

const named = z.nullish(z.object({ name: text }))
const resource = z.nullish(z.object({ namespace: text, kind: text, name: text }))

const location = z.nullish(
  z.object({
    file: text,
    start_line: line,
    class: text,
    method: text,
    commit: z.nullish(z.object({ sha: text })),
    image: text,
    operating_system: text,
    kubernetes_resource: resource,
    dependency: z.nullish(z.object({ package: named, version: text })),
    hostname: text,
    path: text,
    param: text,
  }),
)

const identifier = z.object({
  type: text,
  name: text,
  value: z.nullish(z.union([z.string(), z.number()])),
})

const signature = z.object({ algorithm: text, value: text })

export const vulnerability = z.object({
  category: text,
  name: text,
  message: text,
  description: text,
  severity: text,
  confidence: text,
  solution: text,
  raw_source_code_extract: text,
  scanner: named,
  location,
  identifiers: list(identifier),
  cvss_vectors: list(z.object({ vendor: text, vector: text })),
  flags: list(z.object({ type: text, origin: text, description: text })),
  tracking: z.nullish(z.object({ items: list(z.object({ signatures: list(signature) })) })),
})
export type GitlabVulnerability = z.output<typeof vulnerability>
export type GitlabLocation = NonNullable<GitlabVulnerability['location']>

export const scanMessage = z.object({ level: text, value: text })

export const dependencyFile = z.object({
  path: text,
  package_manager: text,
  dependencies: list(z.object({ package: named, version: text })),
})
