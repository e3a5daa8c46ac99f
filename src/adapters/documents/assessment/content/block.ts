import type { ChartName } from './chart-name.ts'

/** What an assessment says, in order, for every way to show it: a terminal sets it in lines, a page in elements. */
export interface Section {
  /** Absent for what stands before the first heading. */
  readonly heading?: string
  readonly blocks: readonly Block[]
}

export type Block = Saying | Items | Table | Ranges

export interface Saying {
  readonly kind: 'says'
  readonly text: string
  /** What a reader must not miss. */
  readonly strong: boolean
}

export interface Items {
  readonly kind: 'items'
  readonly items: readonly string[]
}

/** Numbers under words. Where it is behind charts, it says what they draw. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  /** What stands above the names, then above each cell. */
  readonly head: readonly [string, ...string[]]
  readonly rows: readonly Row[]
  readonly charts: readonly ChartName[]
}

export interface Row {
  /** `A`, the same wherever the way forward shows; absent for what is none. */
  readonly letter?: string
  readonly name: string
  readonly marked: boolean
  readonly cells: readonly string[]
}

/** Ranges drawn to one scale from 0 on. */
export interface Ranges {
  readonly kind: 'ranges'
  readonly caption: string
  readonly most: number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly rows: readonly RangeRow[]
}

export interface RangeRow {
  readonly letter: string
  readonly name: string
  readonly marked: boolean
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly mean: number
  /** The range in short. */
  readonly text: string
  /** The whole of it, for who cannot see the drawing. */
  readonly spoken: string
}

export const says = (text: string): Saying => ({ kind: 'says', text, strong: false })
export const stresses = (text: string): Saying => ({ kind: 'says', text, strong: true })

/** Nothing where there are no items. */
export function listing(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'items', items }]
}
