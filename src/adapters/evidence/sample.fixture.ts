/** One record in a format, with everything in it that is read: the test kit damages it in every way it knows. */
export type Sample = JsonSample | TextSample

interface AnySample {
  /** How many records it holds; one where nothing is said, none in a format that says nothing of flaws. */
  readonly records?: number
  /** What the one record gives; one result where nothing is said. */
  readonly results?: number
}

interface JsonSample extends AnySample {
  readonly syntax: 'json'
  readonly document: unknown
  /** Dotted paths where nothing, or an empty list, may well stand in a clean report. */
  readonly mayBeEmpty?: RegExp
  /** Dotted paths of what says in words of its own that a record is none. */
  readonly maySayNothing?: RegExp
}

interface TextSample extends AnySample {
  readonly syntax: 'xml' | 'csv' | 'text'
  readonly document: string
  /** A pattern of texts in the document without which, or with another text in whose place, it may say nothing. */
  readonly maySayNothing?: RegExp
}

/** What stands for a secret in every sample of a tool that may report one: no reading and no document may repeat it. */
export const fakeSecret = 'correct-horse-battery-staple-4711'
