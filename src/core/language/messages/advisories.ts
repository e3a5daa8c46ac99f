import { dayOf } from '../intel-words.ts'

const affectedWords = {
  affected: 'is about this version',
  'not-affected': 'is not about this version',
  'cannot-tell': 'does not tell whether it is about this version',
} as const

export interface AdvisorySays {
  readonly id: string
  readonly affected: keyof typeof affectedWords
  readonly fixes: readonly string[]
}

export interface AdvisoryRated {
  readonly source: string
  readonly severity: string
  readonly score: number | undefined
}

interface AffectedVersions {
  readonly introduced: string
  readonly fixed?: string
  readonly lastAffected?: string
}

export interface AdvisoryAffects {
  readonly ecosystem: string
  readonly name: string
  readonly ranges: readonly AffectedVersions[]
}

function rangeWords({ introduced, fixed, lastAffected }: AffectedVersions): string {
  const from = introduced === '0' ? '' : ` from ${introduced}`
  if (fixed !== undefined) return `${from} before ${fixed}`
  return lastAffected === undefined
    ? `${from === '' ? ' every version' : `${from} on`}`
    : `${from} up to ${lastAffected}`
}

/** What is said of published advisories. */
export const advisoryMessages = {
  'label.advisory': () => 'advisory',
  'advisory.says': ({ id, affected, fixes }: AdvisorySays) =>
    `${id} ${affectedWords[affected]}${fixes.length === 0 ? '' : `, fixed in ${fixes.join(' or ')}`}`,
  'advisory.title': ({ id, title, withdrawn }: { id: string; title: string; withdrawn: string }) =>
    `${id}: ${title}${withdrawn === '' ? '' : ` (taken back on ${dayOf(withdrawn)})`}`,
  'advisory.rated': ({ source, severity, score }: AdvisoryRated) =>
    `${severity}${score === undefined ? '' : ` ${score.toFixed(1)}`} by ${source}`,
  'advisory.affects': ({ ecosystem, name, ranges }: AdvisoryAffects) =>
    `${name} (${ecosystem})${ranges.map(rangeWords).join(',')}`,
} as const
