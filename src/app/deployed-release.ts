import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import type { Deployed } from '../core/findings/since.ts'
import { deployedFrom, type GateResult } from '../core/policy/gate-result.ts'
import type { Release } from '../core/release/release.ts'
import { recordedResult } from './recorded-result.ts'

/** The deployed release, once it is known what this run reads. */
export type Baseline = (evidence: readonly string[]) => Deployed

/**
 * What is deployed now, from the recorded result of its gate. Throws `deployed.*` where it is of another product or
 * from the future: comparing with it would call new what is old, or old what is new. Where it was held, what it returns
 * throws `deployed.same-evidence` for the sha256s of just the evidence that it rests on: then it is a record of what is
 * to ship, under whatever version, and would make everything in it old.
 */
export function deployedRelease(file: string, release: Release, now: Instant): Baseline {
  return baselineFrom(recordedResult(file), file, release, now)
}

/** The same of a result that was read already; `file` is where it comes from, for errors. */
export function baselineFrom(result: GateResult, file: string, release: Release, now: Instant): Baseline {
  const { product } = result.release
  if (product !== release.product)
    throw new HoldpointError('deployed.other-product', { product, expected: release.product }, { file })
  const isSame = result.release.version !== undefined && result.release.version === release.version
  const held = result.verdict === 'hold' || result.verdict === 'unknown' ? result.verdict : undefined
  if (isSame && held !== undefined) throw new HoldpointError('deployed.held', { verdict: held }, { file })
  if (result.at > now) throw new HoldpointError('deployed.from-the-future', { at: result.at }, { file })
  const before = new Set(result.evidence.map(({ sha256 }) => sha256))
  return (evidence) => {
    if (held !== undefined && before.symmetricDifference(new Set(evidence)).size === 0)
      throw new HoldpointError('deployed.same-evidence', { verdict: held }, { file })
    return deployedFrom(result)
  }
}
