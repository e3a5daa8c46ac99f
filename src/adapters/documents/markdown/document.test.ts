import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hostileJudgement, hostileTexts } from '../../../../test/hostile-judgement.ts'
import {
  deployedAs,
  heldJudgement,
  injection,
  judgementOf,
  oldFlaw,
  token,
} from '../../../../test/sample-judgements.ts'
import type { Result } from '../../../core/findings/result.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { terminal } from '../terminal/document.ts'
import { markdown } from './document.ts'

const comment = (judgement: Judgement, options: DocumentOptions = {}) =>
  [...markdown.render(judgement, options)].join('')
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('|'))
const cellsOf = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

describe('the comment', () => {
  test('starts with the verdict and the release, then says what is in production already', () => {
    const text = comment(heldJudgement())
    expect(
      text.startsWith('## HELD: shop 4.2.0 for production\n\n**Held: 2 findings must be dealt with'),
    ).toBe(true)
    expect(text.indexOf('### In production already')).toBeLessThan(text.indexOf('### Why it is held'))
  })

  test('tells what a rule speaks of from what it cannot tell', () => {
    const unrated: Result = {
      ...oldFlaw,
      vulnerability: 'CVE-2',
      aliases: [],
      severity: 'unknown',
      ratings: [],
    }
    const high: Result = { ...oldFlaw, severity: 'high', ratings: [] }
    const deployed = deployedAs(judgementOf({ results: [unrated] }), '2026-11-20')
    const rows = rowsOf(comment(judgementOf({ results: [high, unrated], deployed }))).map(cellsOf)
    expect(rows.map(([rule]) => rule).filter((rule) => rule?.includes('serious'))).toEqual([
      '`serious`',
      '`serious cannot tell`',
    ])
    expect(comment(judgementOf({ results: [unrated] }))).toContain('critical cannot tell of 1 finding')
  })

  // DESIGN 5, rule 14: the first question of everybody is whether it is in production already.
  test.each([
    ['that nothing is known of production', judgementOf({ results: [injection] }), 'not known'],
    [
      'that none of it is in production',
      judgementOf({ results: [injection], deployed: deployedAs(judgementOf({}), '2026-11-20') }),
      'none of it',
    ],
  ])('says %s, where the terminal does', (_, judgement, says) => {
    expect(comment(judgement)).toContain(`In production already: ${says}`)
    expect([...terminal.render(judgement, {})].join('')).toContain(`In production already: ${says}`)
    const saidInProduction = ['CVE-1']
    expect(comment(judgement, { saidInProduction })).not.toContain(`In production already: ${says}`)
  })

  test('gives each finding that holds its severity, why, and what clears it', () => {
    const row = rowsOf(comment(heldJudgement())).find((each) => each.includes('SQL injection'))
    const [finding, severity, since, ruled, clears] = cellsOf(row ?? '')
    expect(finding).toContain('our own code: no CVE, so no EPSS or KEV')
    expect(severity).toBe('high 8.8 by penetration tester')
    expect(since).toBe('brought by this release')
    expect(ruled).toMatch(/^`confirmed-injection-or-access`: /)
    expect(clears).toBe('Repair it, and have the same detector or a retest show that it is gone.')
  })

  test('accounts for every evidence, folded away', () => {
    const text = comment(heldJudgement())
    const table = rowsOf(text.slice(text.indexOf('<details>'), text.indexOf('</details>')))
    expect(table.map((row) => cellsOf(row).slice(0, 8))).toContainEqual([
      '`reports/grype.json`',
      '`grype`',
      '1',
      '1',
      '0',
      '1',
      '0',
      '0',
    ])
    // Five files under a head and its rule.
    expect(table).toHaveLength(7)
  })

  test('leaves out of a title the place that its tool wrote there, unless detail is asked for', () => {
    expect(comment(judgementOf({ results: [token] }))).toContain('found npm access token in (place left out)')
    expect(comment(judgementOf({ results: [token] }), { detail: true })).toContain('deploy/release.env')
  })

  test('names a published vulnerability in full: everybody can read it', () => {
    expect(comment(judgementOf({ results: [oldFlaw] }))).toContain('CVE-2021-23369 in handlebars 4.7.6')
  })
})

describe('within the 65,536 characters of a comment on GitHub', () => {
  const wordy = 'a@b '.repeat(70)
  const many = Array.from(
    { length: 500 },
    (_, i): Result => ({ ...oldFlaw, aliases: [], vulnerability: `CVE-2022-${i}`, title: wordy }),
  )
  const files = Array.from({ length: 3_000 }, (_, i) => ({
    file: `reports/${wordy}/${i}.json`,
    code: 'evidence.empty',
    message: `${i}.json: is empty`,
    hint: '',
  }))

  test('stays a release with everything too long, and says what was left out', () => {
    const text = comment(judgementOf({ results: [...many, injection], refusals: files }))
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text).toContain('## HELD: shop 4.2.0')
    expect(text).toMatch(/[\d,]+ rows left out here, to stay within the 65,536 characters of a comment/)
    expect(text.match(/<details>/g)).toHaveLength(1)
    expect(text.match(/<\/details>/g)).toHaveLength(1)
  })

  test('nothing is said to be left out of one that fits', () => {
    expect(comment(heldJudgement())).not.toContain('left out here, to stay')
  })
})

/** What remains when all that we write ourselves is taken away: a report's text, and words of ours. */
function foreignText(text: string): string {
  return text
    .replace(/`[^`|\\\n]+`/g, '')
    .replace(/<\/?(?:br|details|summary|span)>/g, '')
    .replace(/&#\d+;/g, ' ')
    .replaceAll('**', '')
    .replace(/^(?:#{2,3}|>|-) /gm, '')
    .replace(/^\|.*\|$/gm, (row) => cellsOf(row).join(' '))
}

prop.prop([hostileTexts], { numRuns: 100 })(
  'no text of a report marks up, links, mentions or embeds anything',
  (texts) => {
    const rest = foreignText(comment(hostileJudgement(texts), { detail: true }))
    expect(/[<>`*_~[\]\\$@#!^&]|:\/\/|www\.\S/iu.exec(rest)).toBeNull()
  },
)

prop.prop([hostileTexts], { numRuns: 100 })('no text of a report breaks a table', (texts) => {
  const text = comment(hostileJudgement(texts))
  for (const block of text.split('\n\n').filter((each) => each.startsWith('|'))) {
    const columns = block
      .trimEnd()
      .split('\n')
      .map((row) => cellsOf(row).length)
    expect(new Set(columns).size).toBe(1)
  }
})
