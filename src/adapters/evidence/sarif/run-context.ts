import type { PlaceTables } from './places.ts'
import type { SarifInvocation, SarifTaxonomy } from './record.ts'
import type { Rules } from './rules.ts'

/** What a run says once, for all its results; while it is being read, as far as it was read. */
export interface RunContext extends PlaceTables {
  /** Name of the tool. */
  readonly tool: string
  readonly rules: Rules
  readonly taxonomies: readonly (SarifTaxonomy | undefined)[]
  readonly invocations: readonly SarifInvocation[]
}
