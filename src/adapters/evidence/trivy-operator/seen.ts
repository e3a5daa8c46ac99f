/** What all reports of a document came to. */
export interface Seen {
  /** Those of known kinds, by kind. */
  readonly kinds: Set<string>
  lists: number
  components: number
  byHand: number
}
