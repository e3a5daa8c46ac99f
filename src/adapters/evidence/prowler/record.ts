import * as z from 'zod/mini'

const text = z.nullish(z.string())
const named = z.nullish(z.object({ uid: text, name: text }))

/** Of version 2, in JSON Lines. */
const version2 = {
  Control: text,
  'Control ID': text,
  'Account Number': text,
  'Resource ID': text,
  Message: text,
}

/** Of version 3. */
const version3 = {
  CheckID: text,
  CheckTitle: text,
  StatusExtended: text,
  AccountId: text,
  ResourceId: text,
  ResourceArn: text,
  FindingUniqueId: text,
}

/** OCSF: a security finding in version 3, a detection finding since. */
const ocsf = {
  metadata: z.nullish(
    z.object({ event_code: text, product: z.nullish(z.object({ version: text, feature: named })) }),
  ),
  finding: z.nullish(z.object({ title: text, uid: text })),
  finding_info: z.nullish(z.object({ title: text, uid: text })),
  resources: z.nullish(z.array(z.object({ uid: text, name: text }))),
  severity: text,
  status: text,
  status_code: text,
  status_detail: text,
  message: text,
}

/** One of the three shapes: none of them shares a name with another, but for the region. */
export const prowlerRecord = z.object({
  ...version2,
  ...version3,
  ...ocsf,
  Region: text,
  Severity: text,
  Status: text,
})
export type ProwlerRecord = z.output<typeof prowlerRecord>
