import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Intake } from '../format.ts'
import { References } from './components.ts'
import type { CycloneDxMetadata } from './record.ts'
import { type Signature, signatureOf, unsigned } from './signature.ts'
import { targetOf } from './target.ts'
import { toolsOf } from './tools.ts'
import { Vulnerabilities } from './vulnerabilities.ts'

/** What is known of a document while it is read, however it is written. */
export class Bom {
  readonly references: References
  readonly vulnerabilities: Vulnerabilities
  readonly #intake: Intake
  readonly #versions: readonly string[]
  #version: string | undefined
  #tools: readonly Tool[] = []
  #target = ''
  #signature: Signature = unsigned
  #edition = ''

  /** @param versions of CycloneDX that are read, in their order. */
  constructor(intake: Intake, versions: readonly string[]) {
    this.#intake = intake
    this.#versions = versions
    this.references = new References(intake.component)
    this.vulnerabilities = new Vulnerabilities(intake, this.references)
  }

  version(version: string, { line, column, byte }: DocumentPlace): void {
    this.#version = version
    if (this.#versions.includes(version)) return
    const read = `${this.#versions[0]} to ${this.#versions.at(-1)}`
    throw new HoldpointError(
      'evidence.version',
      { format: 'CycloneDX', version, read },
      { line, column, byte },
    )
  }

  /** How often the document was published anew. */
  edition(edition: string): void {
    this.#edition = edition
  }

  metadata(metadata: CycloneDxMetadata): void {
    this.#tools = toolsOf(metadata)
    this.#target = targetOf(metadata)
    this.#signature = signatureOf(metadata)
    if (metadata.component) this.references.addComponent(metadata.component)
  }

  /** @param missing what has not been there where the document has no version. */
  end(missing: string): void {
    if (this.#version === undefined)
      throw new HoldpointError('evidence.lacks', { format: 'cyclonedx', missing })
    this.vulnerabilities.end({ ...this.#signature, ...(this.#edition && { version: this.#edition }) })
    if (this.#tools.length === 0) this.#intake.target(this.#target)
    for (const tool of this.#tools) {
      this.#intake.tool(tool)
      this.#intake.target(this.#target)
    }
    if (this.vulnerabilities.count > 0) return
    this.#intake.inventoryOnly()
    this.#intake.note(say('evidence.note.no-vulnerabilities', { components: this.references.count }))
  }
}
