/** Bytes by the block: a file, a buffer, a pipe that was read to the end. Synchronous, because that is fastest. */
export interface ByteSource {
  /** How people know it: a path, or `stdin`. */
  readonly name: string
  /** Fills `into` from its start and says how many bytes came; 0 at the end. */
  readonly read: (into: Uint8Array) => number
}
