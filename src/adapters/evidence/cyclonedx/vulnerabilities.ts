import type * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { statementRoom } from '../statement-room.ts'
import { type Analysis, analysisOf, state } from './analysis.ts'
import { type Affected, affectedByName, type References } from './components.ts'
import { fixedBy } from './fixed-by.ts'
import type { CycloneDxAffected, CycloneDxVulnerability } from './record.ts'
import { type Flaw, flawOf, isUnaffected } from './results.ts'
import type { Signature } from './signature.ts'

/** Takes vulnerabilities in. One that refers to something still unread waits for the end of the document, and all behind it. */
export class Vulnerabilities {
  readonly #intake: Intake
  readonly #references: References
  readonly #waiting: (() => void)[] = []
  /** Who says them may stand behind them. */
  readonly #analyses: Analysis[] = []
  readonly #spend = statementRoom()
  /** How many there were, readable or not. */
  count = 0

  constructor(intake: Intake, references: References) {
    this.#intake = intake
    this.#references = references
  }

  take(record: CycloneDxVulnerability, at: DocumentPlace): void {
    const affects = record.affects ?? []
    const isReady = affects.every(({ ref }) => this.#references.isSettled(ref))
    this.#takeIn(record, at, isReady, (flaw) => this.#results(flaw, affects))
  }

  /** A vulnerability that stands inside of the component that it affects. */
  takeInside(record: CycloneDxVulnerability, at: DocumentPlace, affected: Affected): void {
    this.#takeIn(record, at, true, (flaw) => [{ ...flaw, ...affected }])
  }

  #takeIn(
    record: CycloneDxVulnerability,
    at: DocumentPlace,
    isReady: boolean,
    results: (flaw: Flaw) => readonly UnplacedResult[],
  ): void {
    const flaw = flawOf(record)
    const analysis = flaw && analysisOf(record)
    if (analysis !== undefined) {
      this.#spend(analysis.affects.map(({ ref }) => ({ id: ref, subcomponents: [] })))
      this.#analyses.push(analysis)
    }
    this.#pass(isReady, () => {
      if (flaw === undefined) this.#intake.unreadable(at, say('evidence.record.no-id'))
      else this.#intake.record(at, results(flaw))
    })
  }

  unreadable(at: DocumentPlace, issues: readonly z.core.$ZodIssue[]): void {
    this.#pass(true, () => this.#intake.unreadable(at, whyUnreadable(issues)))
  }

  end(signature: Signature): void {
    for (const go of this.#waiting.splice(0)) go()
    const unsaid = this.#analyses.filter((one) => !state(one, signature, this.#references, this.#intake))
    if (unsaid.length > 0) this.#intake.note(say('evidence.note.unsigned', { analyses: unsaid.length }))
  }

  #pass(isReady: boolean, go: () => void): void {
    this.count++
    if (isReady && this.#waiting.length === 0) go()
    else this.#waiting.push(go)
  }

  #results(flaw: Flaw, affects: readonly CycloneDxAffected[]): readonly UnplacedResult[] {
    if (affects.length === 0) return [flaw]
    return affects.flatMap((one) => {
      const affected: Affected = this.#references.find(one.ref) ?? affectedByName(one.ref)
      if (isUnaffected(one, affected.component?.version)) return []
      const fix = flaw.fix ?? fixedBy(one)
      return [{ ...flaw, ...affected, ...(fix !== undefined && { fix }) }]
    })
  }
}
