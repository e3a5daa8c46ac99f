import { createHash } from 'node:crypto'

interface File {
  /** Of its bytes, lower-case hex. */
  readonly sha256: string
  /** As it may be shown. */
  readonly from: string
}

const mostShown = 3

/** Where a feed came from that came in several files, of which `sha256` is that of their sums, in order. */
export function originOf(files: readonly File[]): File {
  const [first, ...others] = files
  if (first !== undefined && others.length === 0) return first
  const sums = createHash('sha256')
  for (const { sha256 } of files) sums.update(sha256)
  const shown = files.slice(0, mostShown).map(({ from }) => from)
  return {
    sha256: sums.digest('hex'),
    from: [...shown, ...(files.length > mostShown ? ['...'] : [])].join(', '),
  }
}
