import type { Tool } from '../../../core/findings/result.ts'
import type { Intake } from '../format.ts'
import type { SpdxElement, SpdxPackage } from './record.ts'

/** What an SPDX document lists, as it streams by. */
export class Inventory {
  readonly #intake: Intake
  /** Packages, with and without a package URL. */
  packages = 0
  /** Statements of the security profile, which only SPDX 3 has. */
  vulnerabilities = 0
  /** Version of the specification that the document is written in. */
  version: string | undefined

  constructor(intake: Intake) {
    this.#intake = intake
  }

  /** One of SPDX 2. Its references of the category SECURITY point to texts; they say of no flaw that it is there. */
  addPackage({ externalRefs }: SpdxPackage): void {
    this.packages++
    for (const { referenceType, referenceLocator } of externalRefs ?? [])
      if (referenceType === 'purl' && referenceLocator) this.#intake.component(referenceLocator)
  }

  addElement(element: SpdxElement): void {
    const type = element.type ?? element['@type'] ?? ''
    if (element.specVersion) this.version ??= element.specVersion
    if (type === 'Tool' && element.name) this.#intake.tool(toolIn(element.name))
    if (type === 'security_Vulnerability') this.vulnerabilities++
    if (type !== 'software_Package') return
    this.packages++
    const named = (element.externalIdentifier ?? []).filter(isPackageUrl).map(({ identifier }) => identifier)
    for (const purl of new Set([element.software_packageUrl, ...named]))
      if (purl) this.#intake.component(purl)
  }
}

const isPackageUrl = ({ externalIdentifierType }: { externalIdentifierType?: string | null | undefined }) =>
  /^(?:packageUrl|purl)$/i.test(externalIdentifierType ?? '')

/** `Tool: syft-0.98.0` is syft of version 0.98.0; persons and organizations among the creators are no tool. */
export function creatorTool(creator: string): Tool | undefined {
  const name = /^Tool:\s*(\S.*)$/s.exec(creator)?.[1]
  return name === undefined ? undefined : toolIn(name.trim())
}

function toolIn(text: string): Tool {
  const [, name = text, version] = /^(.+?)-v?(\d[\w.+-]*)$/s.exec(text) ?? []
  return { name, ...(version !== undefined && { version }) }
}
