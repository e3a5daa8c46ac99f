/** How much of anything Holdpoint takes, so that hostile input cannot exhaust it. Each is far above what real input needs. */
export const limits = {
  /** Levels of objects and arrays in a JSON document. Real reports nest about 20 deep. */
  jsonDepth: 512,
  /** Bytes of one text or number that is kept. What is skipped may be longer. */
  stringBytes: 16 * 1024 * 1024,
  /** Bytes of one value built from a document: its texts, and 16 bytes for each value inside. */
  valueBytes: 64 * 1024 * 1024,
} as const
