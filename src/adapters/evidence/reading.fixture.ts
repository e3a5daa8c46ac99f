import { HoldpointError } from '../../core/base/errors.ts'
import type { Result } from '../../core/findings/result.ts'
import { bufferSource } from './json/source.ts'
import { type EvidenceReading, type ReadingOptions, readEvidence } from './read-evidence.ts'

/** Where the real reports stand that no one on this project wrote; tests that need them are skipped without. */
export const corpus = '../shared/corpus'

export function readText(text: string | Uint8Array, options: ReadingOptions = {}): EvidenceReading {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readEvidence(bufferSource('report', bytes), options)
}

export function readJson(document: unknown, options: ReadingOptions = {}): EvidenceReading {
  return readText(JSON.stringify(document), options)
}

/** What a document says, without where it says so. */
export function saidIn(document: unknown): readonly Omit<Result, 'evidence' | 'place' | 'tool'>[] {
  return readJson(document).results.map(({ evidence, place, tool, ...said }) => said)
}

/** The error with which something is refused; undefined where it is not. Anything but our own errors goes on. */
export function refusalOf(act: () => unknown): HoldpointError | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof HoldpointError) return error
    throw error
  }
}
