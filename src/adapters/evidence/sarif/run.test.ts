import { describe, expect, test } from 'vitest'
import { readJson } from '../reading.fixture.ts'
import { driver, log, message, run } from './log.fixture.ts'

// Section numbers are those of SARIF 2.1.0 (OASIS, 27 March 2020).

describe('a run', () => {
  test('names its tool for its own results', async () => {
    const tool = (name: string, more: object = {}) => ({ driver: { name, version: '1', ...more } })
    const reading = await readJson(
      log(
        { tool: tool('A', { semanticVersion: '1.0.0' }), results: [{ message }] },
        { results: [{ message }, { message }], tool: tool('B') },
        { tool: tool('A', { semanticVersion: '1.0.0' }), results: [{ message }] },
      ),
    )
    expect(reading.tools).toEqual([
      { name: 'A', version: '1.0.0' },
      { name: 'B', version: '1' },
    ])
    expect(reading.results.map((result) => result.tool.name)).toEqual(['A', 'B', 'B', 'A'])
    expect(reading.results.map(({ place }) => place.record)).toEqual([1, 2, 3, 4])
  })

  // Section 3.17.3: the last component of the id is the run's alone. The first id is of the standard's tutorials.
  test.each([
    ['Nightly CredScan run for sarif-sdk/master/2018-10-05', 'Nightly CredScan run for sarif-sdk/master'],
    ['Fortify/', 'Fortify'],
    ['2018-10-05', undefined],
    [undefined, undefined],
  ])('with the id %j looked at %j', async (id, target) => {
    const automationDetails = { id }
    const tool = driver()
    for (const one of [
      { automationDetails, tool, results: [{ message }] },
      { tool, results: [{ message }], automationDetails },
    ]) {
      const other = { tool, results: [{ message }], automationDetails: { id: 'other/1' } }
      const { tools, results } = await readJson(log(one, other))
      expect(tools.map((each) => each.target)).toEqual([target, 'other'])
      expect(results.map((result) => result.tool.target)).toEqual([target, 'other'])
    }
  })

  // Sections 3.14.23 and 3.13.4: absent or null is not the same as empty.
  test.each([
    ['no results', log({ tool: driver() }), 'evidence.failed.no-results'],
    ['results that are null', log({ tool: driver(), results: null }), 'evidence.failed.no-results'],
    ['a list of runs that is null', { version: '2.1.0', runs: null }, 'evidence.failed.no-runs'],
    ['no run', log(), 'evidence.failed.no-runs'],
    [
      'results in another file',
      log({ tool: driver(), externalPropertyFileReferences: { results: [{ location: { uri: 'a.json' } }] } }),
      'evidence.failed.elsewhere',
    ],
    [
      'results put elsewhere into the file',
      { ...log(run([])), inlineExternalProperties: [{ results: [{ message }] }] },
      'evidence.failed.elsewhere',
    ],
    [
      'an invocation that failed',
      log(run([], [], { invocations: [{ executionSuccessful: false }] })),
      'evidence.failed.run',
    ],
    [
      'an error of the tool',
      log(
        run([], [], {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [{ level: 'error', message: { text: 'Out of memory.' } }],
            },
          ],
        }),
      ),
      'evidence.failed.error',
    ],
    [
      'invocations in another file',
      log(
        run([], [], { externalPropertyFileReferences: { invocations: [{ location: { uri: 'a.json' } }] } }),
      ),
      'evidence.failed.unclear',
    ],
    // Sections 3.20.11 to 3.20.14.
    [
      'an invocation that never started',
      log(run([], [], { invocations: [{ processStartFailureMessage: 'No such file.' }] })),
      'evidence.failed.error',
    ],
    [
      'an invocation that a signal ended',
      log(run([], [], { invocations: [{ exitSignalName: 'SIGKILL', exitSignalNumber: 9 }] })),
      'evidence.failed.run',
    ],
    [
      'an exit code and no word of success',
      log(run([], [], { invocations: [{ exitCode: 2 }] })),
      'evidence.failed.run',
    ],
    [
      'an invocation that a signal ended and that calls itself successful',
      log(run([], [], { invocations: [{ executionSuccessful: true, exitSignalName: 'SIGSEGV' }] })),
      'evidence.failed.run',
    ],
    // Section 3.22: made of another format by a converter.
    [
      'a conversion that failed',
      log(run([], [], { conversion: { invocation: { executionSuccessful: false } } })),
      'evidence.failed.run',
    ],
    [
      'an error in its configuration',
      log(run([], [], { invocations: [{ toolConfigurationNotifications: [{ level: 'error' }] }] })),
      'evidence.failed.run',
    ],
    [
      'an invocation that cannot be read',
      log(run([], [], { invocations: [{ executionSuccessful: 'no' }] })),
      'evidence.failed.unclear',
    ],
  ])('with %s proves nothing', async (_, document, code) => {
    expect((await readJson(document)).failed?.code).toBe(code)
  })

  test.each([
    ['an empty list of results', log(run([]))],
    // Many tools end with 1 where they found something.
    [
      'an exit code and the word that it succeeded',
      log(run([], [], { invocations: [{ executionSuccessful: true, exitCode: 1 }] })),
    ],
    [
      'a warning of the tool',
      log(
        run([], [], {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [{ level: 'warning', message: { text: 'Slow.' } }],
            },
          ],
        }),
      ),
    ],
  ])('with %s is whole', async (_, document) => {
    const reading = await readJson(document)
    expect([reading.failed, reading.records]).toEqual([undefined, 0])
  })

  test('with its list of files in another file says what is missing', async () => {
    const more = { externalPropertyFileReferences: { artifacts: [{ location: { uri: 'files.json' } }] } }
    expect((await readJson(log(run([{ message }], [], more)))).notes).toEqual([
      { code: 'evidence.note.places-elsewhere', values: { tool: 'Scanner' } },
    ])
  })

  test('with rules in another file says what is missing', async () => {
    const more = { externalPropertyFileReferences: { driver: { location: { uri: 'rules.json' } } } }
    expect((await readJson(log(run([{ message }], [], more)))).notes).toEqual([
      { code: 'evidence.note.rules-elsewhere', values: { tool: 'Scanner' } },
    ])
  })

  test('without a tool still gives its results', async () => {
    expect(await readJson(log({ results: [{ message }] }))).toMatchObject({
      tools: [{ name: 'SARIF' }],
      records: 1,
    })
  })
})
