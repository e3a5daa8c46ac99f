import type { Component } from '../../../core/findings/component.ts'
import type { Location } from '../../../core/findings/result.ts'
import type { UnplacedResult } from '../format.ts'
import type { CycloneDxComponent, CycloneDxService } from './record.ts'

/** What is affected, and where it was found. */
export type Affected = Pick<UnplacedResult, 'component' | 'locations'>

/** A component may stand in hundreds of files; these are enough to find it. */
const keptPlaces = 20

/** What a document calls by a reference, as far as it was read. */
export class References {
  readonly #known = new Map<string, Affected>()
  readonly #listed: (purl: string) => void
  /** Whether the list of components was read to its end. */
  isListed = false
  /** How many components and services were listed, nested ones too. */
  count = 0

  /** @param listed is told the package URL of each component. */
  constructor(listed: (purl: string) => void) {
    this.#listed = listed
  }

  addComponent(component: CycloneDxComponent): void {
    this.#add(component['bom-ref'], affectedOf(component))
    if (component.purl) this.#listed(component.purl)
    for (const inner of component.components ?? []) this.addComponent(inner)
  }

  addService(service: CycloneDxService): void {
    this.#add(service['bom-ref'], { component: named(service) })
    for (const inner of service.services ?? []) this.addService(inner)
  }

  #add(reference: string | undefined, affected: Affected): void {
    this.count++
    if (reference && !this.#known.has(reference)) this.#known.set(reference, affected)
  }

  /** Whether nothing that is still to come can say more of what a reference names. */
  isSettled(reference: string): boolean {
    return this.find(reference) !== undefined || (this.isListed && reference.startsWith('pkg:'))
  }

  /** What a reference names; undefined while nothing of that name was read. */
  find(reference: string): Affected | undefined {
    return this.#known.get(reference) ?? this.#known.get(localPart(reference))
  }
}

/** A component as something that is affected. */
export function affectedOf(component: CycloneDxComponent): Affected {
  const { purl, evidence } = component
  const places = (evidence?.occurrences ?? []).slice(0, keptPlaces).flatMap(placeOf)
  return {
    component: { ...named(component), ...(purl && { purl }) },
    ...(places.length > 0 && { locations: places }),
  }
}

function placeOf(occurrence: {
  location?: string | null | undefined
  line?: number | null | undefined
  symbol?: string | null | undefined
}): Location[] {
  const { location, line, symbol } = occurrence
  if (!location) return []
  return [
    {
      path: location.replaceAll('\\', '/'),
      ...(typeof line === 'number' && line >= 1 && { line }),
      ...(symbol && { logical: symbol }),
    },
  ]
}

function named(component: CycloneDxService): Component {
  const { version } = component
  return { name: nameOf(component) || 'unnamed', ...(version && { version }) }
}

/** Group and name; empty where it has neither. */
export function nameOf({ group, name }: CycloneDxService): string {
  return [group, name].filter((part) => part).join('/')
}

/** What a reference says by itself, where the document has nothing of its name: it is often a package URL. */
export function affectedByName(reference: string): Affected {
  const text = localPart(reference)
  return { component: text.startsWith('pkg:') ? { name: text, purl: text } : { name: text } }
}

/** A BOM-Link, `urn:cdx:serial/version#reference`, names a part of this document or of another one. */
function localPart(reference: string): string {
  if (!reference.startsWith('urn:cdx:')) return reference
  const part = reference.slice(reference.indexOf('#') + 1)
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
