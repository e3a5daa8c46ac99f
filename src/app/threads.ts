import { availableParallelism } from 'node:os'

/** Anything that is read costs about as much as so many bytes of it, besides those it has. */
const bytesOfOne = 200_000
/** To start a thread pays from about here on (docs/decisions, "Many reports at once"). */
const worthThread = 20_000_000

/** How many threads shall read things of these sizes in bytes, this one included. */
export function threadsFor(sizes: readonly number[], most: number = availableParallelism()): number {
  const bytes = sizes.reduce((sum, size) => sum + size + bytesOfOne, 0)
  return Math.min(most, sizes.length, Math.floor(bytes / worthThread) + 1)
}
