import { parentPort, type Transferable, Worker } from 'node:worker_threads'
import { HoldpointError } from '../core/base/errors.ts'

/** What a worker sends back for a task. */
type Answer<R> =
  | { readonly kind: 'done'; readonly result: R }
  | ({ readonly kind: 'refused' } & Pick<HoldpointError, 'code' | 'values' | 'place'>)
  | { readonly kind: 'fault'; readonly cause: unknown }

/** It died over a task, of too little memory for example. */
interface Death {
  readonly kind: 'died'
  readonly cause: unknown
}

interface Employment<T, R> {
  readonly code: URL
  /** What every worker is told first. */
  readonly data: unknown
  /** How many there are at most. */
  readonly workers: number
  /** The result of a task that a worker died over. */
  readonly lost: (task: T, cause: unknown) => R
  /** Told after each task. */
  readonly done: () => void
}

/**
 * Does tasks in threads of their own, each by the next that is free, and gives the results in the order of the tasks;
 * tasks, results and data are plain. Throws the first error that a task throws. A worker that dies takes one task with
 * it, and another takes its place.
 */
export async function inWorkers<T, R>(
  tasks: readonly T[],
  { code, data, workers, lost, done }: Employment<T, R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const queue = tasks.entries()
  const hired: Employee<T, R>[] = []
  let stopped = false
  const workOff = async () => {
    let employee: Employee<T, R> | undefined
    for (const [at, task] of queue) {
      if (employee === undefined || employee.isDead()) {
        employee = hire<T, R>(code, data)
        hired.push(employee)
      }
      const answer = await employee.ask(task)
      if (stopped) return
      results[at] = answer.kind === 'died' ? lost(task, answer.cause) : resultOf(answer)
      done()
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, workOff))
  } finally {
    stopped = true
    await Promise.all(hired.map((employee) => employee.dismiss()))
  }
  return results
}

interface Employee<T, R> {
  readonly ask: (task: T) => Promise<Answer<R> | Death>
  readonly isDead: () => boolean
  readonly dismiss: () => Promise<unknown>
}

function hire<T, R>(code: URL, data: unknown): Employee<T, R> {
  const worker = new Worker(code, { workerData: data })
  let death: Death | undefined
  let settle: (answer: Answer<R> | Death) => void = () => {}
  const die = (cause: unknown) => {
    death ??= { kind: 'died', cause }
    settle(death)
  }
  worker.on('message', (answer: Answer<R>) => settle(answer))
  worker.on('messageerror', die)
  worker.on('error', die)
  worker.on('exit', (status) => die(new Error(`its thread ended with ${status}`)))
  return {
    ask: (task) =>
      new Promise((resolve) => {
        settle = resolve
        if (death === undefined) worker.postMessage(task)
        else resolve(death)
      }),
    isDead: () => death !== undefined,
    dismiss: () => worker.terminate(),
  }
}

function resultOf<R>(answer: Answer<R>): R {
  if (answer.kind === 'done') return answer.result
  if (answer.kind === 'fault') throw answer.cause
  throw new HoldpointError(answer.code, answer.values, answer.place)
}

/** In a worker: answers every task that comes. What its work throws goes back to who asked. */
export function answerTasks<T, R>(
  work: (task: T) => Promise<{ readonly result: R; readonly transfer?: readonly Transferable[] }>,
): void {
  parentPort?.on('message', async (task: T) => {
    try {
      const { result, transfer = [] } = await work(task)
      answerWith({ kind: 'done', result }, transfer)
    } catch (error) {
      if (error instanceof HoldpointError) {
        const { code, values, place } = error
        answerWith({ kind: 'refused', code, values, place })
      } else answerWith({ kind: 'fault', cause: error })
    }
  })
}

function answerWith<R>(answer: Answer<R>, transfer: readonly Transferable[] = []): void {
  parentPort?.postMessage(answer, transfer)
}
