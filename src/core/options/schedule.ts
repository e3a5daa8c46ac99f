import type { Batch } from '../risk/model.ts'
import type { Rework, Task } from './option.ts'
import { type OrderedTasks, orderTasks, placeOf } from './tasks.ts'

/** When work is done, in hours from its beginning, and what it takes, in hours of one person, by scenario. */
export interface Scheduled {
  readonly end: Float64Array
  readonly work: Float64Array
  /** When a task is done, by its place in the list. */
  readonly ends: readonly Float64Array[]
}

/** What schedules tasks for a batch of scenarios. */
export type Schedule = (batch: Batch) => Scheduled

/** A failed run is done again at most so often; after that somebody ships or calls it off, which no schedule knows. */
const mostRework = 3

/** The uniform that says how often regression runs fail: the same for all options of a scenario. */
export const reworkUniform = 'options.rework'

/**
 * Prepares tasks: paths run side by side and the slowest counts, a resource does one task at a time, of those that are
 * ready the first in the file; a failed run takes a share of the work before it and the run itself once more. Throws
 * what is wrong with the tasks (`orderTasks`) or `options.unknown-task` for those of the rework.
 */
export function scheduleOf(option: string, tasks: readonly Task[], rework?: Rework): Schedule {
  const ordered = orderTasks(option, tasks)
  const again =
    rework === undefined
      ? undefined
      : {
          ...rework,
          runAt: placeOf(option, tasks, rework.run),
          redoAt: placeOf(option, tasks, rework.redo),
        }
  return (batch) => {
    const hours = tasks.map((task) => batch.column(task.takes))
    const work = batch.zeros()
    tasks.forEach((task, i) => {
      addTimes(work, hours[i], task.people)
    })
    if (again !== undefined) hours[again.runAt] = withRework(batch, tasks, again, work)
    const ends = ordered.contended ? endsInTurns(ordered, hours, batch) : endsOfPaths(ordered, hours, batch)
    return { end: latestOf(ends, batch), work, ends }
  }
}

interface PlacedRework extends Rework {
  readonly runAt: number
  readonly redoAt: number
}

/** The hours of the run with what it is done again for; adds the hours of people to the work. */
function withRework(
  batch: Batch,
  tasks: readonly Task[],
  { runAt, redoAt, fails, share }: PlacedRework,
  work: Float64Array,
): Float64Array {
  const [run, redo] = [tasks[runAt], tasks[redoAt]]
  const hours = batch.zeros()
  if (run === undefined || redo === undefined) return hours
  const [once, part, chance, of, luck] = [run.takes, redo.takes, fails, share, reworkUniform].map(
    batch.column,
  )
  for (let i = 0; i < hours.length; i += 1) {
    const times = failures(chance?.[i] ?? 0, luck?.[i] ?? 1)
    const redone = times * (of?.[i] ?? 0) * (part?.[i] ?? 0)
    const repeated = times * (once?.[i] ?? 0)
    hours[i] = (once?.[i] ?? 0) + repeated + redone
    work[i] = (work[i] ?? 0) + repeated * run.people + redone * redo.people
  }
  return hours
}

/** So many runs fail one after the other at least, with the chance of one failing to that power. */
function failures(chance: number, luck: number): number {
  let times = 0
  for (let together = chance; times < mostRework && luck < together; together *= chance) times += 1
  return times
}

function endsOfPaths({ after, order }: OrderedTasks, hours: readonly Float64Array[], batch: Batch) {
  const ends = hours.map(batch.zeros)
  for (const task of order) {
    const end = ends[task]
    const takes = hours[task]
    if (end === undefined || takes === undefined) continue
    for (const before of after[task] ?? []) raiseTo(end, ends[before])
    addTimes(end, takes, 1)
  }
  return ends
}

/** Whichever task can start first takes its resource; the first in the file of several. */
function endsInTurns({ tasks, after }: OrderedTasks, hours: readonly Float64Array[], batch: Batch) {
  const ends = hours.map(batch.zeros)
  const resources = [...new Set(tasks.map(({ needs }) => needs).filter((needs) => needs !== undefined))]
  const resourceOf = tasks.map(({ needs }) => (needs === undefined ? -1 : resources.indexOf(needs)))
  const done = new Float64Array(tasks.length)
  const free = new Float64Array(resources.length)
  const startOf = (task: number): number => {
    let start = free[resourceOf[task] ?? -1] ?? 0
    for (const before of after[task] ?? []) start = Math.max(start, done[before] ?? 0)
    return start
  }
  for (let i = 0; i < batch.size; i += 1) {
    done.fill(Number.POSITIVE_INFINITY)
    free.fill(0)
    for (let left = tasks.length; left > 0; left -= 1) {
      const task = firstToStart(done, startOf)
      const end = startOf(task) + (hours[task]?.[i] ?? 0)
      done[task] = end
      const resource = resourceOf[task] ?? -1
      if (resource >= 0) free[resource] = end
      const column = ends[task]
      if (column !== undefined) column[i] = end
    }
  }
  return ends
}

/** A task that waits for one not yet scheduled starts at infinity, and there is always one that waits for none. */
function firstToStart(done: Float64Array, startOf: (task: number) => number): number {
  let first = -1
  let earliest = Number.POSITIVE_INFINITY
  for (let task = 0; task < done.length; task += 1) {
    if (done[task] !== Number.POSITIVE_INFINITY) continue
    const start = startOf(task)
    if (start < earliest) {
      first = task
      earliest = start
    }
  }
  return first
}

function latestOf(columns: readonly Float64Array[], batch: Batch): Float64Array {
  const latest = batch.zeros()
  for (const column of columns) raiseTo(latest, column)
  return latest
}

function raiseTo(column: Float64Array, floor: Float64Array | undefined): void {
  if (floor === undefined) return
  for (let i = 0; i < column.length; i += 1) {
    const least = floor[i] ?? 0
    if (least > (column[i] ?? 0)) column[i] = least
  }
}

function addTimes(sum: Float64Array, column: Float64Array | undefined, times: number): void {
  if (column === undefined) return
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0) * times
}
