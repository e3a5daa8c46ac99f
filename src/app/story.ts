import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { addDuration, days, type Instant, parseInstant } from '../core/base/instant.ts'
import type { Judgement } from '../core/policy/judgement.ts'
import { gate } from './gate.ts'
import { writeDocument } from './write-documents.ts'

/** A story told with real reports: what is deployed, and the release that is about to ship. */
export interface Story {
  /** The folder of the reports from here, with one folder a release. */
  readonly reports: string
  readonly deployed: Judgement
  readonly release: Judgement
}

/** The afternoon on which release 4.2 of the example shop is to ship; the penetration tester reported at 12:40. */
const now = parseInstant('2026-11-24T13:00Z')
const shipsAt = parseInstant('2026-11-24T19:00Z')
const deployedOn = addDuration(now, -days(20))

/**
 * Runs the gate over the example shop: release 4.1 as it was deployed, then 4.2 against it.
 *
 * @param from where to look for the example: this folder, or one of those around it.
 */
export async function shopStory(from: string): Promise<Story> {
  const reports = relative(process.cwd(), join(exampleAround(from), 'reports'))
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-'))
  const recorded = join(folder, 'shop-4.1.json')
  try {
    const deployed = await gateOf(join(reports, '4.1'), '4.1.0', deployedOn)
    writeDocument(deployed, { document: 'json', file: recorded }, {})
    const release = await gateOf(join(reports, '4.2'), '4.2.0', now, { deployed: recorded, shipsAt })
    return { reports, deployed, release }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function gateOf(
  evidence: string,
  version: string,
  at: Instant,
  against: { readonly deployed?: string; readonly shipsAt?: Instant } = {},
): Promise<Judgement> {
  const { deployed, shipsAt: ships } = against
  const release = { product: 'shop', version, digests: [], ...(ships !== undefined && { shipsAt: ships }) }
  const surroundings = { clock: { now: () => at }, progress: () => {} }
  return (await gate({ evidence: [evidence], release, deployed, policy: undefined }, surroundings)).judgement
}

/** The package and a clone keep it in the same place, the built command and its source do not. */
function exampleAround(folder: string): string {
  const example = join(folder, 'examples', 'shop')
  if (existsSync(example)) return example
  const around = dirname(folder)
  if (around === folder) throw new Error('examples/shop is not part of this installation')
  return exampleAround(around)
}
