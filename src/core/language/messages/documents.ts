import { spanInWords } from '../../base/instant.ts'
import { counted, grouped } from '../../base/words.ts'

const verdictWords = { hold: 'HELD', unknown: 'UNKNOWN', warn: 'WARN', pass: 'PASS' } as const

/** `2026-11-24 12:40 UTC`: a moment for people. Nobody decides anything by the seconds. */
export const moment = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

const it = (n: number) => (n === 1 ? 'it' : 'them')
const are = (n: number) => (n === 1 ? 'is' : 'are')

/** What somebody typed, and what answers to it. */
function typedAs(what: string, name: string, total: number): string {
  if (total === 0) return `${what} (no finding of that name in this evidence)`
  if (total > 1) return `${what} (${counted(total, 'finding')} of this evidence; the worst: ${name})`
  return name.startsWith(what) ? name : `${what} (${name})`
}

/** What a document says of a verdict: whole sentences, and the names of what they are about. */
export const documentMessages = {
  'release.name': ({ product, version }: { product: string; version: string }) =>
    [product, version].filter((part) => part !== '').join(' ') || 'this release',
  'release.bound-for': ({ release, environment }: { release: string; environment: string }) =>
    `${release} for ${environment}`,
  'release.by-folder': ({ release }: { release: string }) =>
    `${release} (the folder's name: --release names it)`,
  'release.ships': ({ millis, at }: { millis: number; at: string }) =>
    millis === 0
      ? `ships now (${moment(at)})`
      : millis > 0
        ? `ships in ${spanInWords(millis)} (${moment(at)})`
        : `was to ship ${spanInWords(millis)} ago (${moment(at)})`,
  'release.when': ({ release, ships }: { release: string; ships: string }) => `${release} ${ships}.`,
  'release.title': ({ verdict, release }: { verdict: keyof typeof verdictWords; release: string }) =>
    `${verdictWords[verdict]}: ${release}`,

  'verdict.word': ({ verdict }: { verdict: keyof typeof verdictWords }) => verdictWords[verdict],
  'verdict.only-observed': ({ verdict }: { verdict: keyof typeof verdictWords }) =>
    `${verdictWords[verdict]} (only observed)`,
  'verdict.nightly': ({ verdict }: { verdict: keyof typeof verdictWords }) =>
    `${verdictWords[verdict]} (if it shipped today)`,
  'upcoming.none': ({ days }: { days: number }) =>
    `Nothing more will hold within ${days} days, unless the world learns something new.`,
  'upcoming.some': ({ findings, days }: { findings: number; days: number }) =>
    `${counted(findings, 'finding')} more will hold within ${days} days if nothing is done:`,
  'upcoming.on': ({ on, name }: { on: string; name: string }) => `from ${on.slice(0, 10)} on: ${name}`,
  'verdict.hold': ({ findings, release }: { findings: number; release: string }) =>
    `Held: ${counted(findings, 'finding')} must be dealt with before ${release} ships.`,
  'verdict.unknown': ({ things, release }: { things: number; release: string }) =>
    `Cannot tell: ${counted(things, 'thing')} must be cleared up before anybody can say whether ${release} may ship.`,
  'verdict.warn': ({ findings, release }: { findings: number; release: string }) =>
    findings === 0
      ? `May ship: nothing holds ${release}.`
      : `May ship: nothing holds ${release}. ${counted(findings, 'finding')} ${are(findings)} to be looked at.`,
  'verdict.pass': ({ findings, release }: { findings: number; release: string }) =>
    findings === 0
      ? `May ship: the evidence holds no finding against ${release}.`
      : `May ship: ${counted(findings, 'finding')} in ${release}, and no rule holds it or warns of ${it(findings)}.`,
  'verdict.put-back': ({ release, at }: { release: string; at: string }) =>
    `May go back: ${release} was deployed here before, on ${moment(at)}. Putting back warns, never blocks.`,
  'verdict.also-unknown': ({ things }: { things: number }) =>
    `Besides, ${counted(things, 'thing')} could not be told, and more may hold.`,
  'verdict.observed': ({ until, verdict }: { until: string; verdict: keyof typeof verdictWords }) =>
    `Only observing until ${moment(until)}: the gate blocks nothing. Otherwise it would have said ${verdictWords[verdict]}.`,

  'production.said': ({ what, name, total }: { what: string; name: string; total: number }) =>
    `Said to be in production already: ${typedAs(what, name, total)}`,
  'production.found': ({ findings }: { findings: number }) =>
    findings === 1
      ? '1 finding is deployed already that holds, or would if this release brought it.'
      : `${grouped(findings)} findings are deployed already that hold, or would if this release brought them.`,
  'production.first': () =>
    'Holding this release does not reduce that exposure: deal with production first, and never hold the fix.',
  'production.none': () => 'In production already: none of it, as far as the deployed release was recorded.',
  'production.not-known': () =>
    'In production already: not known, because no deployed release was given to compare with.',

  'set-aside.suppressed': ({ findings }: { findings: number }) =>
    `${counted(findings, 'finding')} suppressed by the tools that found ${it(findings)}. That sets a warning aside, never a hold.`,
  'set-aside.requests': ({ requests }: { requests: number }) =>
    `${counted(requests, 'request')} to accept a risk, from the policy's file. Nobody has verified who approved ${it(requests)}.`,
  'set-aside.merged': ({ merged }: { merged: number }) =>
    `${counted(merged, 'result')} merged: another tool or file says the same of the same place, and it counts once.`,
  'request.about': ({ reason, owner, approver }: { reason: string; owner: string; approver: string }) =>
    `${reason} (owner ${owner}, approver ${approver})`,
  'request.became': ({ state, covered, expires }: Requested) =>
    state === 'expired'
      ? `expired ${moment(expires)}, so it no longer counts`
      : `${requestWords[state](covered)}; expires ${moment(expires)}`,

  'compared.with': ({ at }: { at: string }) =>
    `Compared with the deployed release, as recorded on ${moment(at)}.`,
  'compared.recorded': ({ release, deployedAt, at }: { release: string; deployedAt: string; at: string }) =>
    `Compared with ${release}, deployed on ${moment(deployedAt)} (recorded here) and judged on ${moment(at)}.`,
  'compared.none': () => 'Compared with no deployed release, so every finding counts as brought by this one.',
  'evidence.none': () => 'No evidence was given, so this proves nothing.',
  'evidence.what': ({ format, records }: { format: string; records: number }) =>
    `${format}, ${counted(records, 'record')}`,
  'evidence.sum': ({ results, findings, merged, suppressed, unreadable }: Sum) =>
    `${counted(results, 'result')} = ${counted(findings, 'finding')} + ${grouped(merged)} merged + ${grouped(suppressed)} suppressed + ${grouped(unreadable)} unreadable`,
  'evidence.by-severity': ({ counts }: { counts: readonly (readonly [string, number])[] }) =>
    `Findings by severity: ${counts.map(([severity, n]) => `${grouped(n)} ${severity === 'unknown' ? 'not rated' : severity}`).join(', ')}.`,
  'policy.used': ({ name, sha256, at }: { name: string; sha256: string; at: string }) =>
    `Policy ${name} (sha256 ${sha256.slice(0, 12)}), judged on ${moment(at)}.`,

  'policy.own': () => 'It does not extend the policy that Holdpoint ships.',
  'policy.replaces': ({ rules }: { rules: readonly { rule: string; was: string; now: string }[] }) =>
    `It replaces rules of the policy that Holdpoint ships: ${rules.map(({ rule, was, now }) => `${rule} (${was}, now ${now})`).join(', ')}.`,
  'policy.prefers': ({ sources }: { sources: readonly string[] }) =>
    `Ratings of ${sources.join(', ')} count before any other.`,

  'wide.left-out': () =>
    'Many people read this, so where our own unfixed flaws and secrets stand is left out. The terminal and the JSON document say it.',

  'next.explain': ({ id }: { id: string }) =>
    `Next: "holdpoint policy explain ${id}" and the same files: the path through the rules, and what would change it.`,
  'next.clear-up': () => 'Next: clear up what cannot be told, and run the gate again.',
  'next.keep': () =>
    'Next: keep the result (--json), so that the next release can be compared with this one.',

  'cut.more': ({ more }: { more: number }) => `and ${grouped(more)} more`,
  'cut.more-findings': ({ more }: { more: number }) =>
    `and ${counted(more, 'more finding', 'more findings')}; the JSON document lists all.`,
  'cut.rows': ({ rows, limit }: { rows: number; limit: number }) =>
    `${counted(rows, 'row')} left out here, to stay within the ${grouped(limit)} characters of a comment. The JSON document holds everything.`,
  'cut.annotations': ({ more }: { more: number }) =>
    `${counted(more, 'more finding', 'more findings')} like this; GitHub shows at most 10 annotations of a kind.`,
} as const

export interface Sum {
  readonly results: number
  readonly findings: number
  readonly merged: number
  readonly suppressed: number
  readonly unreadable: number
}

export interface Requested {
  readonly state: keyof typeof requestWords | 'expired'
  readonly covered: number
  readonly expires: string
}

const requestWords = {
  counted: (n: number) => `sets the warnings of ${counted(n, 'finding')} aside`,
  listed: (n: number) =>
    n === 1
      ? 'clears nothing, because the finding it covers holds or cannot be told'
      : `clears nothing, because the ${grouped(n)} findings it covers hold or cannot be told`,
  unused: () => 'covers no finding',
  'not-needed': (n: number) => `not needed: nothing would warn of the ${counted(n, 'finding')} it covers`,
  'too-long': (n: number) => `does not count: asks for longer than ${counted(n, 'finding')} may be accepted`,
  'too-wide': (n: number) => `does not count: it is too wide, and covers ${counted(n, 'finding')}`,
  refused: (n: number) => `does not count for ${counted(n, 'finding')}: the policy refuses such requests`,
} as const
