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
import { standardInput } from './evidence-files.ts'

/** What became of a file. */
export type Outcome = { readonly reading: EvidenceReading } | { readonly refusal: Refusal }

/** Reads a file; where nothing of it can be used, says why. Throws for what is wrong with the request. */
export async function outcomeOf(file: string, options: ReadingOptions): Promise<Outcome> {
  try {
    return { reading: await readEvidence(sourceOf(file), options) }
  } catch (error) {
    if (!(error instanceof HoldpointError) || error.exit !== 3) throw error
    return { refusal: refusalOf(file, error) }
  }
}

export function refusalOf(file: string, { code, message, hint }: HoldpointError): Refusal {
  return { file, code, message, hint }
}

function sourceOf(file: string): ByteSource {
  return file === standardInput ? bufferSource('stdin', readFileSync(0)) : fileSource(file)
}
