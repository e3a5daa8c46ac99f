import type { Account, Refusal } from '../findings/account.ts'
import { type Said, say } from '../language/catalogue.ts'
import type { Reason } from './judgement.ts'
import type { RequiredScan } from './policy-document.ts'

/** What is asked of an account here; a recorded one has no more. */
export type RecordedAccount = Pick<
  Account,
  | 'file'
  | 'format'
  | 'tools'
  | 'unreadable'
  | 'inventoryOnly'
  | 'statementsOnly'
  | 'nothingScanned'
  | 'tests'
  | 'failed'
>

/** What the evidence leaves open: nothing was read, or not all of it, or a scan that the policy requires is missing. */
export function evidenceReasons(
  required: readonly RequiredScan[],
  accounts: readonly RecordedAccount[],
  refusals: readonly Refusal[],
): Reason[] {
  return [
    ...refusals.map(({ file, message, hint }) =>
      unknownBecause('evidence', [say('gate.unread', { file, message })], say('clears.hint', { hint })),
    ),
    ...accounts.flatMap(({ file, tests, failed, nothingScanned, unreadable }) => [
      ...(failed === undefined ? [] : [didNotEnd(file, tests !== undefined, failed)]),
      ...(failed === undefined && nothingScanned ? [sawNothing(file)] : []),
      ...(unreadable === 0
        ? []
        : [
            unknownBecause(
              'evidence',
              [say('gate.unreadable', { file, unreadable })],
              say('clears.readable', { file }),
            ),
          ]),
    ]),
    ...noScan(accounts, refusals),
    ...required
      .filter((scan) => !accounts.some((account) => satisfies(scan, account)))
      .map(({ name }) =>
        unknownBecause('required-scan', [say('gate.scan-missing', { name })], say('clears.scan', { name })),
      ),
  ]
}

function didNotEnd(file: string, isTests: boolean, why: Said): Reason {
  return isTests
    ? unknownBecause('evidence', [say('gate.tests-cut', { file }), why], say('clears.retest', { file }))
    : unknownBecause('evidence', [say('gate.scan-failed', { file }), why], say('clears.rescan', { file }))
}

/** Another scan does not stand in for it: each looks for flaws that the others do not know. */
function sawNothing(file: string): Reason {
  return unknownBecause(
    'evidence',
    [say('gate.nothing-scanned', { file })],
    say('clears.something', { file }),
  )
}

/**
 * An inventory says what is in a release, tests say what works, and VEX what does not matter; none says what is wrong
 * with it: alone they must not look like a clean scan.
 */
function noScan(accounts: readonly RecordedAccount[], refusals: readonly Refusal[]): Reason[] {
  if (!accounts.every(({ inventoryOnly }) => inventoryOnly)) return []
  if (accounts.length > 0) {
    return [unknownBecause('evidence', [whyNoScan(accounts)], say('clears.any-scan'))]
  }
  return refusals.length > 0
    ? []
    : [unknownBecause('evidence', [say('gate.no-evidence')], say('clears.any-scan'))]
}

function whyNoScan(accounts: readonly RecordedAccount[]): Said {
  if (accounts.some(({ tests }) => tests !== undefined)) return say('gate.no-scan')
  return accounts.every(({ statementsOnly }) => statementsOnly)
    ? say('gate.only-vex')
    : say('gate.only-inventory')
}

function satisfies({ format, tool }: RequiredScan, account: RecordedAccount): boolean {
  return (
    !account.inventoryOnly &&
    !account.nothingScanned &&
    account.failed === undefined &&
    (format === undefined || format === account.format) &&
    (tool === undefined || account.tools.some(({ name }) => name.toLowerCase() === tool.toLowerCase()))
  )
}

function unknownBecause(rule: string, because: readonly Said[], clearsWhen: Said): Reason {
  return { rule, verdict: 'unknown', outcome: 'unknown', because, findings: [], clearsWhen }
}
