import type { DatabaseSync } from 'node:sqlite'
import { isSameData } from '../../core/base/same-data.ts'
import { type Deployment, type Place, runningIn } from '../../core/release/deployment.ts'
import { inOne } from './database.ts'
import { deploymentRow } from './rows.ts'

/** A deployment as it stands in the records, and whether it stood there before. */
export interface Deployed {
  readonly deployment: Deployment
  readonly isNew: boolean
}

/**
 * Adds a deployment. Where the very same already runs there since then or before, that one stays: a step of a pipeline
 * that runs again deploys nothing new.
 */
export function recordDeployment(database: DatabaseSync, deployment: Deployment): Deployed {
  return inOne(database, () => {
    const running = runningIn(deployment, deploymentsIn(database, deployment))
    if (running !== undefined && running.at <= deployment.at && isSame(running, deployment))
      return { deployment: running, isNew: false }
    const { product, environment, version = null, at, result = null, digests } = deployment
    const id = database
      .prepare(
        `insert into deployment (product, environment, version, at, result)
         values (?, ?, ?, ?, (select id from result where sha256 = ?))`,
      )
      .run(product, environment, version, at, result).lastInsertRowid
    const insert = database.prepare('insert into deployment_digest values (?, ?, ?)')
    for (const [place, digest] of digests.entries()) insert.run(id, place, digest)
    return { deployment, isNew: true }
  })
}

function isSame(a: Deployment, b: Deployment): boolean {
  return a.version === b.version && a.result === b.result && isSameData(a.digests, b.digests)
}

const recorded = `
  select deployment.product, deployment.environment, deployment.version, deployment.at, result.sha256, result.verdict,
    result.at judged_at, result.environment judged_for,
    coalesce((select group_concat(digest, ' ' order by place) from deployment_digest where deployment = deployment.id), '') digests
  from deployment left join result on result.id = deployment.result`

/** Every deployment, in the order in which they were recorded. */
export function allDeployments(database: DatabaseSync): readonly Deployment[] {
  return database.prepare(`${recorded} order by deployment.id`).all().map(deploymentFrom)
}

/** Those of one product in one environment. */
export function deploymentsIn(
  database: DatabaseSync,
  { product, environment }: Place,
): readonly Deployment[] {
  return database
    .prepare(`${recorded} where deployment.product = ? and deployment.environment = ? order by deployment.id`)
    .all(product, environment)
    .map(deploymentFrom)
}

function deploymentFrom(row: unknown): Deployment {
  const { version, sha256, verdict, judged_at, judged_for, ...rest } = deploymentRow.parse(row)
  return {
    ...rest,
    ...(version !== null && { version }),
    ...(sha256 !== null && { result: sha256 }),
    ...(verdict !== null && { verdict }),
    ...(judged_at !== null && { judgedAt: judged_at }),
    ...(judged_for !== null && { judgedFor: judged_for }),
  }
}
