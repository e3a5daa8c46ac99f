import type * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { type Affected, affectedByName, type References } from './components.ts'
import { fixedBy } from './fixed-by.ts'
import type { CycloneDxAffected, CycloneDxVulnerability } from './record.ts'
import { type Flaw, flawOf, isUnaffected } from './results.ts'

/** Takes vulnerabilities in. One that refers to something still unread waits for the end of the document, and all behind it. */
export class Vulnerabilities {
  readonly #intake: Intake
  readonly #references: References
  readonly #waiting: (() => void)[] = []
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
    this.#pass(isReady, () => {
      if (flaw === undefined) this.#intake.unreadable(at, say('evidence.record.no-id'))
      else this.#intake.record(at, results(flaw))
    })
  }

  unreadable(at: DocumentPlace, issues: readonly z.core.$ZodIssue[]): void {
    this.#pass(true, () => this.#intake.unreadable(at, whyUnreadable(issues)))
  }

  end(): void {
    for (const go of this.#waiting.splice(0)) go()
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
