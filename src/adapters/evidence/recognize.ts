import type { Head } from './document/document.ts'
import type { Format, Mark } from './format.ts'

/** What is closest to an unknown document, and the first member of that format which it lacks. */
export interface Nearest {
  readonly format: string
  readonly missing: string
}

/** The format of a document by what its head shows; none where no format has all of its marks. */
export function recognize(formats: readonly Format[], head: Head): Format | undefined {
  return formats.find((format) => {
    const shown = headFor(format, head)
    return format.marks.some((set) => set.every((mark) => shows(shown, mark)))
  })
}

/** Of a format whose values may stand in a row, what stands alone is the first of them. */
function headFor(format: Format, head: Head): Head {
  const isRow = format.syntax === 'json' && format.inLines === true && !head.has('0')
  if (!isRow) return head
  return {
    has: (first, ...rest) => first === '0' && head.has(...rest),
    text: (first, ...rest) => (first === '0' ? head.text(...rest) : undefined),
  }
}

/** The format of which a document has the largest part of a set of marks; none where it has no mark of any. */
export function nearestFormat(formats: readonly Format[], head: Head): Nearest | undefined {
  let best: (Nearest & { readonly part: number }) | undefined
  for (const format of formats)
    for (const set of format.marks) {
      const shown = headFor(format, head)
      const missing = set.filter((mark) => !shows(shown, mark))
      const part = 1 - missing.length / set.length
      if (part > (best?.part ?? 0) && missing[0])
        best = { format: format.name, missing: named(missing[0]), part }
    }
  return best && { format: best.format, missing: best.missing }
}

function shows(head: Head, { at, begins, lone }: Mark): boolean {
  if (lone !== undefined) return at.length === 1 && head.lone?.(at[0] ?? '') === lone
  return begins === undefined ? head.has(...at) : (head.text(...at)?.startsWith(begins) ?? false)
}

function named({ at, begins, lone }: Mark): string {
  const member = `"${at.join('.')}"`
  if (lone !== undefined) return `${member} alone, ${lone === 'null' ? 'null' : 'an empty list'}`
  return begins === undefined ? member : `${member} that begins with "${begins}"`
}
