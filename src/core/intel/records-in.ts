import { HoldpointError } from '../base/errors.ts'

/**
 * The records of a document: its elements where it is a list, else what the first of these members holds that it has,
 * else the document itself. Throws `advisory.none` for what is neither a list nor an object.
 *
 * @param members paths with dots, such as `data.securityAdvisories`
 */
export function recordsIn(document: unknown, format: string, members: readonly string[]): readonly unknown[] {
  if (typeof document !== 'object' || document === null) throw new HoldpointError('advisory.none', { format })
  if (Array.isArray(document)) return document
  const found = members
    .map((path) => path.split('.').reduce<unknown>(memberOf, document))
    .find((value) => typeof value === 'object' && value !== null)
  return found === undefined ? [document] : elementsOf(found)
}

/** Reads records; what is wrong with one of several says which one it is. */
export function readEach<T>(records: readonly unknown[], read: (record: unknown) => T): readonly T[] {
  return records.map((record, index) => {
    try {
      return read(record)
    } catch (cause) {
      if (!(cause instanceof HoldpointError) || records.length === 1) throw cause
      throw new HoldpointError(cause.code, cause.values, { record: index + 1, ...cause.place }, { cause })
    }
  })
}

/** The elements of a list; GraphQL keeps them behind `nodes`, or behind `edges`, each in a `node`. Else the value alone. */
export function elementsOf(list: unknown): readonly unknown[] {
  if (Array.isArray(list)) return list
  const nodes = memberOf(list, 'nodes')
  if (Array.isArray(nodes)) return nodes
  const edges = memberOf(list, 'edges')
  return Array.isArray(edges) ? edges.map((edge) => memberOf(edge, 'node')) : [list]
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
