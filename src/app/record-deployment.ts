import type { Deployed } from '../adapters/records/deployments.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import { policyText } from '../core/policy/policy-text.ts'
import { type Deployment, placeOf } from '../core/release/deployment.ts'
import type { Release } from '../core/release/release.ts'
import { policiesHere } from './recorded-policy.ts'
import { resultFrom } from './recorded-result.ts'
import { withRecords } from './records.ts'
import { bytesOf, textFrom } from './text-file.ts'

export { deploymentJson } from '../adapters/documents/json/deployments.ts'
export { deploymentText } from '../adapters/documents/terminal/deployments.ts'

/** What was deployed: a result of its gate, or only what it is called. */
export type WhatRuns =
  | { readonly kind: 'result'; readonly file: string; readonly environment?: string | undefined }
  | { readonly kind: 'release'; readonly release: Release }

interface Surroundings {
  readonly records: string | undefined
  readonly now: Instant
  /** When it was deployed; now, where nobody says. */
  readonly at?: Instant | undefined
}

/** Throws `deployed.not-yet`, `release.unnamed`, `file.*`, `records.*`. */
export async function recordDeployment(
  what: WhatRuns,
  { records: file, now, at = now }: Surroundings,
): Promise<Deployed> {
  if (at > now) throw new HoldpointError('deployed.not-yet', { at })
  if (what.kind === 'release') {
    const { version, digests } = what.release
    const named = { ...placeOf(what.release), ...(version !== undefined && { version }), digests, at }
    return withRecords(file, (records) => records.deploy(named))
  }
  const bytes = bytesOf(what.file)
  const result = resultFrom(textFrom(bytes, what.file), what.file)
  const { release, verdict } = result
  const { product, version, digests, environment } = release
  if (release.unnamed) throw new HoldpointError('release.unnamed', { product }, { file: what.file })
  if (result.at > now)
    throw new HoldpointError('deployed.from-the-future', { at: result.at }, { file: what.file })
  const place = placeOf({ product, digests, ...environmentOf(what.environment ?? environment) })
  const policy = (await policiesHere())(result.policy.sha256)
  return withRecords(file, (records) =>
    records.inOne(() => {
      if (policy !== undefined) records.keepPolicy(policyText(policy))
      const { sha256 } = records.record(bytes, result)
      const named = { ...place, ...(version !== undefined && { version }), digests, at }
      const judged = {
        verdict,
        judgedAt: result.at,
        ...(environment !== undefined && { judgedFor: environment }),
      }
      return records.deploy({ ...named, result: sha256, ...judged } satisfies Deployment)
    }),
  )
}

function environmentOf(environment: string | undefined): Pick<Release, 'environment'> {
  return environment === undefined ? {} : { environment }
}
