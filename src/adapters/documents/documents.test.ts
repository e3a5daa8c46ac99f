import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hostileJudgement, hostileTexts } from '../../../test/hostile-judgement.ts'
import { known, log4shell } from '../../../test/intel.ts'
import {
  deployedAs,
  heldJudgement,
  injection,
  judgementOf,
  now,
  result,
  token,
} from '../../../test/sample-judgements.ts'
import { parseInstant } from '../../core/base/instant.ts'
import type { DocumentOptions } from './document.ts'
import { documents } from './documents.ts'

const observe = { until: parseInstant('2026-12-01T00:00:00Z') }
const render = (name: string, judgement = heldJudgement(), options: DocumentOptions = {}) =>
  [...(documents.find((each) => each.name === name)?.render(judgement, options) ?? [])].join('')

// VEX is for users of the release: it states what affects them, and neither the verdict nor how we came to it.
const ofVerdict = documents.filter(({ name }) => name !== 'openvex')

describe.each(ofVerdict)('the document $name', ({ name }) => {
  test('says until when the gate only observes, and what it would have said', () => {
    const text = render(name, heldJudgement(), { observe })
    expect(text).toMatch(/2026-12-01/)
    expect(text).toMatch(/would have said HELD|"would":"hold"/)
  })

  test('says what somebody typed as being in production already, before any reason', () => {
    const text = render(name, heldJudgement(), { saidInProduction: ['SQL injection of the search'] })
    const said = text.indexOf('SQL injection of the search')
    expect(said).toBeGreaterThan(0)
    expect(said).toBeLessThan(text.indexOf('confirmed-injection-or-access'))
  })

  test('says whether what was typed answers to a finding', () => {
    const saidInProduction = ['CVE-2021-23369', 'CVE-1999-1']
    const text = render(name, heldJudgement(), { saidInProduction }).replace(/\s+/g, ' ')
    expect(text).toMatch(
      name === 'json'
        ? /"said":"CVE-2021-23369","findings":\["[0-9a-f]{20}"\]\}, \{"said":"CVE-1999-1","findings":\[\]\}/
        : /already: CVE-2021-23369 in handlebars 4\.7\.6.*already: CVE-1999-1 \(no finding of that name in this evidence\)/,
    )
  })

  test('names what is in production already before any reason', () => {
    const text = render(name)
    const said = text.search(/deployed already|"inProduction"/)
    expect(said).toBeGreaterThan(0)
    expect(said).toBeLessThan(text.search(/Repair it/))
  })
})

const scored = (vulnerability: string, score: number | undefined) =>
  result({
    vulnerability,
    severity: 'unknown',
    ...(score !== undefined && { ratings: [{ source: 'nvd', score, severity: 'unknown' }] }),
    component: { name: vulnerability.toLowerCase() },
  })
const poc = {
  vulnerability: log4shell.cve,
  exploitation: 'public-poc',
  source: 'https://user@exploits.example/log4shell.py?raw=1',
  at: now,
} as const
const worldly = judgementOf({
  results: [scored(log4shell.cve, 10), scored('CVE-2021-2', undefined), scored('CVE-2021-3', 7.5)],
  intel: known(
    {
      kev: [log4shell],
      epss: {
        [log4shell.cve]: { score: 0.021, percentile: 0.5 },
        'CVE-2021-2': { score: 0.032, percentile: 0.5 },
        'CVE-2021-3': { score: 0.043, percentile: 0.5 },
      },
      dated: parseInstant('2026-11-23'),
    },
    [poc],
  ),
})

