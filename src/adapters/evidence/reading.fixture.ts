import { HoldpointError } from '../../core/base/errors.ts'
import type { Result } from '../../core/findings/result.ts'
import { type EvidenceReading, type ReadingOptions, readEvidence } from './read-evidence.ts'
import { bufferSource } from './source/source.ts'

/** A reading whose results are at hand. */
export interface Read extends Omit<EvidenceReading, 'results'> {
  readonly results: readonly Result[]
}

/** Where the real reports stand that no one on this project wrote; tests that need them are skipped without. */
export const corpus = '../shared/corpus'

export async function readText(text: string | Uint8Array, options: ReadingOptions = {}): Promise<Read> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const reading = await readEvidence(bufferSource('report', bytes), options)
  return { ...reading, results: [...reading.results] }
}

export async function readJson(document: unknown, options: ReadingOptions = {}): Promise<Read> {
  return await readText(JSON.stringify(document), options)
}

/** What a document says, without where it says so. */
export async function saidIn(
  document: unknown,
): Promise<readonly Omit<Result, 'evidence' | 'place' | 'tool'>[]> {
  return (await readJson(document)).results.map(({ evidence, place, tool, ...said }) => said)
}

/** The error with which something is refused; undefined where it is not. Anything but our own errors goes on. */
export async function refusalOf(act: () => unknown): Promise<HoldpointError | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    if (error instanceof HoldpointError) return error
    throw error
  }
}
