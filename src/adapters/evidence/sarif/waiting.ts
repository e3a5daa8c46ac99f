import { placesOf } from './places.ts'
import type { SarifReference, SarifResult } from './record.ts'
import type { RunContext } from './run-context.ts'

/** Whether a run has said everything that a result of it refers to; what was not read yet may still come. */
export function hasAllFor(result: SarifResult, run: RunContext): boolean {
  const isNamed = ({ id }: SarifReference) => Boolean(id) || run.taxonomies.length > 0
  return (
    placesOf(result).every(({ physicalLocation, logicalLocations }) => {
      const place = physicalLocation?.artifactLocation
      const isWhole = !place || (Boolean(place.uri) && (!place.uriBaseId || run.baseIds !== undefined))
      return isWhole && (logicalLocations ?? []).every(({ index }) => typeof index !== 'number')
    }) &&
    (Boolean(result.level) || run.invocations.length > 0) &&
    (result.taxa ?? []).every(isNamed) &&
    (!run.rules.needTaxonomies || run.taxonomies.length > 0)
  )
}
