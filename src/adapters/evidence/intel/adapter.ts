import type { HandwrittenAdapter } from '../format.ts'
import { entryPlaces } from '../yaml/entry-places.ts'
import { readHandwritten } from '../yaml/handwritten.ts'
import { intelFile, intelFileSchema } from './intel-file.ts'

export const intelAdapter: HandwrittenAdapter = {
  meta: {
    tool: 'people: whoever knows that a published vulnerability is exploited, or can be; in YAML or JSON',
    seen: [intelFileSchema],
    record: 'an entry of `facts`, which is a fact about a vulnerability and never a finding',
    severity: 'None: it says nothing of how bad a flaw is.',
    notRead: 'nothing',
  },
  read: (text, intake) => {
    const { facts } = readHandwritten(text, intelFile(), 'evidence.intel-file')
    const placeOf = entryPlaces(text, 'facts')
    intake.inventoryOnly()
    for (const [index, { zeroDay, exploitation, ...fact }] of facts.entries()) {
      const isZeroDay = zeroDay === true && exploitation === 'active'
      intake.exploit(
        placeOf(index),
        isZeroDay ? { ...fact, exploitation, zeroDay } : { ...fact, exploitation },
      )
    }
  },
}
