import type { Document } from '../document.ts'
import { evidenceLines } from './evidence.ts'
import { holdingLines } from './holding.ts'
import { layoutFor } from './layout.ts'
import { nextLines } from './next.ts'
import { productionLines } from './production.ts'
import { setAsideLines } from './set-aside.ts'
import { unknownLines } from './unknowns.ts'
import { upcomingLines } from './upcoming.ts'
import { verdictLines } from './verdict.ts'
import { warningLines } from './warnings.ts'

/** A page for a terminal or a log: what matters most comes first, and meaning never hangs on colour. */
export const terminal: Document = {
  name: 'terminal',
  extension: 'txt',
  says: 'A page for a terminal or a log: the verdict, the few findings that matter, what clears each, the accounting.',
  wide: false,
  *render(judgement, options) {
    const layout = layoutFor(options)
    const sections = [
      verdictLines(judgement, options, layout),
      productionLines(judgement, options, layout),
      holdingLines(judgement, layout),
      unknownLines(judgement, layout),
      warningLines(judgement, layout),
      upcomingLines(judgement, layout),
      setAsideLines(judgement, layout),
      evidenceLines(judgement, layout),
      nextLines(judgement, layout),
    ]
    for (const lines of sections) for (const line of lines) yield `${line}\n`
  },
}
