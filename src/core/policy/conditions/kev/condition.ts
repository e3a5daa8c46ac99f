import * as z from 'zod/mini'
import type { KevEntry } from '../../../intel/kev-entry.ts'
import { kevSaid } from '../../../intel/said.ts'
import { say } from '../../../language/catalogue.ts'
import { type Change, defineCondition, type Subject } from '../../condition.ts'
import { unmet } from '../../outcome.ts'
import { foundBy } from '../looked-up.ts'

export const kev = defineCondition({
  name: 'kev',
  meta: {
    asks: "Does CISA's catalogue list it as exploited in the wild (KEV)?",
    why: 'Somebody has been attacked through it: whatever it scores, the question whether it can be exploited is answered.',
    example: 'kev: { listed: true }',
    met: 'the catalogue lists it (with `ransomware: true`: as used by ransomware)',
    unmet: 'a catalogue of the last 7 days does not list it; or it has no CVE, so that none can',
    unknown: 'the catalogue was never loaded or is older than 7 days, or no CVE of the flaw is known',
    remediation: 'Load the catalogue: holdpoint feeds update.',
  },
  parameters: () => z.strictObject({ listed: z.literal(true), ransomware: z.optional(z.literal(true)) }),
  asksOfFlawAlone: true,
  feeds: ['kev'],
  evaluate({ ransomware }, { intel, feeds }) {
    const { kev } = intel
    if (kev.kind === 'known' && ransomware && !kev.value.ransomware)
      return unmet(say('kev.no-ransomware', { dated: feeds.kev?.dated ?? '' }))
    return foundBy(kev, kevSaid(kev, feeds))
  },
  changes({ ransomware }, subject) {
    const { kev } = subject.intel
    const isMet = kev.kind === 'known' && (!ransomware || kev.value.ransomware)
    if (isMet) return [unlisted(subject)]
    // A flaw without a CVE cannot be listed, whatever happens.
    if (kev.kind === 'not-applicable') return []
    const listed = { ...entry(subject), ransomware: ransomware === true }
    return [
      {
        says: ransomware ? say('change.kev-ransomware') : say('change.kev', { listed: true }),
        subject: { ...subject, intel: { ...subject.intel, kev: { kind: 'known', value: listed } } },
      },
      ...(kev.kind === 'unknown' ? [unlisted(subject)] : []),
    ]
  },
})

function unlisted(subject: Subject): Change {
  return {
    says: say('change.kev', { listed: false }),
    subject: { ...subject, intel: { ...subject.intel, kev: { kind: 'absent' } } },
  }
}

function entry({ finding, now }: Subject): KevEntry {
  const { vulnerability = '' } = finding
  return {
    cve: vulnerability,
    name: vulnerability,
    added: now,
    due: now,
    ransomware: false,
    requiredAction: '',
    weaknesses: [],
  }
}
