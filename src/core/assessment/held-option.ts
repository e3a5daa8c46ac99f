import type { Option, Task } from '../options/option.ts'
import type { OptionDocument } from './option-document.ts'

/** What every option has that nobody says anything else of. */
const plain = { before: [], stages: [], delivers: 1 } as const

/**
 * A way forward of a hold file: what it leaves out is as in the usual one of its kind. None where there is no usual one
 * and something is missing.
 */
export function heldOption(document: OptionDocument, usual: readonly Option[]): Option | undefined {
  const { before, afterwards, control, ...rest } = document
  const { kind } = document
  const like = kind === 'other' ? undefined : usual.find((option) => option.kind === kind)
  const base = { ...plain, ...like, ...rest }
  const { title, ships, regression } = base
  if (title === undefined || ships === undefined || regression === undefined) return undefined
  const measure = controlOf({ ...like?.control, ...control })
  return {
    ...base,
    name: document.name ?? like?.name ?? document.kind,
    title,
    ships,
    regression,
    ...(before !== undefined && { before: before.map(heldTask) }),
    ...(afterwards !== undefined && { afterwards: afterwards.map(heldTask) }),
    ...(measure !== undefined && { control: measure }),
  }
}

type Tasks = NonNullable<OptionDocument['before']>

function heldTask({ after = [], people = 1, ...rest }: Tasks[number]): Task {
  return { ...rest, after, people }
}

function controlOf({
  what,
  stops,
  blocks,
  ...rest
}: NonNullable<OptionDocument['control']>): Option['control'] {
  if (what === undefined && stops === undefined && blocks === undefined) return undefined
  return {
    what: what ?? '',
    stops: stops ?? 'control-stops',
    blocks: blocks ?? 'control-blocks',
    ...rest,
  }
}
