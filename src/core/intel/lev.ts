import { days, type Instant, millisOf } from '../base/instant.ts'

/** What EPSS gave a vulnerability on a day. */
export interface DatedScore {
  readonly on: Instant
  /** Probability, 0 to 1. */
  readonly score: number
}

/** EPSS looks this many days ahead, so that scores so far apart speak of different days. */
const window = 30

/**
 * Likely Exploited Vulnerabilities: how likely it is, at least, that a vulnerability has been exploited by now. It looks
 * back and is a lower bound; it is never a rate of what is to come.
 *
 * NIST CSWP 41 (Mell and Spring, May 2025): LEV(v, d0, dn) >= 1 - product of (1 - EPSS(v, di) x weight(di, dn, 30)) over
 * every 30th day di from d0, the first day with a score, up to dn. The weight is the share of the window from di that
 * has passed by dn, both days counted: 1 but for the last, which has min(30, dn - di + 1) days. NIST says that the
 * margin of error is unknown; EPSS scores of different model versions go in alike.
 *
 * On a day without a score the last one before it counts. Scores after `on` do not. Days are those of UTC.
 *
 * @returns a probability, 0 to 1; undefined where no score is known by then, which is not zero
 */
export function lev(history: readonly DatedScore[], on: Instant): number | undefined {
  const last = dayOf(on)
  const scores = history
    .map(({ on: dated, score }) => ({ day: dayOf(dated), score }))
    .filter(({ day }) => day <= last)
    .toSorted((a, b) => a.day - b.day)
  const [first] = scores
  if (first === undefined) return undefined
  let unexploited = 1
  let next = 0
  let score = 0
  for (let day = first.day; day <= last; day += window) {
    for (; (scores[next]?.day ?? Number.POSITIVE_INFINITY) <= day; next += 1)
      score = scores[next]?.score ?? score
    unexploited *= 1 - (score * Math.min(window, last - day + 1)) / window
  }
  return 1 - unexploited
}

/**
 * NIST's composite probability of the same paper: the greatest of today's EPSS, of LEV, and of 1 where KEV lists the
 * vulnerability. It mixes what was with what may come; what is not known is left out, which keeps it a lower bound.
 *
 * @returns a probability, 0 to 1; undefined where KEV does not list it and neither score is known
 */
export function compositeProbability(known: {
  readonly listed: boolean
  readonly epss: number | undefined
  readonly lev: number | undefined
}): number | undefined {
  if (known.listed) return 1
  const scores = [known.epss, known.lev].filter((score) => score !== undefined)
  return scores.length === 0 ? undefined : Math.max(...scores)
}

const dayOf = (instant: Instant): number => Math.floor(millisOf(instant) / days(1))
