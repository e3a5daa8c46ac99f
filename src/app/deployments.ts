import type { Deployment } from '../core/release/deployment.ts'
import { whereRecorded } from './records.ts'

export { deploymentsJson } from '../adapters/documents/json/deployments.ts'
export { deploymentsText } from '../adapters/documents/terminal/deployments.ts'

/** Every deployment that this machine remembers; none where nothing was recorded. Throws `records.*`. */
export async function deployments(file: string | undefined): Promise<readonly Deployment[]> {
  return (await whereRecorded(file, (records) => records.deployments())) ?? []
}
