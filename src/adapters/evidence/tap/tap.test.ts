import { describe, expect, test } from 'vitest'
import { say, speak } from '../../../core/language/catalogue.ts'
import { readText, refusalOf } from '../reading.fixture.ts'
import { parseLine } from './line.ts'

const read = async (text: string) => await readText(text, { format: 'tap' })
const failedIn = async (text: string) => (await read(text)).failed
const none = { tests: 0, failures: 0, errors: 0, skipped: 0 }

// https://testanything.org/tap-specification.html, "Common with explanation".
const common = `TAP version 13
1..6
#
# Create a new Board and Tile, then place
# the Tile onto the board.
#
ok 1 - The object isa Board
ok 2 - Board size is zero
ok 3 - The object isa Tile
ok 4 - Get possible places to put the Tile
ok 5 - Placing the tile produces no error
ok 6 - Board size is 1
`

// The same page, "Unknown amount and failures": the plan stands at the end.
const unknownAmount = `TAP version 13
ok 1 - retrieving servers from the database
# need to ping 6 servers
ok 2 - pinged diamond
ok 3 - pinged ruby
not ok 4 - pinged saphire
  ---
  message: 'hostname "saphire" unknown'
  severity: fail
  ...
ok 5 - pinged onyx
not ok 6 - pinged quartz
  ---
  message: 'timeout'
  severity: fail
  ...
ok 7 - pinged gold
1..7
`

describe('TAP', () => {
  test('is counted', async () => {
    const reading = await readText(common)
    expect(reading).toMatchObject({ format: 'tap', records: 6, results: [], inventoryOnly: true })
    expect(reading.tests).toEqual({
      total: { ...none, tests: 6 },
      suites: [{ name: 'TAP', ...none, tests: 6 }],
      failing: [],
    })
  })

  test('says what failed', async () => {
    const { tests, failed, notes } = await read(unknownAmount)
    expect(tests?.total).toEqual({ ...none, tests: 7, failures: 2 })
    expect(tests?.failing).toEqual(['pinged saphire', 'pinged quartz'])
    expect(failed).toBeUndefined()
    expect(notes.map((note) => speak(note))).toEqual([
      '2 of 7 tests failed. First in "TAP": "pinged saphire", "pinged quartz". Tests say nothing of flaws.',
    ])
  })

  // The same page, "Skipping a few" and "Skipping everything", "Got spare tuits? TODO".
  test('knows what did not run, and what is not done yet', async () => {
    const { tests } = await read(
      'TAP version 13\n1..4\nok 1 - approved operating system\nok 2 - # SKIP no /sys directory\nnot ok 3 # TODO infinite loop\nok 4 - done # todo\n',
    )
    expect(tests?.total).toEqual({ ...none, tests: 4, skipped: 2 })
    const all = await read('TAP version 13\n1..0 # skip English-to-French translator is not installed\n')
    expect([all.tests?.total, all.failed]).toEqual([none, undefined])
  })

  // https://testanything.org/tap-version-14-specification.html, "Subtests".
  test('has a suite for each subtest', async () => {
    const { tests, records, failed } = await read(`TAP version 14
1..3
# Subtest: foo.tap
    1..2
    ok 1
    ok 2 - this passed
ok 1 - foo.tap
# Subtest: bar.tap
    ok 1 - object should be a Bar
    # Subtest: deeper
        not ok 1 - inner
        1..1
    not ok 2 - deeper
    1..2
not ok 2 - bar.tap
ok 3 - alone
`)
    expect(failed).toBeUndefined()
    expect(records).toBe(8)
    expect(tests?.suites.map(({ name, tests, failures, errors }) => [name, tests, failures, errors])).toEqual(
      [
        ['foo.tap', 2, 0, 0],
        ['bar.tap', 2, 1, 0],
        ['TAP', 1, 0, 0],
      ],
    )
    expect(tests?.total).toEqual({ ...none, tests: 5, failures: 1 })
  })

  test('counts a subtest that failed although none of its tests did', async () => {
    const { tests } = await read('1..1\n    1..1\n    ok 1 - a\nnot ok 1 - hook\n')
    expect(tests?.total).toEqual({ ...none, tests: 1, errors: 1 })
  })

  test('passes over what the programs under test write, and over diagnostics', async () => {
    const { tests, failed } = await read(
      'TAP version 14\nok 1 - a # time=3ms\nok, listening\nokay\nnot ok 2 - b\n  ---\n  stack: |\n    ok 3 - no test\n  ...\nwarning: x\n1..2\n',
    )
    expect(failed).toBeUndefined()
    expect(tests?.total).toEqual({ ...none, tests: 2, failures: 1 })
  })
})

