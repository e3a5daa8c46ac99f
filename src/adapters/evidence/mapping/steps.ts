import type { MappedField, Mapping } from './mapping-document.ts'

export type Path = string | readonly string[]

/** The steps of a path as it is written. A column of a table is one step, whatever is in its name. */
export function stepsOf(path: Path, syntax: Mapping['syntax']): readonly string[] {
  if (typeof path !== 'string') return path
  return syntax === 'csv' ? [path] : path.split('.')
}

/** Where the records stand, from the root. */
export function recordsPath({ records, syntax }: Mapping): readonly string[] {
  return records === undefined ? ['*'] : stepsOf(records, syntax)
}

/** Where a field stands; undefined where it is the same for every record. */
export function pathOf(field: MappedField): Path | undefined {
  if (typeof field === 'string' || isList(field)) return field
  return 'from' in field ? field.from : undefined
}

const isList = (field: MappedField): field is readonly string[] & MappedField => Array.isArray(field)

/** Every path of a mapping that leads into a record. */
export function pathsIn({ fields, suppressedWhen, nothingWhen }: Mapping): readonly Path[] {
  const { component, ...others } = fields
  const mapped = [...Object.values(others), ...Object.values(component ?? {})]
  return [
    ...mapped.flatMap((field) => {
      const path = field === undefined ? undefined : pathOf(field)
      return path === undefined ? [] : [path]
    }),
    ...(suppressedWhen === undefined ? [] : [suppressedWhen.at]),
    ...(suppressedWhen?.reason === undefined ? [] : [suppressedWhen.reason]),
    ...(nothingWhen === undefined ? [] : [nothingWhen.at]),
  ]
}

export const writtenPath = (path: Path): string => (typeof path === 'string' ? path : path.join('.'))
