import { counted, grouped } from '../../base/words.ts'

const from = (version: string) => (version === '' ? '' : ` from ${version}`)
const at = (path: string, line: number) => (path === '' ? '' : ` in ${path}${line === 0 ? '' : `:${line}`}`)

/** A finding that no report shows any more, told apart from others by its id, or by its place where it has none. */
export interface Gone {
  readonly title: string
  /** Empty for a flaw of our own. */
  readonly id: string
  readonly locations: readonly { readonly path: string; readonly line?: number }[]
}

function named({ title, id, locations: [place] }: Gone): string {
  const which = id !== '' ? id : `${place?.path ?? ''}${place?.line === undefined ? '' : `:${place.line}`}`
  return title.includes(which) ? title : `${title} (${which})`
}

/** A release that ran before and is put back, with what of it would hold or cannot be told. */
export interface PutBack {
  readonly at: string
  /** Empty where nobody said. */
  readonly version: string
  readonly held: number
  readonly open: number
  /** The worst of them; none where there is nothing. */
  readonly worst: readonly Gone[]
}

/** A tool that looked at something; the target is empty where it does not say at what. */
export interface Look {
  readonly name: string
  readonly target: string
}

/** A cluster or a monorepo has hundreds. */
const mostListed = 5
const listed = (looks: readonly Look[]) => {
  const shown = looks
    .slice(0, mostListed)
    .map(({ name, target }) => (target === '' ? name : `${name} on ${target}`))
  const more = looks.length - shown.length
  return `${shown.join(', ')}${more === 0 ? '' : ` and ${grouped(more)} more`}`
}

/** What the gate says of a release and its evidence, and what clears a reason. */
export const gateMessages = {
  'gate.unread': ({ message }: { file: string; message: string }) => message,
  'gate.recorded': ({ text }: { text: string }) => text,
  'gate.given-twice': ({ file }: { file: string }) =>
    `Also given as ${file}, which is the same file; it counts once.`,
  'gate.scan-failed': ({ file }: { file: string }) => `the scan behind ${file} failed or is not complete`,
  'gate.nothing-scanned': ({ file }: { file: string }) =>
    `the scan behind ${file} saw nothing that it could look at, so it proves nothing`,
  'gate.tests-cut': ({ file }: { file: string }) => `the tests in ${file} did not run to their end`,
  'gate.unreadable': ({ file, unreadable }: { file: string; unreadable: number }) =>
    `${counted(unreadable, 'record')} of ${file} could not be read, and any of them could hold`,
  'gate.scan-missing': ({ name }: { name: string }) =>
    `the policy requires a scan "${name}", and no evidence of it was given`,
  'gate.no-evidence': () => 'no evidence was given, and the lack of it proves nothing',
  'gate.only-inventory': () => 'the evidence lists what the release is made of, but no scan looked for flaws',
  'gate.only-vex': () =>
    'the evidence says what does not matter, not what is there: no scan looked for flaws',
  'gate.no-scan': () => 'no scan among the evidence looked for flaws; tests do not',
  'gate.removes': ({ worst, total, targetsKnown }: { worst: Gone; total: number; targetsKnown: boolean }) => {
    const again = targetsKnown
      ? 'has looked at the same target again'
      : 'has run again, though it does not say on what'
    return total === 1
      ? `a finding that would hold is no longer reported, and what reported it ${again}: ${named(worst)}`
      : `${grouped(total)} findings that would hold are no longer reported, and what reported them ${again}; the worst: ${named(worst)}`
  },
  'gate.not-looked': ({ tools, worst, total }: { tools: readonly Look[]; worst: Gone; total: number }) =>
    `${counted(total, 'finding')} of the deployed release: what reported ${total === 1 ? 'it' : 'them'} (${listed(tools)}) has not looked again; the worst: ${named(worst)}`,
  'gate.stale-baseline': ({ days }: { days: number }) =>
    `what is deployed was last recorded ${counted(days, 'day')} ago, and much may have been published since`,
  'gate.released-before': ({ at, version, held, open, worst }: PutBack) => {
    const before = `it was deployed here before${version === '' ? '' : ` as ${version}`}, on ${at.slice(0, 10)}, and putting back warns, never blocks`
    const still = [
      ...(held === 0 ? [] : [`${counted(held, 'finding')} that would hold`]),
      ...(open === 0 ? [] : [`${counted(open, 'finding')} of which nobody can tell`]),
    ]
    return still.length === 0
      ? before
      : `${before}; still in it: ${still.join(' and ')}; the worst: ${worst.map(named).join('')}`
  },
  'clears.put-back': () =>
    'Putting it back is for the moment: repair what made you leave the newer release, and what is still in this one.',
  'clears.recorded-again': () => 'Scan what is deployed again, and record the result.',
  'clears.hint': ({ hint }: { hint: string }) => hint,
  'clears.fewer': ({ atLeast }: { atLeast: number }) =>
    `Bring them below ${grouped(atLeast)}: the rule counts, and one alone would not meet it.`,
  'gate.count': ({ atLeast }: { atLeast: number }) =>
    `one of ${grouped(atLeast)} or more, which is what the rule counts`,
  'clears.readable': ({ file }: { file: string }) =>
    `Run the scan of ${file} again and give the gate the whole report.`,
  'clears.rescan': ({ file }: { file: string }) =>
    `Clear up what kept the scan behind ${file} from being complete, and run it again.`,
  'clears.something': ({ file }: { file: string }) =>
    `Run the scan behind ${file} where there is something for it to look at, or leave it out where there is not.`,
  'clears.retest': ({ file }: { file: string }) => `Repair the tests behind ${file} and run them again.`,
  'clears.look-again': ({ tools }: { tools: readonly Look[] }) =>
    `Scan the same in this release too, and give the gate the reports: ${listed(tools)}.`,
  'clears.scan': ({ name }: { name: string }) => `Run the scan "${name}" and give the gate its report.`,
  'clears.any-scan': () => 'Scan the release for vulnerabilities and give the gate that report.',
  'clears.known': ({ remedies }: { remedies: readonly string[] }) =>
    remedies.length === 0
      ? 'Clear up what the rule cannot tell of the other findings that it counts.'
      : remedies.join(' '),
  'clears.rotated': ({ path }: { path: string }) =>
    `Revoke the secret, issue a new one, and take it out of ${path === '' ? 'the code' : path} and its history.`,
  'clears.licence': ({ component }: { component: string }) =>
    `Replace ${component}, or have its licence cleared.`,
  'clears.repaired': ({ path, line }: { path: string; line: number }) =>
    `Repair it${at(path, line)}, and have the same detector or a retest show that it is gone.`,
  'clears.updated': ({ component, version, to }: { component: string; version: string; to: string }) =>
    `Update ${component}${from(version)} to ${to}, rebuild, and run the gate again.`,
  'clears.no-fix': ({ component }: { component: string; version: string }) =>
    `No fix is known: take ${component} out, or ask the risk owner for a decision.`,
  'clears.nothing-to-do': () => 'Nothing to do: it is a step in the right direction.',
} as const
