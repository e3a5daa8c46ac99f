import { editions, type Vector } from './edition.ts'

/** The canonical form of a vector: its version's prefix and order, and nothing that is not defined. */
export function formatVector(vector: Vector): string {
  const { prefix, metrics } = editions[vector.version]
  const values: Readonly<Record<string, string>> = vector
  return (
    prefix +
    metrics
      .filter(({ name, group, values: all }) => group === 'base' || values[name] !== all[0])
      .map(({ name }) => `${name}:${values[name]}`)
      .join('/')
  )
}
