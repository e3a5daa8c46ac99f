import { describe, expect, test } from 'vitest'
import { readJson, saidIn } from '../reading.fixture.ts'
import { log, message, run, said } from './log.fixture.ts'

// Section numbers are those of SARIF 2.1.0 (OASIS, 27 March 2020).

describe('a result', () => {
  test('without a security severity has none that is known, and its level for a word', async () => {
    expect(await said({ ruleId: 'R1', level: 'error' })).toEqual({
      kind: 'code',
      title: 'Something is wrong.',
      rule: 'R1',
      severity: 'unknown',
      ratings: [{ source: 'Scanner', severity: 'unknown', word: 'error' }],
    })
  })

  test.each([
    ['9.8', 'critical', 9.8],
    [7, 'high', 7],
    ['4.0', 'medium', 4],
    ['0.1', 'low', 0.1],
    ['HIGH', 'high', undefined],
  ])('of security severity %j is %s', async (value, severity, score) => {
    const rules = [{ id: 'R1', properties: { 'security-severity': value } }]
    expect(await said({ ruleId: 'R1' }, rules)).toMatchObject({
      severity,
      ratings: [{ source: 'Scanner', severity, ...(score && { score }) }],
    })
  })

  test.each(['0.0', 'eleven', 11, -1, {}, null])('of security severity %j is not known', async (value) => {
    const rules = [{ id: 'R1', properties: { 'security-severity': value } }]
    expect((await said({ ruleId: 'R1', level: 'note' }, rules))?.severity).toBe('unknown')
  })

  test('has a security severity of its own before that of its rule', async () => {
    const rules = [{ id: 'R1', properties: { 'security-severity': '5.0' } }]
    expect((await said({ ruleId: 'R1', properties: { 'security-severity': '9.0' } }, rules))?.severity).toBe(
      'critical',
    )
  })

  // Section 3.27.10.
  test.each([
    ['its own level first', { level: 'note' }, { level: 'error' }, 'note'],
    ['that of its rule next', {}, { level: 'error' }, 'error'],
    ['a warning without either', {}, undefined, 'warning'],
  ])('has %s', async (_, own, defaultConfiguration, word) => {
    expect(
      (await said({ ruleId: 'R1', ...own }, [{ id: 'R1', defaultConfiguration }]))?.ratings?.[0]?.word,
    ).toBe(word)
  })

  test('has the level that its invocation sets for the rule', async () => {
    const overrides = {
      ruleConfigurationOverrides: [{ descriptor: { id: 'R1' }, configuration: { level: 'note' } }],
    }
    const invocations = [{ executionSuccessful: true }, { executionSuccessful: true, ...overrides }]
    const result = { ruleId: 'R1', message, provenance: { invocationIndex: 1 } }
    const rules = [{ id: 'R1', defaultConfiguration: { level: 'error' } }]
    for (const document of [
      log(run([result], rules, { invocations })),
      log({ invocations, ...run([result], rules) }),
    ])
      expect((await saidIn(document))[0]?.ratings?.[0]?.word).toBe('note')
  })

  // Section 3.27.9.
  test.each(['pass', 'notApplicable', 'informational'])(
    'of kind %s says that there is nothing',
    async (kind) => {
      const reading = await readJson(log(run([{ kind, message, ruleId: 'R1' }])))
      expect([reading.records, reading.results.length]).toEqual([1, 0])
    },
  )

  // Section 3.27.10: where the kind is not fail, the level shall be none.
  test.each(['pass', 'notApplicable', 'informational', 'open', 'review'])(
    'of kind %s with the level of a failure is a failure',
    async (kind) => {
      expect((await said({ kind, level: 'error' }))?.ratings?.[0]?.word).toBe('error')
      expect((await said({ kind, level: 'none' }))?.ratings?.[0]?.word).toBe(
        kind === 'open' || kind === 'review' ? kind : undefined,
      )
    },
  )

  test.each(['open', 'review'])('of kind %s is kept, and says that somebody must look', async (kind) => {
    expect((await said({ kind }))?.ratings?.[0]?.word).toBe(kind)
  })

  test.each([
    ['absent', 0],
    ['new', 1],
    ['unchanged', 1],
    ['updated', 1],
  ])('of baseline state %s is %i', async (baselineState, count) => {
    const reading = await readJson(log(run([{ baselineState, message }])))
    expect([reading.records, reading.results.length]).toEqual([1, count])
  })

  // Section 3.27.23: suppressed unless a suppression is under review or rejected.
  test.each([
    [[{ kind: 'inSource' }], true],
    [[{ kind: 'external', status: 'accepted' }], true],
    [[{ kind: 'external', status: 'underReview' }], false],
    [[{ kind: 'external', status: 'rejected' }], false],
    [
      [
        { kind: 'external', status: 'accepted' },
        { kind: 'external', status: 'rejected' },
      ],
      false,
    ],
    [[], false],
    [null, false],
  ])('with the suppressions %j is suppressed: %s', async (suppressions, isSuppressed) => {
    expect((await said({ suppressions }))?.suppression !== undefined).toBe(isSuppressed)
  })

  test('says why it was suppressed', async () => {
    const suppressions = [{ kind: 'inSource', justification: 'Only runs in tests.' }]
    expect((await said({ suppressions }))?.suppression).toEqual({
      by: 'Scanner',
      reason: 'Only runs in tests.',
    })
  })

  test('has the fingerprints that are texts, by their names', async () => {
    const result = {
      partialFingerprints: {
        primaryLocationLineHash: '39fa2ee980eb94b0:1',
        nested: { value: 'x' },
        email: 'a@b.c',
      },
      fingerprints: { 'stableId/v1': 'abc' },
    }
    expect((await said(result))?.fingerprints).toEqual({
      primaryLocationLineHash: '39fa2ee980eb94b0:1',
      'stableId/v1': 'abc',
    })
  })

  // Section 3.27.4.
  test('is known again by its correlation', async () => {
    const correlationGuid = '4ed0dcd4-7e3c-4a5a-9c5b-6a9d2d5d6a11'
    expect((await said({ correlationGuid }))?.fingerprints).toEqual({ correlationGuid })
  })

  test('that breaks its schema is unreadable', async () => {
    const reading = await readJson(log(run([{ message: 'text' }, { message }])))
    expect([reading.records, reading.results.length, reading.unreadable.total]).toEqual([2, 1, 1])
    expect(reading.unreadable.first[0]?.why.values).toEqual({ member: 'message', expected: 'an object' })
  })
})
