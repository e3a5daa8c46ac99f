import type { Release } from '../release/release.ts'
import type { Policy } from './policy.ts'

type Answering = Pick<Policy, 'exposure' | 'ssvc'>

/** What is said of this release counts before what its policy says of every one. */
export function exposed(release: Release, { exposure, ssvc }: Answering): Release {
  return { ...(exposure !== undefined && { exposure }), ...(ssvc !== undefined && { ssvc }), ...release }
}

/** A judged release with the answers of `policy` in place of those that the policy of its time, by name, gave. */
export function exposedAnew(judged: Release, by: string, policy: Answering): Release {
  const { exposure, ssvc = {}, ...release } = judged
  const said = Object.entries(ssvc).filter(([, { source }]) => source !== by)
  return exposed(
    {
      ...release,
      ...(exposure !== undefined && exposure.source !== by && { exposure }),
      ...(said.length > 0 && { ssvc: Object.fromEntries(said) }),
    },
    policy,
  )
}
