import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import type { Deployed } from '../core/findings/since.ts'
import { deployedFrom } from '../core/policy/gate-result.ts'
import type { Release } from '../core/release/release.ts'
import { recordedResult } from './recorded-result.ts'

/**
 * What is deployed now, from the recorded result of its gate. Throws `deployed.*` where it is of another product or
 * from the future: comparing with it would call new what is old, or old what is new.
 */
export function deployedRelease(file: string, release: Release, now: Instant): Deployed {
  const result = recordedResult(file)
  const { product } = result.release
  if (product !== release.product)
    throw new HoldpointError('deployed.other-product', { product, expected: release.product }, { file })
  const isSame = result.release.version !== undefined && result.release.version === release.version
  if (isSame && (result.verdict === 'hold' || result.verdict === 'unknown'))
    throw new HoldpointError('deployed.held', { verdict: result.verdict }, { file })
  if (result.at > now) throw new HoldpointError('deployed.from-the-future', { at: result.at }, { file })
  return deployedFrom(result)
}
