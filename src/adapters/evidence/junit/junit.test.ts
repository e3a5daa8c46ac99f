import { describe, expect, test } from 'vitest'
import { say, speak } from '../../../core/language/catalogue.ts'
import { readText, refusalOf } from '../reading.fixture.ts'

const read = async (text: string) => await readText(text)
const failedIn = async (text: string) => (await read(text)).failed

// Maven Surefire, "surefire-test-report.xsd": the root is one suite.
const surefire = `<?xml version="1.0" encoding="UTF-8"?>
<testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="shop.PriceTest" time="0.05"
    tests="4" errors="1" skipped="1" failures="1">
  <properties><property name="java.version" value="21"/></properties>
  <testcase name="roundsHalfUp" classname="shop.PriceTest" time="0.01"/>
  <testcase name="rejectsNegative" classname="shop.PriceTest"><failure message="expected" type="AssertionError">token=abc123
at shop.PriceTest</failure></testcase>
  <testcase name="reads" classname="shop.PriceTest"><error type="java.io.IOException">gone</error><system-out>x</system-out></testcase>
  <testcase name="later" classname="shop.PriceTest"><skipped message="not yet"/></testcase>
</testsuite>`

// pytest, "Creating JUnitXML format files": `testsuites` around one suite.
const pytest = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest"
  errors="0" failures="0" skipped="0" tests="2" time="0.08" timestamp="2026-11-24T10:00:00" hostname="ci">
  <testcase classname="tests.test_orders" name="test_search" time="0.001" />
  <testcase classname="tests.test_orders" name="test_quotes" time="0.002" /></testsuite></testsuites>`

describe('JUnit XML', () => {
  test('of Maven is one suite, whose tests failed, broke down or did not run', async () => {
    const reading = await read(surefire)
    expect(reading).toMatchObject({ format: 'junit', records: 4, results: [], inventoryOnly: true })
    const counts = { tests: 4, failures: 1, errors: 1, skipped: 1 }
    expect(reading.tests).toEqual({
      total: counts,
      suites: [{ name: 'shop.PriceTest', ...counts }],
      failing: ['shop.PriceTest: rejectsNegative', 'shop.PriceTest: reads'],
    })
    expect(reading.failed).toBeUndefined()
    expect(JSON.stringify(reading)).not.toContain('abc123')
  })

  test('says in a note what failed, and that tests say nothing of flaws', async () => {
    expect((await read(surefire)).notes.map((note) => speak(note))).toEqual([
      '2 of 4 tests failed; 1 did not run. First in "shop.PriceTest": "shop.PriceTest: rejectsNegative", "shop.PriceTest: reads". Tests say nothing of flaws.',
    ])
    expect((await read(pytest)).notes.map((note) => speak(note))).toEqual([
      '2 tests, none of which failed. Tests say nothing of flaws.',
    ])
  })

  test('of pytest is a suite among suites', async () => {
    expect((await read(pytest)).tests).toEqual({
      total: { tests: 2, failures: 0, errors: 0, skipped: 0 },
      suites: [{ name: 'pytest', tests: 2, failures: 0, errors: 0, skipped: 0 }],
      failing: [],
    })
  })

  // PHPUnit nests the suites of a project, its classes and their data; each counts what is inside of it.
  test('may have suites inside of each other: each counts those inside, and the total counts each test once', async () => {
    const { tests, failed } = await read(`<testsuites><testsuite name="regression" tests="3" failures="1">
      <testsuite name="Orders" tests="2" failures="1">
        <testsuite name="Orders::search" tests="1"><testcase name="a"/></testsuite>
        <testcase name="b"><failure/></testcase>
      </testsuite><testcase name="c"/></testsuite></testsuites>`)
    expect(failed).toBeUndefined()
    expect(tests?.total).toEqual({ tests: 3, failures: 1, errors: 0, skipped: 0 })
    expect(tests?.suites.map(({ name, tests, failures }) => [name, tests, failures])).toEqual([
      ['Orders::search', 1, 0],
      ['Orders', 2, 1],
      ['regression', 3, 1],
    ])
  })

  test('may have tests without a suite', async () => {
    const { tests } = await read('<testsuites name="all" tests="1"><testcase name="a"/></testsuites>')
    expect(tests?.suites).toEqual([{ name: 'all', tests: 1, failures: 0, errors: 0, skipped: 0 }])
  })

  // GoogleTest, "Generating an XML Report".
  test('may say in words that a test did not run', async () => {
    const { tests } = await read(`<testsuites tests="2" disabled="1"><testsuite name="MathTest" tests="2">
      <testcase name="Addition" status="run" result="completed" classname="MathTest"/>
      <testcase name="DISABLED_Division" status="notrun" result="suppressed" classname="MathTest"/></testsuite></testsuites>`)
    expect(tests?.total).toEqual({ tests: 2, failures: 0, errors: 0, skipped: 1 })
  })

  test('counts a failure that a suite says and shows in no test', async () => {
    const { tests } = await read(
      '<testsuite name="a" tests="1" failures="1" errors="2"><testcase name="b"/></testsuite>',
    )
    expect(tests?.total).toEqual({ tests: 1, failures: 1, errors: 2, skipped: 0 })
  })

  test('counts a test once, however many failures it has', async () => {
    const { tests } = await read(
      '<testsuite tests="1"><testcase name="b"><failure/><failure>x</failure></testcase></testsuite>',
    )
    expect(tests?.total.failures).toBe(1)
  })

  test('keeps the names of the first twenty that failed, and counts all', async () => {
    const cases = Array.from({ length: 30 }, (_, n) => `<testcase name="t${n}"><failure/></testcase>`).join(
      '',
    )
    const { tests, notes } = await read(`<testsuite name="s" tests="30">${cases}</testsuite>`)
    expect(tests?.failing).toHaveLength(20)
    expect(tests?.total.failures).toBe(30)
    expect(notes).toEqual([
      say('evidence.note.tests-failed', {
        tests: 30,
        failed: 30,
        skipped: 0,
        suites: ['s'],
        names: ['t0', 't1', 't2'],
      }),
    ])
  })
})

describe('a run that did not end', () => {
  test('has fewer tests than its suite says', async () => {
    expect(await failedIn('<testsuite name="a" tests="3"><testcase name="b"/></testsuite>')).toEqual(
      say('evidence.failed.tests-missing', { suite: 'a', says: 3, found: 1 }),
    )
  })

  test('has fewer tests than the whole report says', async () => {
    const text =
      '<testsuites tests="2"><testsuite name="a" tests="1"><testcase name="b"/></testsuite></testsuites>'
    expect(await failedIn(text)).toEqual(
      say('evidence.failed.tests-missing', { suite: '', says: 2, found: 1 }),
    )
  })

  test('may have suites deeper than anybody writes, which are not passed over', async () => {
    const text = `${'<testsuite>'.repeat(12)}<testcase name="a"/>${'</testsuite>'.repeat(12)}`
    expect((await failedIn(text))?.code).toBe('evidence.failed.tests-too-deep')
  })

  test('that was cut is refused', async () => {
    expect((await refusalOf(() => read(surefire.slice(0, 700))))?.code).toBe('evidence.truncated')
  })
})

test('a test without any name is unreadable', async () => {
  const { unreadable, records } = await read('<testsuite><testcase time="1"/></testsuite>')
  expect([unreadable.total, records]).toEqual([1, 1])
})

test("what Dastardly writes in JUnit's form is no test", async () => {
  const text =
    '<testsuites name="Dastardly" failures="0"><testsuite name="https://shop.example"><testcase name="x"/></testsuite></testsuites>'
  expect((await read(text)).format).toBe('burp')
})
