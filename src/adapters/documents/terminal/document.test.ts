import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hostileJudgement, hostileTexts } from '../../../../test/hostile-judgement.ts'
import { known, log4shell, looked, now } from '../../../../test/intel.ts'
import {
  deployedAs,
  heldJudgement,
  injection,
  judgementOf,
  oldFlaw,
  result,
  sameOldFlaw,
  token,
  warning,
} from '../../../../test/sample-judgements.ts'
import { addDuration, hours } from '../../../core/base/instant.ts'
import type { Result } from '../../../core/findings/result.ts'
import { noIntel } from '../../../core/intel/intel-source.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { terminal } from './document.ts'

const page = (judgement: Judgement, options: DocumentOptions = {}) =>
  [...terminal.render(judgement, options)].join('')

/** Whether texts stand in a page in this order. */
function inOrder(text: string, parts: readonly string[]): boolean {
  const places = parts.map((part) => text.indexOf(part))
  return places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0))
}

describe('the page', () => {
  test('says in this order: verdict, release, time left, production, reasons, warnings, accounting, what next', () => {
    const text = page(heldJudgement())
    // 12:48 to 18:00 is 5 h 12 min.
    const order = [
      'HELD  shop 4.2.0 for production, ships in 5 h 12 min (2026-11-24 18:00 UTC)',
      'Held: 2 findings must be dealt with before shop 4.2.0 ships.',
      'IN PRODUCTION ALREADY',
      'CVE-2021-23369 in handlebars 4.7.6: critical 9.8 by nvd',
      'WHY IT IS HELD',
      'WARNINGS',
      'EVIDENCE',
      'Compared with the deployed release, as recorded on 2026-11-20 10:00 UTC.',
      'Next: "holdpoint policy explain',
      'Policy holdpoint/default',
    ]
    expect(inOrder(text, order)).toBe(true)
  })

  test('says where the name of the release is only that of the folder, in one line', () => {
    const release = { product: 'shop', unnamed: true, digests: [] } as const
    const [title] = page(judgementOf({ results: [injection], release })).split('\n')
    expect(title).toBe("HELD  shop (the folder's name: --release names it)")
    const nowhere = page(judgementOf({ results: [injection], release: { ...release, product: '' } }))
    expect(nowhere.split('\n')[0]).toBe('HELD  this release')
  })

  test('says of a finding that holds what, where, how bad, since when, how sure, why, and what clears it', () => {
    const text = page(judgementOf({ results: [injection] }))
    const order = [
      '1. SQL injection in the order search lets any customer read every order',
      'where      src/order-search.js:12, GET /orders/search',
      'severity   high 8.8 by penetration tester',
      'since      brought by this release',
      'how sure   reproduced 2026-11-24 12:40 UTC by penetration tester',
      'exploited  our own code: no CVE, so no EPSS or KEV',
      'held by    confirmed-injection-or-access:',
      'clears     Repair it in src/order-search.js:12',
    ]
    expect(inOrder(text, order)).toBe(true)
  })

  test.each([
    [
      'nobody looked it up',
      noIntel(now),
      'exploited  nobody has loaded KEV here; nobody has loaded EPSS here',
    ],
    [
      'no feed has it',
      looked,
      'exploited  not listed as exploited (KEV of 2026-11-24); without a score (EPSS',
    ],
    [
      'KEV lists it',
      known({ kev: [{ ...log4shell, cve: 'CVE-2021-23369' }] }),
      'exploited  exploited in the wild since 2021-12-10 at the latest, by',
    ],
  ])('of a published vulnerability says that %s', (_, intel, line) => {
    expect(page(judgementOf({ results: [oldFlaw], intel }))).toContain(line)
  })

  test('says of every feed how old it is, and what is missing', () => {
    const intel = known({ confirmed: addDuration(now, -hours(73)), without: ['epss'] })
    const text = page(judgementOf({ results: [oldFlaw], intel })).replaceAll('\n', ' ')
    expect(text).toContain(
      'KEV of 2026-11-21, current 3 days 1 h ago, which is stale: holdpoint feeds update.',
    )
    expect(text).toContain('EPSS was never loaded: holdpoint feeds update.')
  })

  test('names another source that rates it otherwise', () => {
    expect(page(judgementOf({ results: [oldFlaw, sameOldFlaw] }))).toContain(
      'severity   critical 9.8 by nvd (high 8.1 by ghsa)',
    )
  })

  test('shows the one finding under a rule beside a heap under another, and how many there are', () => {
    const heap = Array.from(
      { length: 300 },
      (_, i): Result => ({ ...oldFlaw, aliases: [], vulnerability: `CVE-2022-${i}` }),
    )
    const text = page(judgementOf({ results: [...heap, injection, token] }))
    expect(text).toContain('SQL injection in the order search')
    expect(text).toContain('found npm access token')
    // 300 and 2 hold, 5 are shown.
    expect(text).toContain('and 297 more findings; the JSON document lists all.')
    expect(text.split('\n').length).toBeLessThan(100)
  })

  test('tells what a rule speaks of from what it cannot tell', () => {
    const named = (id: string, rated: Partial<Result>): Result => ({
      ...oldFlaw,
      aliases: [],
      vulnerability: id,
      ...rated,
    })
    const unrated = { severity: 'unknown', ratings: [] } as const
    const results = [
      named('CVE-1', { severity: 'high', ratings: [{ source: 'nvd', severity: 'high', score: 7.5 }] }),
      named('CVE-2', unrated),
    ]
    const deployed = deployedAs(judgementOf({ results: [named('CVE-2', unrated)] }), '2026-11-20')
    const text = page(judgementOf({ results, deployed }))
    expect(
      inOrder(text, [
        '- serious: 1 finding\n  - CVE-1 in',
        '- serious cannot tell of 1 finding: nobody has rated how severe it is\n  - CVE-2 in',
      ]),
    ).toBe(true)
    const unknown = page(judgementOf({ results }))
    expect(unknown).toContain('- critical cannot tell of 1 finding: nobody has rated how severe it is')
  })

  test('says when nothing is known of production, rather than that nothing is there', () => {
    expect(page(judgementOf({ results: [injection] }))).toContain('In production already: not known')
  })

  test('puts the sum of each evidence under its words, and the total below', () => {
    const lines = page(heldJudgement()).split('\n')
    const head = lines.find((line) => line.includes('results = findings'))
    const row = lines[lines.indexOf('reports/eslint.sarif') + 1]
    const total = lines.find((line) => line.startsWith('  total'))
    expect(head?.trim()).toBe('results = findings + merged + suppressed + unreadable')
    expect(row?.trim().split(/ {2,}/)).toEqual(['sarif, 3 records', '3', '3', '0', '0', '0'])
    // Seven results: one of two that say the same is merged.
    expect(total?.trim().split(/ {2,}/)).toEqual(['total', '7', '6', '1', '0', '0'])
    for (const line of [row, total]) expect(line?.length).toBe(head?.length)
  })

  test('gives a long format its whole name and count, beside the numbers or above them', () => {
    const [account] = heldJudgement().accounts
    if (account === undefined) throw new Error('no account')
    const rowOf = (format: string) => {
      const lines = page({ ...heldJudgement(), accounts: [{ ...account, format, records: 5 }] }).split('\n')
      const at = lines.findIndex((line) => line.includes(format))
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
      return lines.slice(at, at + 2)
    }
    expect(rowOf('aws-security-hub')[0]).toMatch(/^ {2}aws-security-hub, 5 records +\d/)
    const [name, numbers] = rowOf('github-secret-scanning-alerts')
    expect(name).toBe('  github-secret-scanning-alerts, 5 records')
    expect(numbers).toMatch(/^ {20,}\d+( +\d+){4}$/)
  })

  test('names a file of which nothing was used, with its hint', () => {
    const text = page(
      judgementOf({
        refusals: [
          {
            file: 'grype.json',
            code: 'evidence.empty',
            message: 'grype.json: is empty',
            hint: 'Look at its output.',
          },
        ],
      }),
    )
    expect(
      inOrder(text, ['UNKNOWN', 'grype.json: is empty', 'hint       Look at its output.', 'clears']),
    ).toBe(true)
  })

  test('says of a clean release which evidence that rests on', () => {
    expect(page(judgementOf({ results: [{ ...oldFlaw, severity: 'low', ratings: [] }] }))).toMatch(
      /^PASS .*\n\nMay ship: 1 finding in shop 4\.2\.0, and no rule holds it or warns of it\./,
    )
    expect(page(judgementOf({}))).toContain('No evidence was given, so this proves nothing.')
  })

  test('lists what was suppressed with the reason its tool gives', () => {
    const suppressed = { ...warning(8), suppression: { by: 'ESLint', reason: 'the names are our own' } }
    expect(page(judgementOf({ results: [suppressed] })).replace(/\s+/g, ' ')).toContain(
      'suppressed by ESLint: the names are our own',
    )
  })

  test('says that a release which removes a holding finding does so', () => {
    const deployed = deployedAs(judgementOf({ results: [token] }), '2026-11-20T10:00:00Z')
    const elsewhere: Result = { ...token, kind: 'code', severity: 'low', title: 'Another', locations: [] }
    expect(page(judgementOf({ results: [elsewhere], deployed })).replace(/\s+/g, ' ')).toContain(
      'a finding that would hold is no longer reported',
    )
  })
})

