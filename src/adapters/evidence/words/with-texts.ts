import type { Draft } from '../../../core/base/draft.ts'
import { sha256 } from '../../../core/base/hash.ts'
import type { Component } from '../../../core/findings/component.ts'
import type { Location } from '../../../core/findings/result.ts'
import type { UnplacedResult } from '../format.ts'

/**
 * A result whose free texts are changed. A fingerprint that would change becomes its hash instead, so that it still
 * tells two results apart.
 */
export function withTexts(result: UnplacedResult, change: (text: string) => string): UnplacedResult {
  const { rule, locations, component, snippet, suppression, fingerprints } = result
  const changed: Draft<UnplacedResult> = { ...result, title: change(result.title) }
  if (rule !== undefined) changed.rule = change(rule)
  if (snippet !== undefined) changed.snippet = change(snippet)
  if (locations !== undefined) changed.locations = locations.map((place) => changedPlace(place, change))
  if (component !== undefined) changed.component = changedComponent(component, change)
  if (suppression?.reason !== undefined)
    changed.suppression = { ...suppression, reason: change(suppression.reason) }
  if (fingerprints !== undefined)
    changed.fingerprints = Object.fromEntries(
      Object.entries(fingerprints).map(([name, value]) => [
        name,
        change(value) === value ? value : sha256(value),
      ]),
    )
  return changed
}

function changedPlace(place: Location, change: (text: string) => string): Location {
  const { path, logical } = place
  return { ...place, path: change(path), ...(logical !== undefined && { logical: change(logical) }) }
}

function changedComponent(component: Component, change: (text: string) => string): Component {
  const { name, version, purl } = component
  return {
    name: change(name),
    ...(version !== undefined && { version: change(version) }),
    ...(purl !== undefined && { purl: change(purl) }),
  }
}
