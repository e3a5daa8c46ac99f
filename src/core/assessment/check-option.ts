import type { PlaceOf } from '../base/place-of.ts'
import { placed } from '../base/placed.ts'
import type { Option, Task } from '../options/option.ts'
import { orderTasks, placeOf as taskNamed } from '../options/tasks.ts'
import type { Units } from './units-in.ts'

/** Whether everything that an option names is there, and counts what it should. Throws `options.*` at its place. */
export function checkOption(option: Option, units: Units, at: PlaceOf): void {
  const { name, before, afterwards = [], rework, control, later, remains, lacks } = option
  checkTasks(option, 'before', before, units, at)
  checkTasks(option, 'afterwards', afterwards, units, at)
  if (later !== undefined) units.check(name, later, 'days', at(['later']))
  if (remains !== undefined) units.check(name, remains, 'share', at(['remains']))
  if (lacks !== undefined) units.check(name, lacks, 'share', at(['lacks']))
  if (control !== undefined) {
    units.check(name, control.stops, 'share', at(['control', 'stops']))
    units.check(name, control.blocks, 'share', at(['control', 'blocks']))
    const { ready } = control
    if (ready !== undefined) placed(at(['control', 'ready']), () => taskNamed(name, before, ready))
  }
  if (rework === undefined) return
  for (const key of ['run', 'redo'] as const)
    placed(at(['rework', key]), () => taskNamed(name, [...before, ...afterwards], rework[key]))
  units.check(name, rework.fails, 'chance', at(['rework', 'fails']))
  units.check(name, rework.share, 'share', at(['rework', 'share']))
}

function checkTasks(
  { name }: Option,
  key: 'before' | 'afterwards',
  tasks: readonly Task[],
  units: Units,
  at: PlaceOf,
): void {
  tasks.forEach(({ takes, after }, i) => {
    units.check(name, takes, 'hours', at([key, i, 'takes']))
    after.forEach((other, j) => {
      placed(at([key, i, 'after', j]), () => taskNamed(name, tasks, other))
    })
  })
  placed(at([key]), () => orderTasks(name, tasks))
}
