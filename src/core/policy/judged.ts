import type { Instant } from '../base/instant.ts'
import type { Finding } from '../findings/finding.ts'
import { type Findings, findingsOf } from '../findings/findings.ts'
import type { Compared, Since } from '../findings/since.ts'
import type { Subject } from './condition.ts'
import { type Flag, flagsOf } from './flag.ts'
import type { AcceptanceRequest, Rule } from './policy-document.ts'
import { strongest, type Verdict } from './verdict.ts'

interface Ruling extends Omit<Compared, 'finding'> {
  readonly flags: readonly Flag[]
  readonly requests: readonly AcceptanceRequest[]
  readonly isSuppressed: boolean
}

/**
 * A finding with what the policy makes of it. Its finding is had from the list again each time, so that a million of
 * these do not keep a million of those (docs/decisions, "Results as columns").
 */
export class Judged implements Compared {
  readonly #findings: Findings
  readonly #index: number
  readonly since: Since
  readonly worsened: boolean
  readonly firstSeen: Instant
  readonly flags: readonly Flag[]
  /** Of its flags; `pass` where no rule speaks, or where what would warn was set aside. */
  readonly verdict: Verdict
  /** Requests of acceptance that cover it and are in force. For what holds they stay requests. */
  readonly requests: readonly AcceptanceRequest[]
  /** Every tool that reports it has set it aside itself. */
  readonly isSuppressed: boolean
  /** What turned its warnings into a pass. Nothing turns a hold. */
  readonly setAside: 'suppression' | 'acceptance' | undefined

  /**
   * The verdict that follows from flags and requests. A tool's own suppression and a request in a file set warnings
   * aside. What holds, or cannot be told, stays: nobody has verified who approved (DESIGN 5, rule 4).
   */
  constructor(findings: Findings, index: number, ruling: Ruling) {
    this.#findings = findings
    this.#index = index
    this.since = ruling.since
    this.worsened = ruling.worsened
    this.firstSeen = ruling.firstSeen
    this.flags = ruling.flags
    this.requests = ruling.requests
    this.isSuppressed = ruling.isSuppressed
    const verdict = strongest(ruling.flags.map((flag) => flag.verdict))
    const by = ruling.isSuppressed ? 'suppression' : ruling.requests.length > 0 ? 'acceptance' : undefined
    this.setAside = verdict === 'warn' ? by : undefined
    this.verdict = this.setAside === undefined ? verdict : 'pass'
  }

  get finding(): Finding {
    return this.#findings.at(this.#index)
  }

  /** The same finding with other flags or requests. */
  with({
    flags = this.flags,
    requests = this.requests,
  }: Partial<Pick<Ruling, 'flags' | 'requests'>>): Judged {
    const { since, worsened, firstSeen, isSuppressed } = this
    return new Judged(this.#findings, this.#index, {
      since,
      worsened,
      firstSeen,
      flags,
      requests,
      isSuppressed,
    })
  }
}

/** What all subjects of a run have in common. */
export type Circumstances = Pick<Subject, 'release' | 'now'>

/** A finding as conditions look at it. */
export function subjectOf(
  { finding, since, worsened, firstSeen }: Compared,
  { release, now }: Circumstances,
): Subject {
  return { finding, since, worsened, firstSeen, release, now }
}

const noRequests: readonly AcceptanceRequest[] = []

/** Every rule on one finding of a list. */
export function judgeAt(
  findings: Findings,
  index: number,
  { rules, compared, circumstances }: OneToJudge,
): Judged {
  const flags = flagsOf(rules, subjectOf(compared, circumstances))
  const isSuppressed = compared.finding.suppression !== undefined
  const { since, worsened, firstSeen } = compared
  return new Judged(findings, index, {
    since,
    worsened,
    firstSeen,
    flags,
    requests: noRequests,
    isSuppressed,
  })
}

interface OneToJudge {
  readonly rules: readonly Rule[]
  /** The finding at that place of the list, compared with what is deployed. */
  readonly compared: Compared
  readonly circumstances: Circumstances
}

/** The same on a finding alone. */
export function judgeOne(rules: readonly Rule[], compared: Compared, circumstances: Circumstances): Judged {
  return judgeAt(findingsOf([compared.finding]), 0, { rules, compared, circumstances })
}
