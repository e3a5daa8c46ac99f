import type { Draft } from '../../../core/base/draft.ts'
import type { Selection } from '../document/document.ts'
import { objectAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { emptyResource, emptyTarget, type Resource, type Target } from './target.ts'

/** Follows what was scanned, so that every record gets to know its target. */
export interface Targets {
  /** Where the names of targets stand, and their ends. */
  readonly selections: readonly Selection[]
  /** Acts on the target that is being read, in the order of the document, once its names are known. */
  readonly withTarget: (act: (target: Target) => void) => void
}

/**
 * Trivy itself writes a target's names before its records, so those pass straight through. A file whose members were
 * sorted has some names behind: its records wait for the end of their target, or of their resource.
 *
 * @param path where the targets stand.
 * @param ended called at the end of each.
 * @param resources where the resources of a cluster stand, of which these are the targets.
 */
export function followTargets(
  path: readonly string[],
  ended: () => void,
  resources?: readonly string[],
): Targets {
  const waiting: (() => void)[] = []
  let resource: Draft<Resource> = emptyResource()
  let target: Draft<Target> = emptyTarget(resource)
  const isKnown = () =>
    target.name !== '' && target.type !== '' && (resources === undefined || resource.name !== '')
  const flush = () => {
    for (const go of waiting.splice(0)) go()
  }
  const endTarget = () => {
    ended()
    if (resources === undefined) flush()
    target = emptyTarget(resource)
  }
  const endResource = () => {
    flush()
    resource = emptyResource()
    target = emptyTarget(resource)
  }
  return {
    withTarget: (act) => {
      const own = target
      if (waiting.length === 0 && isKnown()) act(own)
      else waiting.push(() => act(own))
    },
    selections: [
      textAt([...path, 'Target'], (text) => {
        target.name = text
      }),
      textAt([...path, 'Type'], (text) => {
        target.type = text
      }),
      objectAt(path, endTarget),
      ...(resources === undefined ? [] : resourceSelections(resources, () => resource, endResource)),
    ],
  }
}

function resourceSelections(
  path: readonly string[],
  current: () => Draft<Resource>,
  ended: () => void,
): Selection[] {
  return [
    textAt([...path, 'Namespace'], (text) => {
      current().namespace = text
    }),
    textAt([...path, 'Kind'], (text) => {
      current().kind = text
    }),
    textAt([...path, 'Name'], (text) => {
      current().name = text
    }),
    objectAt(path, ended),
  ]
}
