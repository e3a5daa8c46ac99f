import type { Mark, ReportFormat } from '../format.ts'
import { findingLists } from './finding-lists.ts'

const finding = (...list: readonly string[]): readonly Mark[] =>
  ['ProductArn', 'AwsAccountId', 'GeneratorId'].map((member) => ({ at: [...list, '0', member] }))

export const awsSecurityHub: ReportFormat = {
  syntax: 'json',
  name: 'aws-security-hub',
  marks: [
    finding(),
    ...findingLists.map((list) => finding(...list)),
    // What `aws securityhub get-findings` writes where there is nothing.
    [{ at: ['Findings'], lone: 'empty list' }],
  ],
  load: async () => (await import('./adapter.ts')).awsSecurityHubAdapter,
}
