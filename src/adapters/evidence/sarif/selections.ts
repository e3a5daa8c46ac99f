import type * as z from 'zod/mini'
import { type Selection, select } from '../document/document.ts'
import { endOf, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake } from '../format.ts'
import {
  artifact,
  baseIds,
  invocation,
  runLogicalLocation,
  sarifResult,
  sarifTool,
  taxonomy,
} from './record.ts'
import { Run } from './run.ts'

const runs = ['runs', '*']

/** Everything that is read of each run. `ended` is called at the end of one. */
export function runSelections(intake: Intake, ended: () => void): Selection[] {
  let run = new Run(intake)
  return [
    ...tableSelections(() => run),
    ...elsewhereSelections(() => run),
    select(
      [...runs, 'tool'],
      sarifTool,
      (tool) => run.describe(tool),
      // Without rules the results say less, but they are all there.
      () => run.describe({}),
    ),
    select(
      [...runs, 'invocations', '*'],
      invocation,
      (value) => run.invocations.push(value),
      () => run.unclear(),
    ),
    textAt([...runs, 'automationDetails', 'id'], (id) => {
      run.automationId = id
    }),
    select(
      [...runs, 'conversion', 'invocation'],
      invocation,
      (value) => run.conversions.push(value),
      () => run.unclear(),
    ),
    listAt([...runs, 'results'], (list) => {
      run.hasResults = list !== null
    }),
    select(
      [...runs, 'results', '*'],
      sarifResult,
      (record, at) => run.result(record, at),
      (issues, at) => run.unreadable(at, whyUnreadable(issues)),
    ),
    endOf(runs, () => {
      run.end()
      run = new Run(intake)
      ended()
    }),
  ]
}

/** What results refer to by name or index. An entry that cannot be read leaves its place empty. */
function tableSelections(current: () => Run): Selection[] {
  const table = <S extends z.ZodMiniType>(
    name: string,
    schema: S,
    add: (run: Run, entry: z.output<S> | undefined) => void,
  ) =>
    select(
      [...runs, name, '*'],
      schema,
      (entry) => add(current(), entry),
      () => add(current(), undefined),
    )
  return [
    select(
      [...runs, 'originalUriBaseIds'],
      baseIds,
      (ids) => {
        current().baseIds = ids
      },
      () => {},
    ),
    table('artifacts', artifact, (run, entry) => run.artifacts.push(entry?.location ?? undefined)),
    table('logicalLocations', runLogicalLocation, (run, entry) => run.logicalLocations.push(entry)),
    table('taxonomies', taxonomy, (run, entry) => run.taxonomies.push(entry)),
  ]
}

/** Parts of a run that were put into other files (section 3.15). */
function elsewhereSelections(current: () => Run): Selection[] {
  const references = [...runs, 'externalPropertyFileReferences']
  const mark = (names: readonly string[], set: (run: Run) => void) =>
    names.map((name) =>
      endOf([...references, name], (value) => {
        if (value !== null) set(current())
      }),
    )
  return [
    listAt([...references, 'results'], (list) => {
      if (list !== null) current().resultsElsewhere = true
    }),
    ...mark(['driver', 'extensions', 'taxonomies'], (run) => {
      run.rulesElsewhere = true
    }),
    ...mark(['artifacts', 'logicalLocations'], (run) => {
      run.placesElsewhere = true
    }),
    ...mark(['invocations'], (run) => {
      run.invocationsElsewhere = true
    }),
  ]
}
