import * as z from 'zod/mini'
import { recordTime } from '../../../core/intel/read-record.ts'
import { elementsOf } from '../../../core/intel/records-in.ts'

const text = z.nullish(z.string())

/** A list: plain in REST, paged in GraphQL. */
const listOf = <S extends z.ZodMiniType>(element: S) => z.pipe(z.transform(elementsOf), z.array(element))

const cvss = z.nullish(z.object({ score: z.nullish(z.number()), vector_string: text, vectorString: text }))
const severities = z.nullish(z.object({ cvss_v3: cvss, cvss_v4: cvss, cvssV3: cvss, cvssV4: cvss }))

/** A version, or an object that names one. */
const patched = z.nullish(z.union([z.string(), z.object({ identifier: z.string() })]))

const vulnerability = z.object({
  package: z.nullish(z.object({ ecosystem: z.string().check(z.minLength(1)), name: text })),
  vulnerable_version_range: text,
  vulnerableVersionRange: text,
  first_patched_version: patched,
  firstPatchedVersion: patched,
})
export type GhsaVulnerability = z.output<typeof vulnerability>

const weakness = z.object({ cwe_id: text, cweId: text })
const identifier = z.object({ value: text })
const id = z.string().check(z.regex(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/i))

const shared = {
  summary: text,
  description: text,
  severity: text,
  identifiers: z.nullish(listOf(identifier)),
  cvss,
  cwes: z.nullish(listOf(weakness)),
  vulnerabilities: z.nullish(listOf(vulnerability)),
}

/** An advisory of GitHub as its REST API answers: just the members that are read. */
export const restAdvisory = z.object({
  ...shared,
  ghsa_id: id,
  cve_id: text,
  cvss_severities: severities,
  published_at: z.nullish(recordTime),
  updated_at: z.nullish(recordTime),
  withdrawn_at: z.nullish(recordTime),
})
export type RestAdvisory = z.output<typeof restAdvisory>

/** The same as its GraphQL API answers: `SecurityAdvisory`. */
export const graphqlAdvisory = z.object({
  ...shared,
  ghsaId: id,
  cvssSeverities: severities,
  publishedAt: z.nullish(recordTime),
  updatedAt: z.nullish(recordTime),
  withdrawnAt: z.nullish(recordTime),
})
