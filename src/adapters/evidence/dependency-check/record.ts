import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest, which is most: evidence, references, software.
const text = z.nullish(z.string())
const score = z.nullish(z.union([z.string(), z.number()]))

const cvss2 = z.nullish(
  z.object({
    score,
    accessVector: text,
    accessComplexity: text,
    authenticationr: text,
    /** As the template for JSON once had it. */
    'authenticationr>': text,
    confidentialImpact: text,
    confidentialityImpact: text,
    integrityImpact: text,
    availabilityImpact: text,
  }),
)
export type Cvss2 = NonNullable<z.output<typeof cvss2>>

const cvss3 = z.nullish(
  z.object({
    baseScore: score,
    attackVector: text,
    attackComplexity: text,
    privilegesRequired: text,
    userInteraction: text,
    scope: text,
    confidentialityImpact: text,
    integrityImpact: text,
    availabilityImpact: text,
    version: score,
  }),
)
export type Cvss3 = NonNullable<z.output<typeof cvss3>>

const cvss4 = z.nullish(z.object({ baseScore: score, vectorString: text }))

const name = z.string().check(z.minLength(1))

const jsonVulnerability = z.object({
  name,
  source: text,
  severity: text,
  cvssv2: cvss2,
  cvssv3: cvss3,
  cvssv4: cvss4,
  cwes: z.nullish(z.array(z.string())),
  description: text,
  notes: text,
})
export type JsonVulnerability = z.output<typeof jsonVulnerability>

/** One that cannot be understood is `null`, and spoils none of the others. */
const entries = <S extends z.ZodMiniType>(entry: S) => z.nullish(z.array(z.catch(z.nullable(entry), null)))

const jsonPackage = z.object({ id: text, confidence: text })

export const jsonDependency = z.object({
  fileName: name,
  filePath: text,
  relatedDependencies: z.nullish(z.array(z.object({ filePath: text }))),
  packages: z.nullish(z.array(jsonPackage)),
  vulnerabilities: entries(jsonVulnerability),
  suppressedVulnerabilities: entries(jsonVulnerability),
})
export type JsonDependency = z.output<typeof jsonDependency>

const xmlVulnerability = z.object({
  name,
  '@source': text,
  severity: z.nullish(z.union([z.string(), z.object({ '#text': text })])),
  cvssV2: cvss2,
  cvssV3: cvss3,
  cvssV4: cvss4,
  cwes: z.nullish(z.object({ cwe: z.nullish(z.array(z.string())) })),
  description: text,
  notes: text,
  // Before schema 2.0.
  cvssScore: score,
  cvssAccessVector: text,
  cvssAccessComplexity: text,
  cvssAuthenticationr: text,
  cvssConfidentialImpact: text,
  cvssIntegrityImpact: text,
  cvssAvailabilityImpact: text,
  cwe: text,
})
export type XmlVulnerability = z.output<typeof xmlVulnerability>

export const xmlDependency = z.object({
  fileName: name,
  filePath: text,
  relatedDependencies: z.nullish(
    z.object({ relatedDependency: z.nullish(z.array(z.object({ filePath: text }))) }),
  ),
  identifiers: z.nullish(
    z.object({
      package: z.nullish(z.array(z.object({ id: text, '@confidence': text }))),
      // Before schema 2.0: `maven`, with `org.owasp:library:6.7.8` for a name.
      identifier: z.nullish(z.array(z.object({ name: text, '@type': text, '@confidence': text }))),
    }),
  ),
  vulnerabilities: z.nullish(
    z.object({
      vulnerability: entries(xmlVulnerability),
      suppressedVulnerability: entries(xmlVulnerability),
    }),
  ),
})
export type XmlDependency = z.output<typeof xmlDependency>
