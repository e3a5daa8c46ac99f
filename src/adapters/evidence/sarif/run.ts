import { type Said, say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Intake } from '../format.ts'
import { failureOf } from './failure.ts'
import type {
  SarifArtifactLocation,
  SarifInvocation,
  SarifLogicalLocation,
  SarifResult,
  SarifTaxonomy,
  SarifTool,
} from './record.ts'
import { resultOf } from './result.ts'
import { ruleFactsMaker } from './rule-facts.ts'
import { Rules } from './rules.ts'
import type { Rated, RunContext } from './run-context.ts'
import { hasAllFor } from './waiting.ts'

/** One run, as far as it was read. What its results refer to may stand before or behind them; then they wait. */
export class Run implements RunContext {
  /** The standard wants a name; without one the format has to do. */
  tool = 'SARIF'
  rules = new Rules({})
  baseIds: RunContext['baseIds']
  readonly artifacts: (SarifArtifactLocation | undefined)[] = []
  readonly logicalLocations: (SarifLogicalLocation | undefined)[] = []
  readonly taxonomies: (SarifTaxonomy | undefined)[] = []
  readonly invocations: SarifInvocation[] = []
  /** How a converter ran that made this of another format (section 3.22). */
  readonly conversions: SarifInvocation[] = []
  readonly facts = ruleFactsMaker(this)
  readonly rated = new Map<string, Rated>()
  /** Of its `automationDetails`. */
  automationId = ''
  hasResults = false
  resultsElsewhere = false
  rulesElsewhere = false
  placesElsewhere = false
  invocationsElsewhere = false
  #isNamed = false
  readonly #waiting: (() => void)[] = []
  readonly #intake: Intake

  constructor(intake: Intake) {
    this.#intake = intake
  }

  get workingFolders(): readonly string[] {
    return this.invocations.flatMap(({ workingDirectory }) => workingDirectory?.uri || [])
  }

  describe(tool: SarifTool): void {
    const { name, semanticVersion, version } = tool.driver ?? {}
    const known = semanticVersion || version
    this.#isNamed = true
    this.tool = name || this.tool
    this.rules = new Rules(tool)
    this.#intake.tool({ name: this.tool, ...(known && { version: known }) })
  }

  result(record: SarifResult, at: DocumentPlace): void {
    this.#pass(hasAllFor(record, this), () => this.#intake.record(at, resultOf(record, this)))
  }

  unreadable(at: DocumentPlace, why: Said): void {
    this.#pass(true, () => this.#intake.unreadable(at, why))
  }

  #pass(isReady: boolean, go: () => void): void {
    if (isReady && this.#isNamed && this.#waiting.length === 0) go()
    else this.#waiting.push(go)
  }

  /** At the end of the run: passes on what waited, and says what the run as a whole proves. */
  end(): void {
    if (!this.#isNamed) this.describe({})
    this.#intake.target(categoryOf(this.automationId))
    for (const go of this.#waiting) go()
    const { tool } = this
    for (const invocation of [...this.invocations, ...this.conversions]) {
      const why = failureOf(invocation, tool)
      if (why !== undefined) this.#intake.failed(why)
    }
    if (this.resultsElsewhere) this.#intake.failed(say('evidence.failed.elsewhere', { tool }))
    else if (!this.hasResults) this.#intake.failed(say('evidence.failed.no-results', { tool }))
    if (this.invocationsElsewhere) this.unclear()
    if (this.placesElsewhere) this.#intake.note(say('evidence.note.places-elsewhere', { tool }))
    if (this.rulesElsewhere) this.#intake.note(say('evidence.note.rules-elsewhere', { tool }))
  }

  /** How the tool ran is written in a way that cannot be read. */
  unclear(): void {
    this.#intake.failed(say('evidence.failed.unclear', { tool: this.tool }))
  }
}

/**
 * What the run has in common with others on the same target. SARIF 2.1.0, 3.17.3: the last component of the id is the
 * run's alone, what stands before it is shared.
 */
function categoryOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')))
}
