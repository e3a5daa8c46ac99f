import type { TransferListItem } from 'node:worker_threads'
import type { EvidenceReading, ReadingOptions } from '../adapters/evidence/read-evidence.ts'
import { type ResultColumns, ResultTable } from '../core/findings/result-table.ts'
import { statOf } from './evidence-files.ts'
import { notJudged } from './not-judged.ts'
import { type Outcome, outcomeOf, refusalOf } from './read-file.ts'
import type { Work } from './work.ts'
import { workerCode } from './worker-code.ts'
import { inWorkers } from './workers.ts'

/** A file to read in a thread; plain data. */
export interface FileTask {
  readonly file: string
  readonly options: Omit<ReadingOptions, 'progress'>
}

/** What became of it, as it is sent. */
type Sent = { readonly reading: Omit<EvidenceReading, 'results'>; readonly columns: ResultColumns } | Refused
type Refused = Exclude<Outcome, { readonly reading: EvidenceReading }>

/** Reads files in several threads, the largest first; what became of each, in their order. */
export async function readInThreads(
  files: readonly string[],
  threads: number,
  optionsFor: (file: string) => ReadingOptions,
): Promise<readonly Outcome[]> {
  const tasks = files
    .map((file): FileTask & { readonly size: number } => {
      const { progress: _, ...options } = optionsFor(file)
      return { file, options, size: statOf(file)?.size ?? 0 }
    })
    .toSorted((a, b) => b.size - a.size)
  const outcomes = await inWorkers<FileTask, Sent | Outcome>(tasks, {
    code: workerCode,
    data: { kind: 'files' } satisfies Work,
    threads,
    here: ({ file }) => outcomeOf(file, optionsFor(file)),
    lost: ({ file }, cause) => ({ refusal: refusalOf(file, notJudged(file, cause)) }),
    done: () => {},
  })
  const byFile = new Map(outcomes.map((outcome, at) => [tasks[at]?.file, received(outcome)]))
  return files.flatMap((file) => byFile.get(file) ?? [])
}

/** In a thread: reads a file, and gives its table away. */
export async function readToSend({ file, options }: FileTask): Promise<{
  readonly result: Sent
  readonly transfer: readonly TransferListItem[]
}> {
  const outcome = await outcomeOf(file, options)
  if (!('reading' in outcome)) return { result: outcome, transfer: [] }
  const { results, ...reading } = outcome.reading
  const columns = results.columns()
  const transfer = [...columns.blocks, ...columns.texts.blocks].map(({ buffer }) => buffer)
  return { result: { reading, columns }, transfer }
}

function received(outcome: Sent | Outcome): Outcome {
  if (!('columns' in outcome)) return outcome
  return { reading: { ...outcome.reading, results: new ResultTable(outcome.columns) } }
}
