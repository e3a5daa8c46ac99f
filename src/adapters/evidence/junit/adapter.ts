import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { testcase, testsuite } from './record.ts'
import { SuiteTree } from './suite-tree.ts'

/** PHPUnit's suites stand three deep in each other: the project, a class, a test with its data. */
const levels = 8

export const junitAdapter: ReportAdapter = {
  meta: {
    tool: 'JUnit XML, which most test runners write: Maven Surefire, Gradle, pytest, Jest, PHPUnit, GoogleTest',
    seen: ['as its writers document it'],
    record: 'a `testcase`; it gives no result, because a test says nothing of flaws',
    severity: 'None: it counts tests by suite, and those that failed, broke down or did not run.',
    notRead: 'messages and traces of failures, output, properties, times, reruns of flaky tests',
  },
  read: (document, intake) => {
    const tree = new SuiteTree(intake)
    intake.tool({ name: 'junit' })
    document.read([...below(['testsuites'], 0, tree, intake), ...below([], 0, tree, intake)])
    tree.tell()
  },
}

/** What is wanted of the suites in an element, and of those inside of them. */
function below(path: readonly string[], depth: number, tree: SuiteTree, intake: Intake): Selection[] {
  const refuse: Parameters<typeof select>[3] = (issues, at) => intake.unreadable(at, whyUnreadable(issues))
  const inside = [...path, 'testsuite']
  const tooDeep = () => intake.failed(say('evidence.failed.tests-too-deep', { levels }))
  const cases = select([...path, 'testcase'], testcase, (record, at) => tree.test(depth, record, at), refuse)
  const own =
    path.length === 0 ? [] : [select(path, testsuite, (suite) => tree.end(depth, suite), refuse), cases]
  return depth === levels
    ? [...own, endOf(inside, tooDeep)]
    : [...own, ...below(inside, depth + 1, tree, intake)]
}