describe('a run that did not end', () => {
  test.each([
    ['1..3\nok 1\nok 2\n', say('evidence.failed.tests-planned', { suite: '', planned: 3, found: 2 })],
    ['1..1\nok 1\nok 2\n', say('evidence.failed.tests-planned', { suite: '', planned: 1, found: 2 })],
    ['ok 1\nok 2\n', say('evidence.failed.tests-unplanned', { suite: '' })],
    ['TAP version 14\n1..1\n    ok 1\nok 1 - a\n', say('evidence.failed.tests-unplanned', { suite: 'a' })],
    [
      'TAP version 14\n1..1\n    1..2\n    ok 1\nok 1 - a\n',
      say('evidence.failed.tests-planned', { suite: 'a', planned: 2, found: 1 }),
    ],
    ['TAP version 14\n1..1\n    ok 1\n', say('evidence.failed.tests-open')],
    // The same page, "Bail out!".
    [
      "1..2\nok 1\nBail out! Couldn't connect to database.\nok 2\n",
      say('evidence.failed.tests-bail-out', { reason: "Couldn't connect to database." }),
    ],
  ])('%j', async (text, why) => {
    expect(await failedIn(text)).toEqual(why)
  })

  test('and was cut inside of diagnostics lacks what stands behind them', async () => {
    expect(await failedIn('1..2\nnot ok 1\n  ---\n  x: 1\nok 2\n')).toBeDefined()
  })
})

describe('what is no TAP', () => {
  test.each(['hello\n', '# only a comment\n', 'TAP version 13\n', '<a/>', '{}'])(
    '%j is refused',
    async (text) => {
      expect((await refusalOf(() => read(text)))?.code).toBe('evidence.lacks')
    },
  )

  test.each(['okay then\n', 'No vulnerabilities found.\n', '2..3\n'])(
    '%j is not taken for it',
    async (text) => {
      expect((await refusalOf(() => readText(text)))?.code).toBe('evidence.unknown-format')
    },
  )
})

describe('a line', () => {
  test.each([
    ['ok', { isOk: true, name: '' }],
    ['not ok 12', { isOk: false, name: '12' }],
    [
      'ok 42 this is the description of the test',
      { isOk: true, name: 'this is the description of the test' },
    ],
    ['ok - hello # skip', { isOk: true, name: 'hello', directive: 'skip' }],
    ['not ok 2 - a # TODO: later', { isOk: false, name: 'a', directive: 'todo' }],
    ['ok 1 - hello \\# skip', { isOk: true, name: 'hello # skip' }],
    ['ok 1 - # not a directive', { isOk: true, name: '# not a directive' }],
    ['ok 1 - block {', { isOk: true, name: 'block' }],
  ])('%j is a test', (text, said) => {
    expect(parseLine(text)).toEqual({ kind: 'test', depth: 0, ...said })
  })

  test('has the depth of the subtests around it', () => {
    expect(parseLine('        1..4')).toEqual({ kind: 'plan', depth: 2, tests: 4 })
    expect(parseLine('   ok 1')).toBeUndefined()
  })
})
