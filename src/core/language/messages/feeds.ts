import { type Instant, spanInWords } from '../../base/instant.ts'
import { counted, grouped } from '../../base/words.ts'

const minute = (at: Instant) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

const states = {
  fresh: 'fresh',
  stale: 'stale',
  'too-old': 'too old',
  missing: 'missing',
  damaged: 'damaged',
} as const

const outcomes = { new: 'new', unchanged: 'unchanged', failed: 'not updated' } as const

/** What is said of feeds of threat intelligence and how they stand. */
export interface Flipped {
  readonly product: string
  /** Empty where nobody said; so is the environment. */
  readonly version: string
  readonly environment: string
  /** Its verdict: as it was recorded, by the feeds before, and by those now. */
  readonly recorded: string
  readonly before: string
  readonly after: string
}

export const feedsMessages = {
  'feeds.title': ({ folder }: { folder: string }) => `Threat intelligence in ${folder}`,
  'feeds.state': ({ state }: { state: keyof typeof states }) => states[state],
  'feeds.outcome': ({ outcome }: { outcome: keyof typeof outcomes }) => outcomes[outcome],
  'feeds.entries': ({ entries, before }: { entries: number; before: number }) => {
    const change = entries - before
    const compared =
      change === 0 ? '' : `, ${grouped(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than before`
    return `${counted(entries, 'entry', 'entries')}${compared}`
  },
  'feeds.version': ({ version, dated }: { version: string; dated: Instant }) =>
    `${version === '' ? '' : `${version}, `}dated ${minute(dated)}`,
  'feeds.current': ({ until, age }: { until: Instant; age: number }) =>
    `on ${minute(until)}, ${spanInWords(age)} ago`,
  'feeds.stale': () =>
    'Feeds older than 72 hours are said to be; after 7 days the gate no longer relies on them.',
  'feeds.next': () =>
    '"holdpoint feeds update" fetches them; "holdpoint feeds import FILE" takes them in where there is no network.',
  'feeds.none-taken': ({ files }: { files: number }) => `None of the ${grouped(files)} files was taken.`,
  'label.version': () => 'version',
  'label.current': () => 'current',
  'label.from': () => 'from',
  'heading.flips-recorded': () => 'Recorded verdicts that this changes',
  'flips.none': () => 'None.',
  'flips.back': ({ verdicts }: { verdicts: number }) =>
    `${counted(verdicts, 'verdict')} that the feeds before had changed ${verdicts === 1 ? 'is' : 'are'} as recorded again:`,
  'flips.unread': ({ feeds }: { feeds: readonly string[] }) =>
    `What was here of ${feeds.join(' and ')} could not be read. So an edition before may have made some of these changes already.`,
  'flips.failed': () => 'Cannot be told. The feeds themselves are as said above.',
  'flips.release': ({ product, version, environment, recorded, before, after }: Flipped) => {
    const release = [product, version].filter((part) => part !== '').join(' ')
    const place = environment === '' ? '' : ` for ${environment}`
    return `${release}${place}: ${recorded === before ? '' : `recorded as ${recorded}, `}${before} before, ${after} now`
  },
  'flips.finding': ({ name, verdict }: { name: string; verdict: string }) => `${name}: ${verdict}`,
  'flips.unjudged': ({ results }: { results: number }) =>
    `${counted(results, 'recorded result')} cannot be told: the policy that judged ${results === 1 ? 'it' : 'them'} is neither kept nor in this folder.`,
} as const
