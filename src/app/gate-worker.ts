import { workerData } from 'node:worker_threads'
import type { FileTask } from './read-in-threads.ts'
import type { Work } from './work.ts'
import { workOff } from './workers.ts'

// A thread of the gate.
const work: Work = workerData
if (work.kind === 'products') {
  const { productJudge } = await import('./judge-product.ts')
  const { judge } = await productJudge(work.task)
  workOff(async (name: string) => ({ result: await judge(name, () => {}) }))
} else {
  const { readToSend } = await import('./read-in-threads.ts')
  workOff((task: FileTask) => readToSend(task))
}