describe.each(ofVerdict)(
  'of a finding that holds, one of which nobody can tell and one that warns, the document $name',
  ({ name }) => {
    test('says what the world knows, and as of when', () => {
      const text = render(name, worldly).replace(/\s+/g, ' ').replaceAll('%25', '%')
      const said =
        name === 'json'
          ? [/"score":0\.021/, /"score":0\.032/, /"score":0\.043/, /"dated":"2026-11-23/]
          : ['2.1', '3.2', '4.3'].map(
              (percent) =>
                new RegExp(
                  `\\b${percent.replace('.', '\\.')}% likely [^%]*50% [^%]*\\(EPSS of 2026-11-23\\)`,
                ),
            )
      for (const each of said) expect(text).toMatch(each)
      if (name !== 'json') expect(text).toMatch(/in the wild since 2021-12-10 [^(]*\(KEV of 2026-11-23\)/)
    })
  },
)

describe.each(documents)('whatever it tells, the document $name', ({ name }) => {
  test('is the same for the same judgement', () => {
    const judgement = heldJudgement()
    expect(render(name, judgement)).toBe(render(name, judgement))
  })

  // Cc are the control characters of Unicode, Cf those that reorder or hide text.
  prop.prop([hostileTexts], { numRuns: 60 })('holds no character that moves the cursor or hides', (texts) => {
    const text = render(name, hostileJudgement(texts))
    expect(text.match(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)).toBeNull()
  })

  prop.prop([hostileTexts], { numRuns: 60 })(
    'commands no build server that prints it, except by our own annotations',
    (texts) => {
      const text = render(name, hostileJudgement(texts))
      expect(text.match(/##(vso|teamcity)?\[/i)).toBeNull()
      const commands = text.split('\n').filter((line) => line.trimStart().startsWith('::'))
      for (const command of commands)
        expect(command).toMatch(/^::(error|warning|notice) (file=[^:,]*,(line=\d+,)?)?title=[^:,]*::/)
      if (name !== 'github') expect(commands).toEqual([])
    },
  )
})

describe.each(ofVerdict.filter(({ wide }) => wide))('in a wide place, the document $name', ({ name }) => {
  test('says whose exploit is public, and links to it only where asked', () => {
    const text = render(name, worldly)
    expect(text).toMatch(/exploitable with what is public, says exploits\.example/)
    expect(text).not.toContain('log4shell.py')
    expect(render(name, worldly, { detail: true })).toContain('log4shell.py')
  })

  test('says where our own flaw stands only as an anchor in code, and where asked', () => {
    const judgement = judgementOf({ results: [injection, token] })
    const text = render(name, judgement)
    const anchored = text
      .replaceAll('"uri":"src/order-search.js"},"region":{"startLine":12}', '')
      .replaceAll('"uri":"deploy/release.env"},"region":{"startLine":5}', '')
      .replaceAll('file=src/order-search.js,line=12', '')
      .replaceAll('file=deploy/release.env,line=5', '')
    expect(anchored).not.toMatch(/order-search|release\.env/)
    expect(render(name, judgement, { detail: true })).toMatch(/order-search\.js(:|%3A|&#58;)?(&#8203;)?12/)
  })

  test('keeps the place of a flaw that is deployed still, or may be, as well', () => {
    const deployed = deployedAs(judgementOf({ results: [injection, token] }), '2026-08-20')
    const { accounts } = judgementOf({ results: [injection, token] })
    const cleaned = accounts.map((account) => ({ ...account, results: 0, records: 0, findings: 0 }))
    for (const read of [cleaned, []]) {
      const judgement = judgementOf({ accounts: read, deployed })
      expect(render(name, judgement)).not.toMatch(/order-search|release\.env/)
      expect(render(name, judgement, { detail: true })).toMatch(/order-search\.js|release\.env/)
    }
  })

  test('keeps the snippet of a flaw to itself even where places are asked for', () => {
    expect(render(name, heldJudgement(), { detail: true })).not.toContain(injection.snippet)
  })
})

test('every document has a name and an extension of its own use', () => {
  const names = documents.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('what is uploaded or commented is marked as going to wide places', () => {
  expect(documents.filter(({ wide }) => wide).map(({ name }) => name)).toEqual([
    'markdown',
    'sarif',
    'junit',
    'openvex',
    'github',
    'github-summary',
  ])
})

test('while the gate only observes, no document makes a pipeline fail', () => {
  expect(render('junit', heldJudgement(), { observe })).not.toMatch(/<failure|<error/)
  expect(render('sarif', heldJudgement(), { observe })).not.toContain('"level":"error","message"')
  expect(render('github', heldJudgement(), { observe })).not.toContain('::error')
})

describe('of a release that is put back', () => {
  const releasedBefore = { at: parseInstant('2026-10-01T10:00:00Z'), version: '4.1.0' }
  const refusal = {
    file: 'b.json',
    code: 'evidence.truncated',
    message: 'b.json: ends too early',
    hint: 'Again.',
  }
  const back = judgementOf({ results: [injection, token], refusals: [refusal], releasedBefore })

  test('no document makes a pipeline fail', () => {
    expect(render('junit', back)).not.toMatch(/<failure|<error/)
    expect(render('sarif', back)).not.toContain('"level":"error","message"')
    expect(render('github', back)).not.toContain('::error')
  })

  test.each(ofVerdict)('the document $name says so, and what still is in it', ({ name }) => {
    const text = render(name, back).replace(/\s+/g, ' ')
    expect(text).toContain('it was deployed here before as 4.1.0, on 2026-10-01')
    expect(text).toContain('SQL injection in the order search')
    expect(text).not.toContain('Why it is held')
    expect(text).not.toContain('WHY IT IS HELD')
  })
})
