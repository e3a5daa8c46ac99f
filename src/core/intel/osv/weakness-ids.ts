import type { OsvEntry } from './entry.ts'

/** The weaknesses that a database adds to an entry of its own accord, in the shapes that GitHub writes. */
export function weaknessIds({ database_specific, affected }: OsvEntry): readonly string[] {
  const all = [database_specific, ...(affected ?? []).map((one) => one.database_specific)]
  return all.flatMap((own) => [
    ...(own?.cwe_ids ?? []),
    ...(own?.cwes ?? []).flatMap(({ cweId }) => cweId ?? []),
  ])
}
