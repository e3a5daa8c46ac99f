import type { Selection } from '../document/document.ts'
import { endOf, givenListAt } from '../document/lists.ts'
import type { Mapping } from './mapping-document.ts'
import { recordsPath } from './steps.ts'

/** What must be there for a report without records to be one that found nothing, and not another document. */
export interface AroundRecords {
  readonly selections: readonly Selection[]
  /** To be asked at the end; undefined where everything was there. */
  readonly missing: (records: number) => string | undefined
}

export function aroundRecords(mapping: Mapping): AroundRecords {
  const path = recordsPath(mapping)
  if (mapping.syntax === 'xml') return aroundElements(path)
  return mapping.syntax === 'json' && path.includes('*') ? aroundLists(path) : alone(mapping, path)
}

/** A table and lines are lists themselves; a record that stands alone must be there. */
function alone({ syntax }: Mapping, path: readonly string[]): AroundRecords {
  return {
    selections: [],
    missing: (records) => (syntax === 'json' && records === 0 ? quoted(path) : undefined),
  }
}

/** The element that holds the records; where they are the root themselves, one of them. */
function aroundElements(path: readonly string[]): AroundRecords {
  const around = path.slice(0, -1)
  let isThere = false
  const seen = endOf(around, () => {
    isThere = true
  })
  return {
    selections: around.length === 0 ? [] : [seen],
    missing: (records) => (isThere || records > 0 ? undefined : quoted(around.length === 0 ? path : around)),
  }
}

/** Each list on the way, and in each entry of an outer one the inner one. */
function aroundLists(path: readonly string[]): AroundRecords {
  const lists = path.flatMap((step, index) =>
    step === '*'
      ? [{ at: path.slice(0, index), entries: path.slice(0, index + 1), seen: 0, counted: 0 }]
      : [],
  )
  const selections = lists.flatMap((list, index) => [
    givenListAt(list.at, () => {
      list.seen++
    }),
    ...(index === lists.length - 1
      ? []
      : [
          endOf(list.entries, () => {
            list.counted++
          }),
        ]),
  ])
  const isMissing = (index: number) => lists[index]?.seen !== (index === 0 ? 1 : lists[index - 1]?.counted)
  return {
    selections,
    missing: () => {
      const first = lists.findIndex((_, index) => isMissing(index))
      return first < 0 ? undefined : quoted(lists[first]?.at ?? [])
    },
  }
}

const quoted = (path: readonly string[]) => (path.length === 0 ? 'a list' : `"${path.join('.')}"`)
