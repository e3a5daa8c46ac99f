import type { withFlips } from '../../app/feed-flips.ts'
import { recordsFileOf } from '../../app/records-file.ts'
import type { Progress } from '../progress.ts'

/** Where to look for recorded verdicts that new feeds change, with a line on how far that is. */
export function recordedHere(folder: string, progress: Progress): Parameters<typeof withFlips>[0] {
  return {
    folder,
    records: recordsFileOf(),
    progress: (done) => progress.show(`Judging recorded result ${done + 1}`),
  }
}
