import type { Control, Option, Task } from '../options/option.ts'
import type { OptionDocument } from './option-document.ts'

/** What every option has that nobody says anything else of. */
const plain: Pick<Option, 'before' | 'stages' | 'delivers'> = { before: [], stages: [], delivers: 1 }

/**
 * A way forward of a hold file: what it leaves out is as in the usual one of its kind, but for what is about tasks that it
 * replaces. None where there is no usual one and something is missing.
 */
export function heldOption(document: OptionDocument, usual: readonly Option[]): Option | undefined {
  const { kind, control, rework, ...rest } = document
  const like = kind === 'other' ? undefined : usual.find((option) => option.kind === kind)
  const { rework: usualRework, control: usualControl, ...usually } = like ?? {}
  const base = { ...plain, ...usually, ...rest }
  const { title, ships, regression } = base
  if (title === undefined || ships === undefined || regression === undefined) return undefined
  const before = base.before.map(heldTask)
  const afterwards = base.afterwards?.map(heldTask)
  const names = new Set([...before, ...(afterwards ?? [])].map((task) => task.name))
  const runs = rework ?? (usualRework && names.has(usualRework.run) ? usualRework : undefined)
  const measure = controlOf(usualControl, control, names)
  const { before: _, afterwards: __, ...others } = base
  return {
    ...others,
    name: document.name ?? like?.name ?? kind,
    kind,
    title,
    ships,
    regression,
    before,
    ...(afterwards !== undefined && { afterwards }),
    ...(runs !== undefined && { rework: runs }),
    ...(measure !== undefined && { control: measure }),
  }
}

type Tasks = NonNullable<OptionDocument['before']>

function heldTask({ after = [], people = 1, ...rest }: Tasks[number] | Task): Task {
  return { ...rest, after, people }
}

function controlOf(
  usual: Control | undefined,
  given: OptionDocument['control'],
  tasks: ReadonlySet<string>,
): Control | undefined {
  if (usual === undefined && given === undefined) return undefined
  const { ready, ...usually } = usual ?? {}
  return {
    ...usualMeasure,
    ...usually,
    ...(ready !== undefined && tasks.has(ready) && { ready }),
    ...given,
  }
}

/** Of a control on an option whose usual one has none. */
const usualMeasure = { what: '', stops: 'control-stops', blocks: 'control-blocks' } as const
