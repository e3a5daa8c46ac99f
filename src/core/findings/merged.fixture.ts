import type { Finding } from './finding.ts'
import { mergeResults, type Tally } from './merge.ts'
import type { Result } from './result.ts'
import { ResultTable } from './result-table.ts'

/** Results as reading leaves them: a table for each evidence, in its order. */
export function tablesOf(results: readonly Result[]): readonly ResultTable[] {
  const tables = new Map<string, ResultTable>()
  for (const result of results.toSorted((a, b) => a.place.record - b.place.record)) {
    const table = tables.get(result.evidence) ?? new ResultTable()
    table.evidence = result.evidence
    table.append(result, result.tool, result.place)
    tables.set(result.evidence, table)
  }
  return [...tables.values()]
}

/** What results merge into, at hand. */
export function merged(
  results: readonly Result[],
  prefer: readonly string[] = [],
): { readonly findings: readonly Finding[]; readonly tallies: ReadonlyMap<string, Tally> } {
  const { findings, tallies } = mergeResults(tablesOf(results), prefer)
  return { findings: [...findings], tallies }
}