describe('requests to accept a risk', () => {
  const request = (scope: object, expires = '2026-12-01') => ({
    scope,
    reason: 'Behind a login',
    owner: 'product owner',
    approver: 'CTO',
    expires,
  })
  const shown = (acceptances: readonly object[]) =>
    page(
      judgementOf({
        results: [injection, warning(3)],
        policy: { schema: 'holdpoint/policy/1', name: 'shop', extends: 'holdpoint/default', acceptances },
      }),
    ).replace(/\s+/g, ' ')

  test.each([
    [
      { tool: { name: 'ESLint', rule: '**' } },
      '2026-12-01',
      'sets the warnings of 1 finding aside; expires 2026-12-01',
    ],
    [
      { tool: { name: 'penetration*', rule: 'sql-*' } },
      '2026-12-01',
      'clears nothing, because the finding it covers holds',
    ],
    [{ id: ['CVE-2020-1'] }, '2026-12-01', 'covers no finding'],
    [
      { tool: { name: 'ESLint', rule: '**' } },
      '2026-11-01',
      'expired 2026-11-01 00:00 UTC, so it no longer counts',
    ],
    [{ path: ['src/**'] }, '2026-12-01', 'too wide'],
    [
      { tool: { name: 'ESLint', rule: '**' } },
      '2027-12-01',
      'asks for longer than 1 finding may be accepted',
    ],
  ])('%o until %s: %s', (scope, expires, became) => {
    const text = shown([request(scope, expires)])
    expect(text).toContain('Nobody has verified who approved it.')
    expect(text).toContain(became)
  })
})

