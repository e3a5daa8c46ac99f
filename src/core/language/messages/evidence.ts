import { quoted } from '../../base/text.ts'
import { counted, grouped } from '../../base/words.ts'

/** What reading a report leaves to say: why a record is unreadable, why a scan proves nothing, and notes. */
export const evidenceMessages = {
  'evidence.record.member': ({ member, expected }: { member: string; expected: string }) =>
    `${quoted(member)} is missing, or is not ${expected}`,
  'evidence.record.shape': ({ expected }: { expected: string }) => `the record is not ${expected}`,
  'evidence.record.cells': ({ cells, columns }: { cells: number; columns: number }) =>
    `the row has ${counted(cells, 'cell')}, the heading line ${columns}`,
  'evidence.record.no-id': () => 'the record names no vulnerability and no package',

  'evidence.record.no-time': () => 'the statement has no date, and neither has its document',
  'evidence.record.no-reason': () =>
    'the statement says "not_affected" with neither a justification nor an impact statement',
  'evidence.record.status': ({ status }: { status: string }) =>
    `the statement has the status ${quoted(status)}, which VEX does not know`,
  'evidence.record.no-name': () => 'the statement names no vulnerability',

  'evidence.failed.run': ({ tool }: { tool: string }) => `${tool} says that its run did not succeed`,
  'evidence.failed.error': ({ tool, message }: { tool: string; message: string }) =>
    `${tool} reports an error of its own: ${quoted(message, 200)}`,
  'evidence.failed.status': ({ tool, status }: { tool: string; status: string }) =>
    `${tool} says that its scan is ${quoted(status)}, so it may not have looked at everything`,
  'evidence.failed.not-read': ({ tool, vulnerabilities }: { tool: string; vulnerabilities: number }) =>
    `the file names ${counted(vulnerabilities, 'vulnerability', 'vulnerabilities')} as ${tool} has it, which Holdpoint does not read`,
  'evidence.failed.checks': ({ tool, checks }: { tool: string; checks: number }) =>
    `${tool} says that ${counted(checks, 'check')} of its own could not run`,
  'evidence.failed.unclear': ({ tool }: { tool: string }) =>
    `${tool} describes how it ran in a way that cannot be read`,
  'evidence.failed.no-results': ({ tool }: { tool: string }) =>
    `${tool} gives no list of results, which is not the same as an empty one: nothing was scanned`,
  'evidence.failed.no-runs': () => 'the file holds no run of any tool: nothing was scanned',
  'evidence.failed.elsewhere': ({ tool }: { tool: string }) =>
    `${tool} keeps its results in other files, which Holdpoint does not read`,
  'evidence.failed.files': ({ tool, files, first }: { tool: string; files: number; first?: string }) =>
    `${tool} could not read ${counted(files, 'file')}${first === undefined ? '' : `, the first ${quoted(first)}`}: what stands there was not scanned`,
  'evidence.failed.more-pages': ({ tool }: { tool: string }) =>
    `${tool} has more results than this file holds: only one page of them was saved`,
  'evidence.failed.unlisted': ({ tool, severities }: { tool: string; severities: readonly string[] }) =>
    `${tool} counts flaws of severity ${severities.map((word) => quoted(word)).join(', ')} and lists none of them: they were ignored or left out by an option`,
  'evidence.failed.fewer': ({ tool, counts, lists }: { tool: string; counts: number; lists: number }) =>
    `${tool} counts ${counted(counts, 'flaw')} and lists ${grouped(lists)}`,
  'evidence.failed.no-lockfile': ({ tool }: { tool: string }) =>
    `${tool} found no lockfile, so what it audited is not what is installed`,
  'evidence.failed.stopped': ({ tool }: { tool: string }) =>
    `${tool} stopped before it compared anything with its vulnerabilities`,
  'evidence.failed.nothing-audited': ({ tool }: { tool: string }) =>
    `${tool} audited no dependency at all, so this proves nothing`,

  'evidence.failed.not-audited': ({
    tool,
    names,
    total,
  }: {
    tool: string
    names: readonly string[]
    total: number
  }) =>
    `${tool} could not audit ${counted(total, 'dependency', 'dependencies')}: ${names.map((name) => quoted(name)).join(', ')}${total > names.length ? ' and others' : ''}`,
  'evidence.failed.end-of-life': ({ tool, system }: { tool: string; system: string }) =>
    `${tool} says that ${quoted(system)} is past its end of life: nobody publishes its flaws any more, so a report without them proves nothing`,

  'evidence.failed.tests-missing': ({ suite, says, found }: { suite: string; says: number; found: number }) =>
    `${suite === '' ? 'the report' : `the suite ${quoted(suite)}`} says that it has ${counted(says, 'test')}, and ${grouped(found)} of them are there`,
  'evidence.failed.tests-too-deep': ({ levels }: { levels: number }) =>
    `suites stand inside of each other on more than ${levels} levels, of which the inner ones are not read`,
  'evidence.failed.tests-planned': ({
    suite,
    planned,
    found,
  }: {
    suite: string
    planned: number
    found: number
  }) =>
    `${suite === '' ? 'the plan' : `the plan of ${quoted(suite)}`} has ${counted(planned, 'test')}, and ${grouped(found)} are there`,
  'evidence.failed.tests-unplanned': ({ suite }: { suite: string }) =>
    `no plan says how many tests ${suite === '' ? 'there' : quoted(suite)} should be, so that nobody can tell whether all are there`,
  'evidence.failed.tests-open': () => 'the last tests stand in a subtest that has no result of its own',
  'evidence.failed.tests-bail-out': ({ reason }: { reason: string }) =>
    reason === '' ? 'the run was given up' : `the run was given up: ${quoted(reason, 200)}`,

  'evidence.note.clean-when-empty': ({ tool, content }: { tool: string; content: string }) =>
    `${content === '' ? 'The file is empty' : `The file holds nothing but ${content}`}. The policy says that ${tool} writes this when it found nothing.`,
  'evidence.note.never-there': ({ paths }: { paths: readonly string[] }) =>
    `No record has ${quotedAll(paths)}, which the mapping names. Is it written as in the report?`,
  'evidence.note.tests-passed': ({ tests, skipped }: { tests: number; skipped: number }) =>
    `${counted(tests, 'test')}, none of which failed${didNotRun(skipped)}. Tests say nothing of flaws.`,
  'evidence.note.tests-failed': ({ tests, failed, skipped, suites, names }: TestsFailed) =>
    `${grouped(failed)} of ${counted(tests, 'test')} failed${didNotRun(skipped)}. First in ${quotedAll(suites)}${names.length === 0 ? '' : `: ${quotedAll(names)}`}. Tests say nothing of flaws.`,
  'evidence.note.nothing-scanned': () =>
    'The tool found nothing it knows how to scan, so this proves nothing.',
  'evidence.note.no-vulnerabilities': ({ components }: { components: number }) =>
    `Lists ${counted(components, 'component')} and says nothing of vulnerabilities, so it proves the absence of none.`,
  'evidence.note.stated': ({
    statements,
    author,
    draft,
  }: {
    statements: number
    author: string
    draft: boolean
  }) =>
    `${counted(statements, 'VEX statement')} by ${quoted(author)}${draft ? ', a draft, so that none of it counts yet' : ''}. They say what does not matter, not what is there.`,
  'evidence.note.unsigned': ({ analyses }: { analyses: number }) =>
    `${counted(analyses, 'analysis', 'analyses')} of this document ${analyses === 1 ? 'has' : 'have'} no author, date or component, so ${analyses === 1 ? 'it is no statement' : 'they are no statements'} that anybody could trust.`,
  'evidence.note.places-elsewhere': ({ tool }: { tool: string }) =>
    `${tool} keeps its list of files in another file, so places that are named only there are missing here.`,
  'evidence.note.rules-elsewhere': ({ tool }: { tool: string }) =>
    `${tool} keeps its rules in another file, so weaknesses and severities that stand there are missing here.`,
  'evidence.note.partly-read': ({ tool, places, first }: { tool: string; places: number; first: string }) =>
    `${tool} warns of ${counted(places, 'place')} that it could not look at in full, the first: ${quoted(first, 200)}`,
  'evidence.note.set-aside-in-code': ({ tool, places }: { tool: string; places: number }) =>
    `Comments in the code told ${tool} to pass over ${counted(places, 'place')}, of which this report says nothing.`,
  'evidence.note.by-hand': ({ checks }: { checks: number }) =>
    `${counted(checks, 'check')} must be made by hand: the tool says nothing of them either way.`,
  'evidence.note.told-to-leave-out': ({ tool, what }: { tool: string; what: readonly string[] }) =>
    `${tool} was told to leave out ${what.map((one) => quoted(one)).join(', ')}; what it found there is not in the report.`,
} as const

export interface TestsFailed {
  readonly tests: number
  readonly failed: number
  readonly skipped: number
  /** The first in which any failed. */
  readonly suites: readonly string[]
  /** Of the first that failed. */
  readonly names: readonly string[]
}

const quotedAll = (texts: readonly string[]) => texts.map((text) => quoted(text, 100)).join(', ')
const didNotRun = (skipped: number) => (skipped === 0 ? '' : `; ${grouped(skipped)} did not run`)
