import type { Account } from '../findings/account.ts'
import { byWorstFinding, type Finding } from '../findings/finding.ts'
import type { Tool } from '../findings/result.ts'
import { type Deployed, missing, type Recorded } from '../findings/since.ts'
import { verdictOn } from './flag.ts'
import { type Circumstances, subjectOf } from './judged.ts'
import type { Rule } from './policy-document.ts'

/** Deployed findings that this release's evidence no longer shows: gone, or nobody looked. */
export interface Missing {
  /** Every tool that reported it has looked at the same target again: it is gone, and would hold otherwise. Worst first. */
  readonly removed: readonly Finding[]
  /** A tool that reported it has not looked there again, so nobody can tell. Worst first, with what is missing. */
  readonly unlooked: readonly {
    readonly finding: Finding
    readonly tools: readonly Tool[]
    readonly holds: boolean
  }[]
}

/**
 * Silence proves nothing (DESIGN 5, rule 3): what a tool no longer reports is gone only if that tool has looked at the
 * same target. Where the record names no target, that the tool has looked at all must do: it knows no better.
 */
export function missingFrom(
  rules: readonly Rule[],
  findings: Iterable<Finding>,
  deployed: Deployed,
  accounts: readonly Account[],
  circumstances: Circumstances,
): Missing {
  const looks = accounts.filter(isWhole).flatMap(({ tools }) => tools)
  const anywhere = new Set(looks.map(({ name }) => name))
  const there = new Set(looks.map(lookOf))
  const hasLooked = (tool: Tool) =>
    tool.target === undefined ? anywhere.has(tool.name) : there.has(lookOf(tool))
  const removed: Finding[] = []
  const unlooked: Missing['unlooked'][number][] = []
  for (const recorded of missing(findings, deployed)) {
    const { finding } = recorded
    const tools = distinctLooks(finding).filter((tool) => !hasLooked(tool))
    if (tools.length > 0) unlooked.push({ finding, tools, holds: holdsAsOld(rules, recorded, circumstances) })
    else if (wouldHold(rules, recorded, circumstances)) removed.push(finding)
  }
  return {
    removed: removed.sort(byWorstFinding),
    unlooked: unlooked.sort((a, b) => byWorstFinding(a.finding, b.finding)),
  }
}

/** A tool on a target, whatever the tool's version. */
function lookOf({ name, target }: Tool): string {
  return JSON.stringify([name, target])
}

function distinctLooks({ results }: Finding): readonly Tool[] {
  return [...new Map(results.map(({ tool }) => [lookOf(tool), tool])).values()]
}

/** Only a scan that saw something, ran to its end and could be read whole tells by what it leaves out. */
function isWhole({ failed, unreadable, inventoryOnly, nothingScanned }: Account): boolean {
  return failed === undefined && unreadable === 0 && !inventoryOnly && !nothingScanned
}

function wouldHold(rules: readonly Rule[], recorded: Recorded, at: Circumstances): boolean {
  return wouldHoldIfNew(rules, recorded.finding, at) || holdsAsOld(rules, recorded, at)
}

function holdsAsOld(rules: readonly Rule[], { finding, firstSeen }: Recorded, at: Circumstances): boolean {
  return (
    verdictOn(rules, subjectOf({ finding, since: 'existing', worsened: false, firstSeen }, at)) === 'hold'
  )
}

/** Whether a finding would hold if this release brought it. */
export function wouldHoldIfNew(rules: readonly Rule[], finding: Finding, at: Circumstances): boolean {
  const asNew = { finding, since: 'introduced', worsened: false, firstSeen: at.now } as const
  return verdictOn(rules, subjectOf(asNew, at)) === 'hold'
}
