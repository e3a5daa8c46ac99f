import type { EvidenceReading, ReadingOptions } from '../adapters/evidence/read-evidence.ts'
import type { Refusal } from '../core/findings/account.ts'
import { say } from '../core/language/catalogue.ts'
import { statOf } from './evidence-files.ts'
import { type Outcome, outcomeOf } from './read-file.ts'
import { threadsFor } from './threads.ts'

/** What became of files: those that were read, and those of which nothing could be used. */
export interface ReadFiles {
  readonly readings: readonly EvidenceReading[]
  readonly refusals: readonly Refusal[]
}

/**
 * Reads each file; the same bytes under two names are read as one.
 *
 * @param workers threads at most; as many as there are cores where nobody says.
 */
export async function readFiles(
  files: readonly string[],
  optionsFor: (file: string) => ReadingOptions,
  workers: number | undefined,
): Promise<ReadFiles> {
  const readings = new Map<string, EvidenceReading>()
  const refusals: Refusal[] = []
  for (const outcome of await outcomesOf(files, optionsFor, workers)) {
    if ('refusal' in outcome) refusals.push(outcome.refusal)
    else {
      const { reading } = outcome
      // Empty files are all the same, whoever wrote them.
      const key = `${reading.sha256} ${reading.tools[0].name}`
      readings.set(key, alsoAs(reading, readings.get(key)))
    }
  }
  return { readings: [...readings.values()], refusals }
}

async function outcomesOf(
  files: readonly string[],
  optionsFor: (file: string) => ReadingOptions,
  workers: number | undefined,
): Promise<readonly Outcome[]> {
  const threads = files.length < 2 || workers === 1 ? 1 : threadsFor(files.map(sizeOf), workers)
  if (threads > 1) {
    const { readInThreads } = await import('./read-in-threads.ts')
    return readInThreads(files, threads, optionsFor)
  }
  const outcomes: Outcome[] = []
  for (const file of files) outcomes.push(await outcomeOf(file, optionsFor(file)))
  return outcomes
}

const sizeOf = (file: string): number => statOf(file)?.size ?? 0

/** The same bytes under two names are one evidence; it counts once, and says so. */
function alsoAs(reading: EvidenceReading, before: EvidenceReading | undefined): EvidenceReading {
  if (before === undefined) return reading
  return { ...before, notes: [...before.notes, say('gate.given-twice', { file: reading.name })] }
}
