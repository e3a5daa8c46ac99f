import type { Account } from '../../core/findings/account.ts'

/** What the accounting of evidence says in numbers: `results` is the sum of the four behind it. */
export type Tally = Pick<Account, 'results' | 'findings' | 'merged' | 'suppressed' | 'unreadable'>

export function sumOf(accounts: readonly Account[]): Tally {
  const sum = { results: 0, findings: 0, merged: 0, suppressed: 0, unreadable: 0 }
  for (const { results, findings, merged, suppressed, unreadable } of accounts) {
    sum.results += results
    sum.findings += findings
    sum.merged += merged
    sum.suppressed += suppressed
    sum.unreadable += unreadable
  }
  return sum
}
