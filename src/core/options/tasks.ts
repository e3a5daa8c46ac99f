import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import { nearest } from '../base/nearest.ts'
import type { Task } from './option.ts'

/** Tasks with their names resolved to places in the list. */
export interface OrderedTasks {
  readonly tasks: readonly Task[]
  /** For each task, the places of those that must be done before. */
  readonly after: readonly (readonly number[])[]
  /** Places so that every task comes after those it waits for; as in the file where that allows it. */
  readonly order: readonly number[]
  /** Whether two tasks that need the same may both be ready, so that one has to wait for the other. */
  readonly contended: boolean
}

/**
 * Puts the tasks of an option in order. Throws `options.too-many`, `options.same-name`, `options.unknown-task` and
 * `options.task-cycle`.
 */
export function orderTasks(option: string, tasks: readonly Task[]): OrderedTasks {
  const limit = limits.optionTasks
  if (tasks.length > limit) {
    throw new HoldpointError('options.too-many', { what: 'tasks', count: tasks.length, limit })
  }
  const after = tasks.map((task) => task.after.map((name) => placeOf(option, tasks, name)))
  tasks.forEach((task, i) => {
    if (placeOf(option, tasks, task.name) !== i) {
      throw new HoldpointError('options.same-name', { what: 'task', name: task.name })
    }
  })
  const order = orderOf(option, tasks, after)
  return { tasks, after, order, contended: isContended(tasks, after, order) }
}

/** Where the task of that name stands. Throws `options.unknown-task`. */
export function placeOf(option: string, tasks: readonly Task[], name: string): number {
  const place = tasks.findIndex((task) => task.name === name)
  if (place >= 0) return place
  const meant = nearest(
    name,
    tasks.map((task) => task.name),
  )
  throw new HoldpointError('options.unknown-task', { option, name, nearest: meant ?? '' })
}

function orderOf(
  option: string,
  tasks: readonly Task[],
  after: readonly (readonly number[])[],
): readonly number[] {
  const order: number[] = []
  const done = new Set<number>()
  while (order.length < tasks.length) {
    const next = after.findIndex((before, i) => !done.has(i) && before.every((one) => done.has(one)))
    if (next < 0) {
      const waiting = tasks.filter((_, i) => !done.has(i)).map((task) => task.name)
      throw new HoldpointError('options.task-cycle', { option, tasks: waiting })
    }
    order.push(next)
    done.add(next)
  }
  return order
}

function isContended(
  tasks: readonly Task[],
  after: readonly (readonly number[])[],
  order: readonly number[],
): boolean {
  const before = tasks.map(() => new Set<number>())
  for (const i of order) {
    for (const one of after[i] ?? []) {
      before[i]?.add(one)
      for (const earlier of before[one] ?? []) before[i]?.add(earlier)
    }
  }
  return tasks.some(({ needs }, i) =>
    tasks.some(
      (other, j) =>
        j < i && needs !== undefined && other.needs === needs && !before[i]?.has(j) && !before[j]?.has(i),
    ),
  )
}
