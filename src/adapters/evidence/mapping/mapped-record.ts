import type { MappedCondition, MappedField, Mapping } from './mapping-document.ts'
import { type Path, pathOf, stepsOf } from './steps.ts'
import { valuesAt } from './values-at.ts'

/** A record, and what the fields of a mapping are in it. */
export class MappedRecord {
  readonly #value: unknown
  readonly #syntax: Mapping['syntax']

  constructor(value: unknown, syntax: Mapping['syntax']) {
    this.#value = value
    this.#syntax = syntax
  }

  /** All texts of a field, each once; none where it is not mapped or nothing stands there. */
  all(field: MappedField | undefined): readonly string[] {
    if (field === undefined) return []
    if (typeof field === 'object' && 'constant' in field) return [field.constant]
    const path = pathOf(field)
    return path === undefined ? [] : this.at(path)
  }

  first(field: MappedField | undefined): string | undefined {
    return this.all(field)[0]
  }

  at(path: Path): readonly string[] {
    return valuesAt(this.#value, stepsOf(path, this.#syntax))
  }

  meets({ at, is }: MappedCondition): boolean {
    const wanted = (Array.isArray(is) ? is : [is]).map((word) => String(word).trim().toLowerCase())
    return this.at(at).some((text) => wanted.includes(text.toLowerCase()))
  }
}

/** What a word of the tool means by the table of its field; undefined where that says nothing of it. */
export function meaningIn<T extends string>(
  field: Path | { readonly constant: T } | { readonly words: Readonly<Record<string, T>> } | undefined,
  word: string,
): T | undefined {
  if (typeof field !== 'object' || !('words' in field)) return undefined
  const found = Object.entries(field.words).find(
    ([known]) => known.trim().toLowerCase() === word.toLowerCase(),
  )
  return found?.[1]
}
