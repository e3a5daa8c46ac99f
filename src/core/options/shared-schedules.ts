import type { Batch } from '../risk/model.ts'
import type { Rework, Task } from './option.ts'
import { type Schedule, type Scheduled, scheduleOf } from './schedule.ts'

/** Gives a schedule for the tasks of an option; throws as `scheduleOf`. */
export type Schedules = (option: string, tasks: readonly Task[], rework?: Rework) => Schedule

/** Schedules that are the same are reckoned once a batch: most options do the same work, some before and some after. */
export function sharedSchedules(): Schedules {
  const known = new Map<string, Schedule>()
  return (option, tasks, rework) => {
    const key = JSON.stringify([tasks, rework])
    const shared = known.get(key) ?? oncePerBatch(scheduleOf(option, tasks, rework))
    known.set(key, shared)
    return shared
  }
}

function oncePerBatch(schedule: Schedule): Schedule {
  let last: { readonly batch: Batch; readonly scheduled: Scheduled } | undefined
  return (batch) => {
    if (last?.batch !== batch) last = { batch, scheduled: schedule(batch) }
    return last.scheduled
  }
}
