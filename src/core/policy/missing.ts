import type { Account } from '../findings/account.ts'
import { byWorstFinding, type Finding } from '../findings/finding.ts'
import { type Deployed, missing, type Recorded } from '../findings/since.ts'
import { verdictOn } from './flag.ts'
import type { Circumstances } from './judged.ts'
import type { Rule } from './policy-document.ts'

/** Deployed findings that this release's evidence no longer shows: gone, or nobody looked. */
export interface Missing {
  /** Every tool that reported it has looked again: it is gone, and would hold otherwise. Worst first. */
  readonly removed: readonly Finding[]
  /** A tool that reported it has not looked again, so nobody can tell. Worst first, with the tools that are missing. */
  readonly unlooked: readonly {
    readonly finding: Finding
    readonly tools: readonly string[]
    readonly holds: boolean
  }[]
}

/** Silence proves nothing (DESIGN 5, rule 3): what a tool no longer reports is gone only if that tool has looked. */
export function missingFrom(
  rules: readonly Rule[],
  findings: Iterable<Finding>,
  deployed: Deployed,
  accounts: readonly Account[],
  circumstances: Circumstances,
): Missing {
  const looked = new Set(accounts.filter(isWhole).flatMap(({ tools }) => tools.map(({ name }) => name)))
  const removed: Finding[] = []
  const unlooked: Missing['unlooked'][number][] = []
  for (const recorded of missing(findings, deployed)) {
    const { finding } = recorded
    const tools = [...new Set(finding.results.map(({ tool }) => tool.name))].filter(
      (name) => !looked.has(name),
    )
    if (tools.length > 0) unlooked.push({ finding, tools, holds: holdsAsOld(rules, recorded, circumstances) })
    else if (wouldHold(rules, recorded, circumstances)) removed.push(finding)
  }
  return {
    removed: removed.sort(byWorstFinding),
    unlooked: unlooked.sort((a, b) => byWorstFinding(a.finding, b.finding)),
  }
}

/** Only a scan that ran to its end and could be read whole tells by what it leaves out. */
function isWhole({ failed, unreadable, inventoryOnly }: Account): boolean {
  return failed === undefined && unreadable === 0 && !inventoryOnly
}

function wouldHold(rules: readonly Rule[], recorded: Recorded, at: Circumstances): boolean {
  return wouldHoldIfNew(rules, recorded.finding, at) || holdsAsOld(rules, recorded, at)
}

function holdsAsOld(rules: readonly Rule[], { finding, firstSeen }: Recorded, at: Circumstances): boolean {
  return verdictOn(rules, { finding, since: 'existing', worsened: false, firstSeen, ...at }) === 'hold'
}

/** Whether a finding would hold if this release brought it. */
export function wouldHoldIfNew(rules: readonly Rule[], finding: Finding, at: Circumstances): boolean {
  const asNew = { finding, since: 'introduced', worsened: false, firstSeen: at.now, ...at } as const
  return verdictOn(rules, asNew) === 'hold'
}
