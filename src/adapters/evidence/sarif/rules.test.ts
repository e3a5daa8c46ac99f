import { describe, expect, test } from 'vitest'
import { saidIn } from '../reading.fixture.ts'
import { driver, log, message, run, said } from './log.fixture.ts'

describe('the rule of a result', () => {
  const rules = [
    { id: 'A', properties: { tags: ['external/cwe/cwe-089', 'security'] } },
    { id: 'B', guid: 'guid-of-b', properties: { cwe: 'CWE-79: Cross-site scripting' } },
  ]
  const weaknessesOf = async (result: object, more: object = {}) =>
    (await said(result, rules, more))?.weaknesses

  test.each([
    [{ ruleIndex: 0 }, ['CWE-89']],
    [{ ruleId: 'A' }, ['CWE-89']],
    [{ ruleId: 'A/sub', ruleIndex: 0 }, ['CWE-89']],
    [{ ruleId: 'A/sub' }, ['CWE-89']],
    [{ rule: { index: 1 } }, ['CWE-79']],
    [{ rule: { guid: 'guid-of-b' } }, ['CWE-79']],
    // Merged files carry indexes that are off.
    [{ ruleId: 'B', ruleIndex: 0 }, ['CWE-79']],
    [{ ruleId: 'other', ruleIndex: 0 }, ['CWE-89']],
    [{ ruleIndex: 7 }, undefined],
    [{ ruleIndex: -1 }, undefined],
    [{}, undefined],
  ])('is found by %j', async (result, weaknesses) => {
    expect(await weaknessesOf(result)).toEqual(weaknesses)
  })

  test('may be that of an extension', async () => {
    const tool = {
      driver: { name: 'CodeQL', rules: [] },
      extensions: [
        {
          name: 'queries',
          rules: [{ id: 'js/sqli', properties: { tags: ['CWE-89'], precision: 'very-high' } }],
        },
      ],
    }
    for (const toolComponent of [{ index: 0 }, { name: 'queries' }]) {
      const result = { ruleId: 'js/sqli', rule: { index: 0, toolComponent }, message }
      expect((await saidIn(log({ tool, results: [result] })))[0]).toMatchObject({
        weaknesses: ['CWE-89'],
        confidence: 'high',
      })
    }
  })

  test('may stand behind the results', async () => {
    const document = log({ results: [{ ruleIndex: 1, message }], tool: driver(...rules) })
    expect((await saidIn(document))[0]).toMatchObject({ rule: 'B', weaknesses: ['CWE-79'] })
  })

  test('that is broken leaves its place empty', async () => {
    const broken = [{ name: 'no id' }, rules[1]]
    expect((await said({ ruleIndex: 1 }, broken as object[]))?.rule).toBe('B')
    expect((await said({ ruleIndex: 0 }, broken as object[]))?.rule).toBeUndefined()
  })

  test.each([
    ['by name', { id: 'CWE-601', toolComponent: { name: 'CWE' } }],
    ['by number', { id: '601', toolComponent: { name: 'CWE' } }],
    ['by guid', { id: '601', toolComponent: { guid: 'guid-of-cwe' } }],
    ['by index', { index: 0, toolComponent: { index: 0 } }],
  ])('refers to weaknesses in a taxonomy %s, wherever that stands', async (_, target) => {
    const rule = { id: 'R', relationships: [{ target, kinds: ['superset'] }] }
    const taxonomies = [{ name: 'CWE', guid: 'guid-of-cwe', taxa: [{ id: '601' }] }]
    const before = log({ taxonomies, ...run([{ ruleId: 'R', message }], [rule]) })
    const behind = log(run([{ ruleId: 'R', message }], [rule], { taxonomies }))
    for (const document of [before, behind])
      expect((await saidIn(document))[0]?.weaknesses).toEqual(['CWE-601'])
  })

  test('and the result itself may name weaknesses', async () => {
    const result = {
      taxa: [
        { id: '22', toolComponent: { name: 'cwe' } },
        { id: 'A1', toolComponent: { name: 'OWASP' } },
      ],
    }
    expect((await said({ ...result, properties: { tags: ['CWE-36'] } }))?.weaknesses).toEqual([
      'CWE-36',
      'CWE-22',
    ])
  })
})
