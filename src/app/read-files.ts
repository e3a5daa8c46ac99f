import { readFileSync } from 'node:fs'
import {
  type EvidenceReading,
  type ReadingOptions,
  readEvidence,
} from '../adapters/evidence/read-evidence.ts'
import { fileSource } from '../adapters/evidence/source/file-source.ts'
import { type ByteSource, bufferSource } from '../adapters/evidence/source/source.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Refusal } from '../core/findings/account.ts'
import { say } from '../core/language/catalogue.ts'
import { standardInput } from './evidence-files.ts'

/** What became of files: those that were read, and those of which nothing could be used. */
export interface ReadFiles {
  readonly readings: readonly EvidenceReading[]
  readonly refusals: readonly Refusal[]
}

/** Reads each file; the same bytes under two names are read as one. */
export async function readFiles(
  files: readonly string[],
  optionsFor: (file: string) => ReadingOptions,
): Promise<ReadFiles> {
  const readings = new Map<string, EvidenceReading>()
  const refusals: Refusal[] = []
  for (const file of files) {
    try {
      const reading = await readEvidence(sourceOf(file), optionsFor(file))
      // Empty files are all the same, whoever wrote them.
      const key = `${reading.sha256} ${reading.tools[0].name}`
      readings.set(key, alsoAs(reading, readings.get(key)))
    } catch (error) {
      if (!(error instanceof HoldpointError) || error.exit !== 3) throw error
      refusals.push(refusalOf(file, error))
    }
  }
  return { readings: [...readings.values()], refusals }
}

export function refusalOf(file: string, { code, message, hint }: HoldpointError): Refusal {
  return { file, code, message, hint }
}

function sourceOf(file: string): ByteSource {
  return file === standardInput ? bufferSource('stdin', readFileSync(0)) : fileSource(file)
}

/** The same bytes under two names are one evidence; it counts once, and says so. */
function alsoAs(reading: EvidenceReading, before: EvidenceReading | undefined): EvidenceReading {
  if (before === undefined) return reading
  return { ...before, notes: [...before.notes, say('gate.given-twice', { file: reading.name })] }
}