describe('style', () => {
  // Anything will do that no text of ours has.
  const dressed = /[«»]/g

  test('is only added: without it the same page remains', () => {
    const style = (_: string, text: string) => `«${text}»`
    const text = page(heldJudgement(), { style })
    expect(text).toMatch(dressed)
    expect(text.replace(dressed, '')).toBe(page(heldJudgement()))
  })
})

/** As a terminal counts: what is past U+1100 may take two columns (Unicode Standard Annex 11). */
const columnsOf = (line: string) => Array.from(line).reduce((sum, c) => sum + (c < '\u1100' ? 1 : 2), 0)

prop.prop([hostileTexts, fc.integer({ min: 40, max: 120 })], { numRuns: 100 })(
  'no line runs past the last column, whatever the evidence says',
  (texts, columns) => {
    const lines = page(hostileJudgement(texts), { columns }).split('\n')
    expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([])
  },
)

prop.prop([hostileTexts])('whatever the evidence says, the first word is the verdict', (texts) => {
  expect(page(hostileJudgement(texts))).toMatch(/^HELD {2}/)
})

test('figures too long for the table are set in a sentence', () => {
  const big = 123_456_789
  const account = { records: big, results: big, findings: big, merged: big, suppressed: big, unreadable: big }
  const text = page(judgementOf({ results: [result({ vulnerability: 'CVE-1' })], account })).replace(
    /\s+/g,
    ' ',
  )
  expect(text).toContain('123,456,789 results = 123,456,789 findings + 123,456,789 merged')
})
