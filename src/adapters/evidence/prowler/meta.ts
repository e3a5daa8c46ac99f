import type { AdapterMeta } from '../format.ts'

export const meta: AdapterMeta = {
  tool: 'Prowler',
  seen: [
    '2, JSON Lines and CSV',
    '3, JSON and OCSF, from its documentation',
    '4 and 5, OCSF (1.2 to 1.4) and CSV with semicolons',
  ],
  record:
    'one check of one resource: a finding, or a row. One that passed, informs, or must be made by hand is a record ' +
    'without result; one that was muted is suppressed',
  severity: 'Prowler writes our words; `Informational` is none.',
  notRead: 'risks, remediation, compliance frameworks, categories, tags, details of resources',
}
