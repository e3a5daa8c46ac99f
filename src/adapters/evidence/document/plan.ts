import type { Selection } from './document.ts'
import type { Members } from './members.ts'

/** What to do with a value, derived once from paths and schemas so that reading only has to follow it. */
export interface Plan {
  /** Whether it is built. If not, it is only stepped into, for the sake of what a path selects inside. */
  readonly builds: boolean
  /** Whether it becomes a part of the value around it. */
  readonly belongs: boolean
  /** Whether its schema takes a text: XML does not show whether an element is meant as one or as an object. */
  readonly takesText: boolean
  /** What to do with an object's members of these names, */
  readonly members: Members<Plan>
  /** with its other members, */
  readonly rest: Plan | undefined
  /** and with an array's elements. What has no plan is skipped. */
  readonly elements: Plan | undefined
  /** Who gets the value. */
  readonly receivers: readonly Receiver[]
}

/** Somebody who gets a value, and at which depths of its path a `*` stands. */
export interface Receiver {
  readonly receive: Selection['receive']
  readonly stars: readonly number[]
}
