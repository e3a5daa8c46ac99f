import type { Format, Mark } from './format.ts'
import type { JsonHead } from './json/document.ts'

/** What is closest to an unknown document, and the first member of that format which it lacks. */
export interface Nearest {
  readonly format: string
  readonly missing: string
}

/** The format of a document by what its head shows; none where no format has all of its marks. */
export function recognize(formats: readonly Format[], head: JsonHead): Format | undefined {
  return formats.find(({ marks }) => marks.some((set) => set.every((mark) => shows(head, mark))))
}

/** The format of which a document has the largest part of a set of marks; none where it has no mark of any. */
export function nearestFormat(formats: readonly Format[], head: JsonHead): Nearest | undefined {
  let best: (Nearest & { readonly part: number }) | undefined
  for (const { name, marks } of formats)
    for (const set of marks) {
      const missing = set.filter((mark) => !shows(head, mark))
      const part = 1 - missing.length / set.length
      if (part > (best?.part ?? 0) && missing[0]) best = { format: name, missing: named(missing[0]), part }
    }
  return best && { format: best.format, missing: best.missing }
}

function shows(head: JsonHead, { at, begins }: Mark): boolean {
  return begins === undefined ? head.has(...at) : (head.text(...at)?.startsWith(begins) ?? false)
}

function named({ at, begins }: Mark): string {
  const member = `"${at.join('.')}"`
  return begins === undefined ? member : `${member} that begins with "${begins}"`
}
