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
  return (
    a.vulnerability === b.vulnerability &&
    a.rule === b.rule &&
    a.kind === b.kind &&
    a.severity === b.severity &&
    a.published === b.published &&
    a.confidence === b.confidence &&
    isSameData(a.ratings, b.ratings) &&
    isSameData(a.weaknesses, b.weaknesses) &&
    isSameData(a.aliases, b.aliases) &&
    isSameData(a.fix, b.fix) &&
    isSameData(a.suppression, b.suppression) &&
    isSameData(a.reproduced, b.reproduced)
  )
}

function commonOf(result: Omit<Common, 'tool'>, tool: Tool): Common {
  const { kind, title, severity } = result
  const { rule, vulnerability, aliases, weaknesses, ratings } = result
  const { fix, confidence, published, reproduced, suppression } = result
  return {
    kind,
    title,
    severity,
    tool,
    ...(rule !== undefined && { rule }),
    ...(vulnerability !== undefined && { vulnerability }),
    ...(aliases !== undefined && { aliases }),
    ...(weaknesses !== undefined && { weaknesses }),
    ...(ratings !== undefined && { ratings }),
    ...(fix !== undefined && { fix }),
    ...(confidence !== undefined && { confidence }),
    ...(published !== undefined && { published }),
    ...(reproduced !== undefined && { reproduced }),
    ...(suppression !== undefined && { suppression }),
  }
}
