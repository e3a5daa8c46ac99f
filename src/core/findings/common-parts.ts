import { isSameData } from '../base/same-data.ts'
import type { Result, Tool } from './result.ts'

/** What many results of a report have in common: all but where the flaw stands and where that is said. */
export type Common = Omit<
  Result,
  'component' | 'locations' | 'fingerprints' | 'snippet' | 'place' | 'evidence'
>

/** Of one title so many are compared; a report with more of them is taken as it comes. */
const mostCompared = 32

/** Keeps each of them once. */
export class CommonParts {
  readonly #all: Common[]
  /** Numbers of those with the same title. */
  readonly #titled = new Map<string, number[]>()

  /** With those of another, in its order. */
  constructor(all: readonly Common[] = []) {
    this.#all = [...all]
  }

  numberOf(result: Omit<Common, 'tool'>, tool: Tool): number {
    const titled = this.#titled.get(result.title) ?? []
    for (const number of titled) {
      const known = this.#all[number]
      if (known !== undefined && known.tool === tool && isSame(known, result)) return number
    }
    const number = this.#all.push(commonOf(result, tool)) - 1
    if (titled.length < mostCompared) titled.push(number)
    if (titled.length === 1) this.#titled.set(result.title, titled)
    return number
  }

  all(): readonly Common[] {
    return this.#all
  }

  get(number: number): Common {
    const common = this.#all[number]
    if (common === undefined) throw new RangeError(`no result has common part ${number}`)
    return common
  }
}

function isSame(a: Common, b: Omit<Common, 'tool'>): boolean {
  for (const part of parts) if (!isSameData(a[part], b[part])) return false
  return true
}

function commonOf(result: Omit<Common, 'tool'>, tool: Tool): Common {
  const given = parts.filter((part) => result[part] !== undefined).map((part) => [part, result[part]])
  const { kind, title, severity } = result
  return { ...Object.fromEntries(given), kind, title, severity, tool }
}

type Part = Exclude<keyof Common, 'tool'>

/** Does not compile while a part of a result is missing: it would be dropped in silence. */
function every<const Listed extends readonly Part[]>(
  listed: Part extends Listed[number] ? Listed : never,
): readonly Part[] {
  return listed
}

// The ones that differ most often come first.
const parts = every([
  'vulnerability',
  'rule',
  'severity',
  'kind',
  'title',
  'published',
  'confidence',
  'reachability',
  'ratings',
  'weaknesses',
  'aliases',
  'fix',
  'suppression',
  'reproduced',
])
