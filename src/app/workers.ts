import { setImmediate } from 'node:timers/promises'
import { parentPort, type Transferable, Worker } from 'node:worker_threads'
import { HoldpointError } from '../core/base/errors.ts'

/** What a worker sends back for a task. */
type Answer<R> = { readonly at: number } & (
  | { readonly kind: 'done'; readonly result: R }
  | ({ readonly kind: 'refused' } & Pick<HoldpointError, 'code' | 'values' | 'place'>)
  | { readonly kind: 'fault'; readonly cause: unknown }
)

/** What a worker is told first. */
interface Orders<T> {
  readonly tasks: readonly T[]
  /** For each task the number of the thread that took it; 0 while nobody has. Shared. */
  readonly taken: Int32Array
  /** Its number, from 2: this thread has 1. */
  readonly me: number
}

interface Employment<T, R> {
  readonly code: URL
  readonly data: unknown
  /** How many work at once, this one included. */
  readonly threads: number
  readonly here: (task: T) => Promise<R>
  /** The result of a task that a worker died over, of too little memory for example. */
  readonly lost: (task: T, cause: unknown) => R
  /** Told after each task how many are done. */
  readonly done: (tasks: number) => void
}

/**
 * Does tasks in this thread and in others, and gives the results in their order; tasks, results and data are plain. The
 * others begin with the first task and this one with the last, so the largest should come first. Throws the first
 * error that a task throws. A worker that dies takes one task with it, and another takes its place.
 */
export async function inWorkers<T, R>(tasks: readonly T[], employment: Employment<T, R>): Promise<R[]> {
  const { threads, here, lost, done } = employment
  const results = new Map<number, R>()
  const taken = new Int32Array(new SharedArrayBuffer(4 * tasks.length))
  const hired: Worker[] = []
  const keep = (at: number, result: R) => done(results.set(at, result).size)
  const workThere = async (): Promise<void> => {
    if (!taken.includes(0)) return
    const me = hired.length + 2
    const worker = new Worker(employment.code, { workerData: employment.data })
    hired.push(worker)
    const death = await endOf<T, R>(worker, { tasks, taken, me }, (answer) =>
      keep(answer.at, resultOf(answer)),
    )
    for (const [at, task] of tasks.entries())
      if (taken[at] === me && !results.has(at)) keep(at, lost(task, death))
    return workThere()
  }
  const workHere = async () => {
    for (const at of [...tasks.keys()].reverse()) {
      const task = tasks[at]
      if (task === undefined || !take(taken, at, 1)) continue
      keep(at, await here(task))
      // Lets in what the others have sent.
      await setImmediate()
    }
  }
  try {
    await Promise.all([...Array.from({ length: threads - 1 }, workThere), workHere()])
  } finally {
    taken.fill(1)
    await Promise.all(hired.map((worker) => worker.terminate()))
  }
  return Array.from(tasks.keys()).flatMap((at) => {
    const result = results.get(at)
    return result === undefined ? [] : [result]
  })
}

/** Takes a task, unless another thread has. */
function take(taken: Int32Array, at: number, me: number): boolean {
  return Atomics.compareExchange(taken, at, 0, me) === 0
}

/** Sets a worker to work and gives why it ended, once it has. */
function endOf<T, R>(
  worker: Worker,
  orders: Orders<T>,
  receive: (answer: Answer<R>) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let cause: unknown
    worker.on('message', (answer: Answer<R>) => {
      try {
        receive(answer)
      } catch (error) {
        reject(error)
      }
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', (status) => resolve(cause ?? new Error(`its thread ended with ${status}`)))
    worker.postMessage(orders)
  })
}

function resultOf<R>(answer: Answer<R>): R {
  if (answer.kind === 'done') return answer.result
  if (answer.kind === 'fault') throw answer.cause
  throw new HoldpointError(answer.code, answer.values, answer.place)
}

/** In a worker: does tasks while there are any, and ends. What one of them throws goes back to who asked. */
export function workOff<T, R>(
  work: (task: T) => Promise<{ readonly result: R; readonly transfer?: readonly Transferable[] }>,
): void {
  const port = parentPort
  port?.once('message', async ({ tasks, taken, me }: Orders<T>) => {
    for (const [at, task] of tasks.entries()) {
      if (!take(taken, at, me)) continue
      const { answer, transfer } = await answerTo(at, () => work(task))
      port.postMessage(answer, transfer)
    }
    port.close()
  })
}

async function answerTo<R>(
  at: number,
  work: () => Promise<{ readonly result: R; readonly transfer?: readonly Transferable[] }>,
): Promise<{ readonly answer: Answer<R>; readonly transfer?: readonly Transferable[] }> {
  try {
    const { result, transfer = [] } = await work()
    return { answer: { at, kind: 'done', result }, transfer }
  } catch (error) {
    if (!(error instanceof HoldpointError)) return { answer: { at, kind: 'fault', cause: error } }
    const { code, values, place } = error
    return { answer: { at, kind: 'refused', code, values, place } }
  }
}
