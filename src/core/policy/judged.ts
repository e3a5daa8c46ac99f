import type { Instant } from '../base/instant.ts'
import type { Finding } from '../findings/finding.ts'
import { type Findings, findingsOf } from '../findings/findings.ts'
import type { Compared, Since } from '../findings/since.ts'
import { completed } from '../intel/completed.ts'
import type { IntelSource } from '../intel/intel-source.ts'
import { isCleared, noStanding, type VexStanding } from '../intel/vex/vex-standing.ts'
import type { Subject } from './condition.ts'
import { type Flag, flagsOf } from './flag.ts'
import type { AcceptanceRequest, Rule } from './policy-document.ts'
import { strongest, type Verdict } from './verdict.ts'

/** What is said of a finding; many have all of it in common. */
export interface Ruling extends Omit<Compared, 'finding'> {
  readonly flags: readonly Flag[]
  /** Of its flags; `pass` where no rule speaks, or where what would warn was set aside. */
  readonly verdict: Verdict
  /** Requests of acceptance that cover it and are in force. For what holds they stay requests. */
  readonly requests: readonly AcceptanceRequest[]
  /** Every tool that reports it has set it aside itself. */
  readonly isSuppressed: boolean
  /** What VEX says of it. */
  readonly vex: VexStanding
  /** What turned it into a pass: only VEX of an author whom the policy trusts turns more than warnings. */
  readonly setAside: 'vex' | 'suppression' | 'acceptance' | undefined
}

/**
 * A finding with what the policy makes of it. Its finding is had from the list again each time, so that a million of
 * these do not keep a million of those (docs/decisions, "Results as columns").
 */
export class Judged implements Compared, Ruling {
  readonly #findings: Findings
  readonly #index: number
  readonly #ruling: Ruling

  constructor(findings: Findings, index: number, ruling: Ruling) {
    this.#findings = findings
    this.#index = index
    this.#ruling = ruling
  }

  get finding(): Finding {
    return this.#findings.at(this.#index)
  }
  get since(): Since {
    return this.#ruling.since
  }
  get worsened(): boolean {
    return this.#ruling.worsened
  }
  get firstSeen(): Instant {
    return this.#ruling.firstSeen
  }
  get flags(): readonly Flag[] {
    return this.#ruling.flags
  }
  get verdict(): Verdict {
    return this.#ruling.verdict
  }
  get requests(): readonly AcceptanceRequest[] {
    return this.#ruling.requests
  }
  get isSuppressed(): boolean {
    return this.#ruling.isSuppressed
  }
  get vex(): VexStanding {
    return this.#ruling.vex
  }
  get setAside(): Ruling['setAside'] {
    return this.#ruling.setAside
  }

  /** The same finding with other flags or requests. */
  with({ flags, requests }: Partial<Pick<Ruling, 'flags' | 'requests'>>): Judged {
    const { since, worsened, firstSeen, isSuppressed, vex } = this.#ruling
    const said = {
      vex,
      since,
      worsened,
      firstSeen,
      isSuppressed,
      flags: flags ?? this.flags,
      requests: requests ?? this.requests,
    }
    return new Judged(this.#findings, this.#index, rulingOf(said))
  }
}

/**
 * The verdict that follows from flags and requests. A statement that it does not matter here, by an author whom the
 * policy trusts, clears it. A tool's own suppression and a request in a file set warnings aside; what holds, or cannot
 * be told, stays: nobody has verified who approved (DESIGN 5, rule 4).
 */
function rulingOf(said: Omit<Ruling, 'verdict' | 'setAside'>): Ruling {
  const verdict = strongest(said.flags.map((flag) => flag.verdict))
  if (verdict !== 'pass' && isCleared(said.vex)) return { ...said, verdict: 'pass', setAside: 'vex' }
  const by = said.isSuppressed ? 'suppression' : said.requests.length > 0 ? 'acceptance' : undefined
  return verdict === 'warn' && by !== undefined
    ? { ...said, verdict: 'pass', setAside: by }
    : { ...said, verdict, setAside: undefined }
}

/** What all subjects of a run have in common. */
export interface Circumstances extends Pick<Subject, 'release' | 'now'> {
  readonly intel: IntelSource
}

/** Those of a judgement, for what is asked of it afterwards. */
export function circumstancesOf({
  release,
  at,
  intel,
}: Omit<Circumstances, 'now'> & { readonly at: Instant }): Circumstances {
  return { release, now: at, intel }
}

/** A finding as conditions look at it. */
export function subjectOf(
  { finding, since, worsened, firstSeen }: Compared,
  { release, now, intel }: Circumstances,
): Subject {
  const { advised } = intel
  return {
    finding: advised === undefined ? finding : completed(finding, advised),
    since,
    worsened,
    firstSeen,
    release,
    now,
    intel: intel.of(finding),
    feeds: intel.feeds,
    vex: intel.vex?.(finding) ?? noStanding,
  }
}

const noRequests: readonly AcceptanceRequest[] = []

/** What every rule says of a finding; what it says of many is one object. */
export function rulingOn(
  rules: readonly Rule[],
  circumstances: Circumstances,
): (compared: Compared) => Ruling {
  const known = new Map<readonly Flag[], Ruling[]>()
  return (compared) => {
    const subject = subjectOf(compared, circumstances)
    const flags = flagsOf(rules, subject)
    const alike = known.get(flags) ?? []
    known.set(flags, alike)
    const before = alike.find((each) => isRuling(each, subject))
    if (before !== undefined) return before
    const ruling = firstRuling(subject, flags)
    if (alike.length < mostAlike) alike.push(ruling)
    return ruling
  }
}

const mostAlike = 8

function isRuling({ since, worsened, firstSeen, isSuppressed, vex }: Ruling, compared: Subject): boolean {
  return (
    vex === compared.vex &&
    since === compared.since &&
    worsened === compared.worsened &&
    firstSeen === compared.firstSeen &&
    isSuppressed === (compared.finding.suppression !== undefined)
  )
}

function firstRuling({ finding, since, worsened, firstSeen, vex }: Subject, flags: readonly Flag[]): Ruling {
  const isSuppressed = finding.suppression !== undefined
  return rulingOf({ since, worsened, firstSeen, flags, requests: noRequests, isSuppressed, vex })
}

/** Every rule on a finding that stands alone. */
export function judgeOne(rules: readonly Rule[], compared: Compared, circumstances: Circumstances): Judged {
  return new Judged(findingsOf([compared.finding]), 0, rulingOn(rules, circumstances)(compared))
}
