import * as z from 'zod/mini'
import { zonelessTime } from '../../../core/intel/read-record.ts'

const text = z.nullish(z.string())

const said = z.object({ lang: text, value: text })

const metric = z.object({
  source: text,
  cvssData: z.object({
    version: text,
    vectorString: text,
    baseScore: z.nullish(z.number()),
    baseSeverity: text,
  }),
  /** CVSS 2.0 has it here. */
  baseSeverity: text,
})
const metrics = z.nullish(z.array(metric))

/** A CVE of the NVD, as its API 2.0 answers: just the members that are read. */
export const nvdRecord = z.object({
  id: z.string().check(z.regex(/^CVE-\d{4}-\d{4,}$/)),
  published: z.nullish(zonelessTime),
  lastModified: z.nullish(zonelessTime),
  vulnStatus: text,
  descriptions: z.nullish(z.array(said)),
  metrics: z.nullish(
    z.object({
      cvssMetricV40: metrics,
      cvssMetricV31: metrics,
      cvssMetricV30: metrics,
      cvssMetricV2: metrics,
    }),
  ),
  weaknesses: z.nullish(z.array(z.object({ description: z.nullish(z.array(said)) }))),
})
export type NvdRecord = z.output<typeof nvdRecord>
