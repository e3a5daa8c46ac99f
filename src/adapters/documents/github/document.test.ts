import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  deployedAs,
  heldJudgement,
  injection,
  judgementOf,
  oldFlaw,
  warning,
} from '../../../../test/sample-judgements.ts'
import type { Result } from '../../../core/findings/result.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { command } from './command.ts'
import { github } from './document.ts'

const linesOf = (judgement: Judgement) => [...github.render(judgement, {})].join('').trimEnd().split('\n')
const starting = (lines: readonly string[], start: string) => lines.filter((line) => line.startsWith(start))
const many = (n: number) =>
  Array.from({ length: n }, (_, i): Result => ({ ...oldFlaw, aliases: [], vulnerability: `CVE-2022-${i}` }))

describe('annotations', () => {
  test('stand at the line they are about, an error for what holds', () => {
    expect(linesOf(judgementOf({ results: [injection] }))).toContainEqual(
      expect.stringMatching(
        /^::error file=src\/order-search\.js,line=12,title=confirmed-injection-or-access::SQL injection in the order search/,
      ),
    )
  })

  test('say of which finding a rule cannot tell', () => {
    const unrated: Result = { ...oldFlaw, severity: 'unknown', ratings: [] }
    const deployed = deployedAs(judgementOf({ results: [unrated] }), '2026-11-20')
    expect(linesOf(judgementOf({ results: [unrated] })).join('')).toContain('title=critical cannot tell::')
    expect(linesOf(judgementOf({ results: [unrated], deployed })).join('')).toContain(
      'title=serious cannot tell::',
    )
  })

  test('say the verdict, and first what is in production already', () => {
    const notices = starting(linesOf(heldJudgement()), '::notice')
    expect(notices[0]).toMatch(/^::notice title=HELD::1 finding is deployed already/)
    expect(notices[1]).toMatch(/^::notice title=HELD::Held: 2 findings must be dealt with/)
  })

  // GitHub shows at most 10 error and 10 warning annotations of a step.
  test.each([
    [10, 10, false],
    [11, 10, true],
    [300, 10, true],
  ])('of %i findings that hold, %i are shown; the last says how many more: %s', (findings, shown, cut) => {
    const errors = starting(linesOf(judgementOf({ results: many(findings) })), '::error')
    expect(errors).toHaveLength(shown)
    expect(errors.at(-1)?.includes(`::${findings - 9} more findings`)).toBe(cut)
  })

  test('of warnings, too, at most ten are shown', () => {
    const warnings = Array.from({ length: 40 }, (_, i) => warning(i + 1))
    expect(starting(linesOf(judgementOf({ results: warnings })), '::warning')).toHaveLength(10)
  })
})

describe('a workflow command', () => {
  // https://docs.github.com/actions/reference/workflow-commands-for-github-actions: properties escape more than data.
  test('escapes what would end it or a property of it', () => {
    expect(
      command({
        level: 'error',
        title: 'a,b:c%',
        message: '100% a,b:c\r\nd',
        file: 'x,y:1.js',
        line: 3,
      }),
    ).toBe('::error file=x%2Cy%3A1.js,line=3,title=a%2Cb%3Ac%25::100%25 a,b:c%0D%0Ad\n')
  })

  prop.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'is one line, and reads back as it was meant',
    (title, message, file) => {
      const line = command({ level: 'warning', title, message, file, line: 1 })
      expect(line.match(/[\r\n]/g)).toEqual(['\n'])
      const [, properties = '', data = ''] = /^::warning (.*?)::(.*)\n$/su.exec(line) ?? []
      const read = properties.split(',').map((pair) => decoded(pair.slice(pair.indexOf('=') + 1)))
      // What commands a build server shows as its code instead.
      if (!/##|::/.test(title + message + file))
        expect([...read, decoded(data)]).toEqual([file, '1', title, message])
    },
  )
})

/** As the runner undoes it (actions/runner, src/Runner.Common/ActionCommand.cs). */
function decoded(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
    '%25': '%',
  }
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (mark) => marks[mark] ?? '')
}
