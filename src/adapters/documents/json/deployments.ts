import { type Deployment, deployedUncleared, runningNow } from '../../../core/release/deployment.ts'
import { jsonText } from '../json-text.ts'

/** What runs where, for a machine: `holdpoint/deployments/1`. */
export function deploymentsJson(deployments: readonly Deployment[]): string {
  const uncleared = deployedUncleared(deployments).map(({ deployment, because, runs }) => ({
    ...written(deployment),
    because,
    runs,
  }))
  const running = runningNow(deployments).map(written)
  return `${jsonText({ schema: 'holdpoint/deployments/1', uncleared, running })}\n`
}

/** What was recorded just now, for a machine: `holdpoint/deployment/1`. */
export function deploymentJson({
  deployment,
  isNew,
}: {
  readonly deployment: Deployment
  readonly isNew: boolean
}): string {
  const [uncleared] = deployedUncleared([deployment])
  const because = uncleared && { uncleared: uncleared.because }
  return `${jsonText({ schema: 'holdpoint/deployment/1', ...written(deployment), ...because, isNew })}\n`
}

function written({ product, version, environment, digests, at, result, verdict }: Deployment) {
  return {
    product,
    ...(version !== undefined && { version }),
    environment,
    digests,
    at,
    ...(result !== undefined && { result }),
    ...(verdict !== undefined && { verdict }),
  }
}
