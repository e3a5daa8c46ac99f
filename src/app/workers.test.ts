import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { HoldpointError } from '../core/base/errors.ts'
import { inWorkers } from './workers.ts'

const code = new URL('./workers.fixture.ts', import.meta.url)
const threads = (workers: number, said: number[] = []) => ({
  code,
  data: undefined,
  threads: workers + 1,
  // This thread leaves what comes from the others alone.
  here: async (task: number) => 2 * task,
  lost: (task: number) => task - 1000,
  done: (tasks: number) => said.push(tasks),
})

describe('tasks in threads', () => {
  prop.prop([fc.array(fc.nat(1000), { maxLength: 40 }), fc.integer({ min: 0, max: 3 })], { numRuns: 10 })(
    'give the same results in the same order, however many threads there are',
    async (tasks, workers) => {
      const said: number[] = []
      expect(await inWorkers(tasks, threads(workers, said))).toEqual(tasks.map((task) => 2 * task))
      expect(said).toEqual(tasks.map((_, at) => at + 1))
    },
  )

  const slowly = { here: () => new Promise<number>((resolve) => setTimeout(resolve, 2_000, 0)) }

  test('a thread that dies takes one task with it, and another goes on', async () => {
    const results = await inWorkers([-1, 5, -1, 6, 0], { ...threads(1), ...slowly })
    expect(results).toEqual([-1001, 10, -1001, 12, 0])
  })

  test('what a task throws is thrown, and is the same error', async () => {
    const thrown = inWorkers([-2, 5, 0], { ...threads(2), ...slowly })
    await expect(thrown).rejects.toThrow(HoldpointError)
    await expect(thrown).rejects.toMatchObject({
      code: 'file.unwritable',
      exit: 4,
      message: /results\/a.json/,
    })
  })

  test('no thread at all is none to start', async () => {
    expect(await inWorkers([], threads(4))).toEqual([])
  })
})
