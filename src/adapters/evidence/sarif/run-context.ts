import type { UnplacedResult } from '../format.ts'
import type { PlaceTables } from './places.ts'
import type { SarifInvocation, SarifRule, SarifTaxonomy } from './record.ts'
import type { RuleFacts } from './rule-facts.ts'
import type { Rules } from './rules.ts'

export type Rated = Pick<UnplacedResult, 'severity' | 'ratings'>

/** What a run says once, for all its results; while it is being read, as far as it was read. */
export interface RunContext extends PlaceTables {
  /** Name of the tool. */
  readonly tool: string
  readonly rules: Rules
  readonly facts: (ruleId: string, rule: SarifRule | undefined) => RuleFacts
  /** Ratings that were met before. */
  readonly rated: Map<string, Rated>
  readonly taxonomies: readonly (SarifTaxonomy | undefined)[]
  readonly invocations: readonly SarifInvocation[]
}
