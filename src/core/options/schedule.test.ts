import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Batch } from '../risk/model.ts'
import type { Rework, Task } from './option.ts'
import { withColumns } from './scenarios.ts'
import { reworkUniform, scheduleOf } from './schedule.ts'

const none: Batch = {
  size: 1,
  column: () => new Float64Array(1),
  zeros: () => new Float64Array(1),
  pick: () => {},
  chance: () => () => 0.5,
  random: () => ({ next: () => 0.5 }),
}
const batchOf = (values: Readonly<Record<string, number>>): Batch =>
  withColumns(none, (name) => Float64Array.of(values[name] ?? 0))

const task = (name: string, after: readonly string[] = [], needs?: string): Task => ({
  name,
  takes: name,
  after,
  people: 2,
  ...(needs === undefined ? {} : { needs }),
})
const end = (tasks: readonly Task[], values: Readonly<Record<string, number>>, rework?: Rework) => {
  const scheduled = scheduleOf('an option', tasks, rework)(batchOf(values))
  return { end: scheduled.end[0], work: scheduled.work[0] }
}

describe('a schedule', () => {
  test('takes no time without tasks', () => {
    expect(end([], {})).toEqual({ end: 0, work: 0 })
  })

  test('is as long as its slowest path, and costs the hours of all people', () => {
    // fix 4, then review 2 beside regression 10, then deploy 1: 4 + 10 + 1; 2 people on 17 hours.
    const tasks = [
      task('deploy', ['review', 'regression']),
      task('fix'),
      task('review', ['fix']),
      task('regression', ['fix']),
    ]
    expect(end(tasks, { fix: 4, review: 2, regression: 10, deploy: 1 })).toEqual({ end: 15, work: 34 })
  })

  test('lets one who is needed twice do one after the other, first what is first in the file', () => {
    // Both are ready at 0: a from 0 to 3, b from 3 to 5, c from 3 to 13 beside it.
    const tasks = [task('a', [], 'team'), task('b', [], 'team'), task('c', ['a'])]
    expect(end(tasks, { a: 3, b: 2, c: 10 }).end).toBe(13)
  })

  test('does not let a resource wait for what is first in the file but not ready', () => {
    // late is ready at 5 only; the team does early from 0 to 4 first, then late from 5 to 6.
    const tasks = [task('late', ['design'], 'team'), task('early', [], 'team'), task('design')]
    expect(end(tasks, { design: 5, early: 4, late: 1 }).end).toBe(6)
  })

  const rework: Rework = { run: 'run', fails: 'fails', redo: 'fix', share: 'share' }
  const work = { fix: 10, run: 4, share: 0.5, fails: 0.5 }

  test.each([
    // The run fails where luck is below 1/2, again below 1/4, a third time below 1/8, and never a fourth time.
    { luck: 0.6, times: 0 },
    { luck: 0.3, times: 1 },
    { luck: 0.2, times: 2 },
    { luck: 0.1, times: 3 },
    { luck: 0.01, times: 3 },
  ])('does $times runs again at luck $luck, each with half of the fix', ({ luck, times }) => {
    // 10 + 4, and 0.5 x 10 + 4 for each time; all of it by two people.
    const hours = 14 + 9 * times
    const tasks = [task('fix'), task('run', ['fix'])]
    expect(end(tasks, { ...work, [reworkUniform]: luck }, rework)).toEqual({ end: hours, work: 2 * hours })
  })

  test.each([
    ['a cycle', [task('a', ['b']), task('b', ['a'])], 'options.task-cycle'],
    ['a task that waits for itself', [task('a', ['a'])], 'options.task-cycle'],
    ['a task that is not there', [task('a', ['c'])], 'options.unknown-task'],
    ['two tasks of a name', [task('a'), task('a')], 'options.same-name'],
    ['a hundred and one tasks', Array.from({ length: 101 }, (_, i) => task(`${i}`)), 'options.too-many'],
  ])('refuses %s', (_, tasks, code) => {
    expect(() => scheduleOf('an option', tasks)).toThrow(expect.objectContaining({ code }))
  })

  test('refuses rework of a task that is not there', () => {
    expect(() => scheduleOf('an option', [task('fix')], rework)).toThrow(
      expect.objectContaining({
        code: 'options.unknown-task',
        values: expect.objectContaining({ name: 'run' }),
      }),
    )
  })

  const hours = fc.record({ a: fc.nat(50), b: fc.nat(50), c: fc.nat(50), d: fc.nat(50) })

  test.prop([hours])('with a resource for each task is as long as without any', (values) => {
    const chain = (needs: (name: string) => string | undefined) => [
      task('a', [], needs('a')),
      task('b', ['a'], needs('b')),
      task('c', ['a'], needs('c')),
      task('d', ['b', 'c'], needs('d')),
    ]
    const [own, free] = [chain((name) => name), chain(() => undefined)]
    expect(end(own, values).end).toBe(end(free, values).end)
  })

  test.prop([hours])('of one resource is as long as all its tasks together', (values) => {
    const tasks = [task('a', [], 'x'), task('b', [], 'x'), task('c', [], 'x'), task('d', [], 'x')]
    expect(end(tasks, values).end).toBe(values.a + values.b + values.c + values.d)
  })
})
