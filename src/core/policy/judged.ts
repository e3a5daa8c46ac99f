import type { Compared } from '../findings/since.ts'
import type { Subject } from './condition.ts'
import { type Flag, flagsOf } from './flag.ts'
import type { AcceptanceRequest, Rule } from './policy-document.ts'
import { strongest, type Verdict } from './verdict.ts'

/** A finding with what the policy makes of it. */
export interface Judged extends Compared {
  readonly flags: readonly Flag[]
  /** Of its flags; `pass` where no rule speaks, or where what would warn was set aside. */
  readonly verdict: Verdict
  /** Requests of acceptance that cover it and are in force. For what holds they stay requests. */
  readonly requests: readonly AcceptanceRequest[]
  /** What turned its warnings into a pass. Nothing turns a hold. */
  readonly setAside?: 'suppression' | 'acceptance'
}

/** What all subjects of a run have in common. */
export type Circumstances = Pick<Subject, 'release' | 'now'>

/** Every rule on one finding. */
export function judgeOne(
  rules: readonly Rule[],
  compared: Compared,
  { release, now }: Circumstances,
): Judged {
  const { finding, since, worsened, firstSeen } = compared
  const flags = flagsOf(rules, { finding, since, worsened, firstSeen, release, now })
  return withFlags(compared, flags, noRequests)
}

const noRequests: readonly AcceptanceRequest[] = []

/**
 * The verdict that follows from flags and requests. A tool's own suppression and a request in a file set warnings
 * aside. What holds, or cannot be told, stays: nobody has verified who approved (DESIGN 5, rule 4).
 */
export function withFlags(
  { finding, since, worsened, firstSeen }: Compared,
  flags: readonly Flag[],
  requests: readonly AcceptanceRequest[],
): Judged {
  const verdict = strongest(flags.map((flag) => flag.verdict))
  const by =
    finding.suppression !== undefined ? 'suppression' : requests.length > 0 ? 'acceptance' : undefined
  return verdict === 'warn' && by !== undefined
    ? { finding, since, worsened, firstSeen, flags, requests, verdict: 'pass', setAside: by }
    : { finding, since, worsened, firstSeen, flags, requests, verdict }
}
