import type { Document } from '../document.ts'
import { bounded } from './block.ts'
import { evidenceBlocks, setAsideBlocks } from './evidence.ts'
import { holdingBlocks, unknownBlocks, warningBlocks } from './reasons.ts'
import { productionBlocks, verdictBlocks } from './verdict.ts'

/** The most characters of a comment on GitHub, which has the lowest limit of those that show such comments. */
const longestComment = 65_536

/** A comment on a pull request: everybody who may read the code reads it, and nothing in it helps to exploit a flaw. */
export const markdown: Document = {
  name: 'markdown',
  extension: 'md',
  says: 'A comment for a pull request: verdict, reasons, what clears each, the accounting; without the place of an unfixed flaw of our own.',
  wide: true,
  *render(judgement, options) {
    const sections = [
      verdictBlocks(judgement, options),
      productionBlocks(judgement, options),
      holdingBlocks(judgement, options),
      unknownBlocks(judgement, options),
      warningBlocks(judgement, options),
      setAsideBlocks(judgement),
      evidenceBlocks(judgement),
    ]
    yield* bounded(
      sections.flatMap((blocks) => [...blocks]),
      longestComment,
    )
  },
}
