import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hostileJudgement, hostileTexts } from '../../../../test/hostile-judgement.ts'
import {
  cleanJudgement,
  heldJudgement,
  injection,
  judgementOf,
  oldFlaw,
  warning,
} from '../../../../test/sample-judgements.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { junit } from './document.ts'

const textOf = (judgement: Judgement, options: DocumentOptions = {}) =>
  [...junit.render(judgement, options)].join('')

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: string | undefined
}

const tag = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos|#35);[^"<&]*)*")*)(\/?)>/y
const content = /(?:[^<&]|&(?:amp|lt|gt|quot|apos|#35);)*/y

/** A strict reading of the XML we write (XML 1.0: 2.1, 2.2, 3.1); throws where it is not well formed. */
function elementsOf(xml: string): readonly Element[] {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!xml.startsWith(declaration)) throw new Error('no declaration')
  // 2.2: Char is tab, line feed, carriage return, and anything from space on but surrogates, FFFE and FFFF.
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error('not a Char')
  const elements: Element[] = []
  const open: string[] = []
  let at = declaration.length
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at
    const match = pattern.exec(xml)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  while (at < xml.length) {
    const match = next(tag)
    if (match === null) throw new Error(`not well formed: ${xml.slice(at, at + 80)}`)
    const [, closing, name = '', written = '', empty] = match
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
    } else {
      elements.push({ name, attributes: attributesOf(written), parent: open.at(-1) })
      if (empty !== '/') open.push(name)
    }
    next(content)
  }
  if (open.length > 0) throw new Error('left open')
  return elements
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of written.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice`)
    attributes[name] = value
  }
  return attributes
}

const named = (xml: string, name: string) => elementsOf(xml).filter((each) => each.name === name)

describe('the test results', () => {
  test('count what holds as a failure, what cannot be told as an error, what was set aside as skipped', () => {
    const suppressed = { ...warning(1), suppression: { by: 'ESLint' } }
    const unrated = {
      ...oldFlaw,
      vulnerability: 'CVE-1',
      aliases: [],
      severity: 'unknown',
      ratings: [],
    } as const
    const xml = textOf(judgementOf({ results: [injection, unrated, suppressed, warning(2)] }))
    // The verdict itself fails too: 1 + 4 cases.
    expect(named(xml, 'testsuites')[0]?.attributes).toMatchObject({
      tests: '5',
      failures: '2',
      errors: '1',
      skipped: '1',
    })
    const parents = elementsOf(xml).filter(({ parent }) => parent === 'testcase')
    expect(parents.map(({ name }) => name)).toEqual(['failure', 'failure', 'error', 'skipped', 'system-out'])
  })

  test('give every rule that speaks a suite, strongest first, after the verdict itself', () => {
    expect(named(textOf(heldJudgement()), 'testsuite').map(({ attributes }) => attributes.name)).toEqual([
      'Gate',
      'confirmed-injection-or-access',
      'secret',
      'serious',
      'untriaged',
    ])
  })

  test('name no two cases alike', () => {
    const names = named(textOf(heldJudgement()), 'testcase').map(
      ({ attributes }) => `${attributes.classname} ${attributes.name}`,
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test('say what clears a failure', () => {
    const [, failure] = named(textOf(heldJudgement()), 'failure')
    expect(failure?.attributes.message).toMatch(
      /^high 8\.8 by penetration tester; .* Repair it, and have the same detector/,
    )
  })

  test('are never empty: a release without findings passes one case', () => {
    const xml = textOf(cleanJudgement())
    expect(named(xml, 'testsuites')[0]?.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' })
  })
})

prop.prop([hostileTexts], { numRuns: 100 })(
  'are well-formed XML whose counts are true, whatever the evidence says',
  (texts) => {
    const xml = textOf(hostileJudgement(texts))
    const elements = elementsOf(xml)
    const count = (name: string) => String(elements.filter((each) => each.name === name).length)
    expect(elements[0]?.attributes).toMatchObject({
      tests: count('testcase'),
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
    })
  },
)
