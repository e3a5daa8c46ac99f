import type { Draft } from '../../core/base/draft.ts'
import { comparable } from '../../core/base/text.ts'
import type { Result, Tool } from '../../core/findings/result.ts'
import { ResultTable } from '../../core/findings/result-table.ts'
import type { TestRun } from '../../core/findings/test-run.ts'
import type { ExploitFact } from '../../core/intel/exploit-fact.ts'
import type { VexStatement } from '../../core/intel/vex-statement.ts'
import { type Said, say } from '../../core/language/catalogue.ts'
import { componentList } from './component-list.ts'
import type { DocumentPlace } from './document/document.ts'
import type { Intake, UnplacedStatement } from './format.ts'
import { statementRoom } from './statement-room.ts'
import { tokenGuard } from './token-guard.ts'

/** A record that nobody can understand: where it stands, and why. */
export interface Unreadable {
  readonly place: Result['place']
  readonly why: Said
}

/** What a whole report said, counted: `results.length + unreadable.total` are its results, no more and no less. */
export interface TakenIn {
  /** Entries the tool wrote. */
  readonly records: number
  /** In the order of the document. */
  readonly results: ResultTable
  readonly unreadable: {
    readonly total: number
    /** The first of them, enough to see what is wrong. */
    readonly first: readonly Unreadable[]
  }
  /** Package URLs of what the report lists, with or without flaws: canonical, each once, by code point. */
  readonly components: readonly string[]
  /** What it states of whether vulnerabilities matter (VEX), in the order of the document. */
  readonly statements: readonly VexStatement[]
  /** What it says of vulnerabilities being exploited, in the order of the document. */
  readonly exploits: readonly ExploitFact[]
  /** Who wrote it; several where a file holds the runs of several tools. */
  readonly tools: readonly [Tool, ...Tool[]]
  /** It lists at most what a release is made of and says nothing of flaws: it cannot prove absence. */
  readonly inventoryOnly: boolean
  /** It states what does not matter and looked for nothing (VEX): it cannot prove absence. */
  readonly statementsOnly?: true
  /** The tool saw nothing to scan: it cannot prove absence. */
  readonly nothingScanned?: true
  /** How the tests ended, where it is about tests. */
  readonly tests?: TestRun
  /** The report says that its own scan failed or is incomplete: it cannot prove absence. */
  readonly failed?: Said
  readonly notes: readonly Said[]
}

const keptUnreadable = 20

/**
 * Counts what an adapter reads from one document. `close` ends it with the sha256 of the evidence, which is known
 * only then; what was not closed has not been taken in.
 *
 * @param unnamed who is taken to have written it while the report names nobody.
 */
export function openIntake(unnamed: string): { intake: Intake; close: (sha256: string) => TakenIn } {
  const writers = toolRegister(unnamed)
  const components = componentList()
  const exploits: ExploitFact[] = []
  const results = new ResultTable()
  const unreadable: Unreadable[] = []
  const notes: Said[] = []
  const withoutTokens = tokenGuard()
  const statements: UnplacedStatement[] = []
  const spend = statementRoom()
  let records = 0
  let unreadableTotal = 0
  let failed: Said | undefined
  let inventoryOnly = false
  let statementsOnly = false
  let nothingScanned = false
  let tests: TestRun | undefined
  const place = ({ line, byte }: DocumentPlace) => ({ record: records, line, byte })
  const intake: Intake = {
    tool: writers.name,
    target: writers.target,
    record: (at, said) => {
      records++
      const tool = writers.current()
      for (const one of said) results.append(withoutTokens(one), tool, place(at))
    },
    unreadable: (at, why) => {
      records++
      unreadableTotal++
      if (unreadable.length < keptUnreadable) unreadable.push({ place: place(at), why })
    },
    statement: (statement) => {
      spend(statement.products)
      statements.push(statement)
    },
    component: components.add,
    exploit: (at, fact) => {
      intake.record(at, [])
      exploits.push(fact)
    },
    failed: (why) => {
      failed ??= why
    },
    inventoryOnly: () => {
      inventoryOnly = true
    },
    statementsOnly: () => {
      inventoryOnly = true
      statementsOnly = true
    },
    nothingScanned: () => {
      nothingScanned = true
    },
    tests: (run) => {
      inventoryOnly = true
      tests = run
    },
    note: (said) => notes.push(said),
  }
  const close = (sha256: string): TakenIn => {
    results.evidence = sha256
    const isNothing = nothingScanned && records === 0
    return {
      records,
      results,
      unreadable: { total: unreadableTotal, first: unreadable },
      statements: statements.map((statement) => ({ ...statement, evidence: sha256 })),
      components: components.all(),
      exploits,
      tools: writers.all(),
      inventoryOnly,
      ...(statementsOnly && { statementsOnly: true }),
      ...(isNothing && { nothingScanned: true }),
      ...(tests !== undefined && { tests }),
      ...(failed !== undefined && { failed }),
      notes: isNothing ? [...notes, say('evidence.note.nothing-scanned')] : notes,
    }
  }
  return { intake, close }
}

/** Tools name themselves before their records or behind them, so each record refers to a tool still to be named. */
function toolRegister(unnamed: string) {
  const first: Draft<Tool> = { name: unnamed }
  const others: Draft<Tool>[] = []
  let current = first
  let named = false
  return {
    current: (): Tool => current,
    all: (): readonly [Tool, ...Tool[]] => {
      const known = new Map(others.map((tool) => [keyOf(tool), tool]))
      known.delete(keyOf(first))
      return [first, ...known.values()]
    },
    name: ({ name, version }: Tool): void => {
      if (named) {
        current = { name }
        others.push(current)
      }
      named = true
      current.name = name
      if (version !== undefined) current.version = version
    },
    target: (name: string): void => {
      if (name !== '') current.target = comparable(name)
    },
  }
}

/** The runs of one tool on one target are one tool. */
function keyOf({ name, version, target }: Tool): string {
  return JSON.stringify([name, version, target])
}
