import type { Account } from '../findings/account.ts'
import { byWorstFinding, type Finding } from '../findings/finding.ts'
import { type Deployed, missing, type Recorded } from '../findings/since.ts'
import { verdictOn } from './flag.ts'
import type { Circumstances } from './judged.ts'
import type { Rule } from './policy-document.ts'

/**
 * What the deployed release had, would hold (new, or as old as it is by now), and this release no longer has, worst
 * first. Silence proves nothing (DESIGN 5, rule 3): it is gone when every tool that reported it has looked again.
 */
export function removes(
  rules: readonly Rule[],
  findings: readonly Finding[],
  deployed: Deployed,
  accounts: readonly Account[],
  circumstances: Circumstances,
): readonly Finding[] {
  const looked = new Set(accounts.filter(isWhole).flatMap(({ tools }) => tools.map(({ name }) => name)))
  return missing(findings, deployed)
    .filter(({ finding }) => finding.results.every(({ tool }) => looked.has(tool.name)))
    .filter((recorded) => wouldHold(rules, recorded, circumstances))
    .map(({ finding }) => finding)
    .sort(byWorstFinding)
}

/** Only a scan that ran to its end and could be read whole tells by what it leaves out. */
function isWhole({ failed, unreadable, inventoryOnly }: Account): boolean {
  return failed === undefined && unreadable === 0 && !inventoryOnly
}

function wouldHold(rules: readonly Rule[], { finding, firstSeen }: Recorded, at: Circumstances): boolean {
  const asOld = { finding, since: 'existing', worsened: false, firstSeen, ...at } as const
  return wouldHoldIfNew(rules, finding, at) || verdictOn(rules, asOld) === 'hold'
}

/** Whether a finding would hold if this release brought it. */
export function wouldHoldIfNew(rules: readonly Rule[], finding: Finding, at: Circumstances): boolean {
  const asNew = { finding, since: 'introduced', worsened: false, firstSeen: at.now, ...at } as const
  return verdictOn(rules, asNew) === 'hold'
}
