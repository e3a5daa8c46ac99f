import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as prop } from '@fast-check/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { hostileJudgement, hostileTexts } from '../../../../test/hostile-judgement.ts'
import { knowledge } from '../../../../test/intel.ts'
import {
  heldJudgement,
  injection,
  judgementOf,
  now,
  oldFlaw,
  result,
  shop,
  token,
} from '../../../../test/sample-judgements.ts'
import { sha256, sha256Hex } from '../../../core/base/hash.ts'
import { intelSource } from '../../../core/intel/intel-source.ts'
import { vexIndex } from '../../../core/intel/vex/vex-index.ts'
import type { VexStatement } from '../../../core/intel/vex-statement.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { openvex } from './document.ts'

const written = z.object({
  '@id': z.string(),
  author: z.string(),
  timestamp: z.string(),
  tooling: z.string(),
  statements: z.array(
    z.object({
      vulnerability: z.object({ name: z.string(), aliases: z.optional(z.array(z.string())) }),
      products: z.array(z.unknown()),
      status: z.string(),
      justification: z.optional(z.string()),
      impact_statement: z.optional(z.string()),
      action_statement: z.optional(z.string()),
    }),
  ),
})
const textOf = (judgement: Judgement) => [...openvex.render(judgement, {})].join('')
const of = (judgement: Judgement) => written.parse(JSON.parse(textOf(judgement)))

const handlebars = { '@id': 'pkg:npm/handlebars@4.7.6' }
const product = (subcomponents: object[]) => ({
  '@id': 'pkg:generic/shop@4.2.0',
  hashes: { 'sha-256': sha256Hex('the release') },
  subcomponents,
})

describe('a statement', () => {
  test('says affected of what holds, with what clears it', () => {
    const { statements, author, timestamp, tooling } = of(judgementOf({ results: [oldFlaw] }))
    expect(statements).toEqual([
      {
        vulnerability: { name: 'CVE-2021-23369', aliases: ['GHSA-f2jv-r9rf-7988'] },
        products: [product([handlebars])],
        status: 'affected',
        action_statement: 'Update handlebars from 4.7.6 to 4.7.7, rebuild, and run the gate again.',
      },
    ])
    expect([author, timestamp, tooling]).toEqual(['Holdpoint gate', now, 'Holdpoint 0.1.0'])
  })

  test('is made for each artifact of the release, or for its name where no digest is known', () => {
    const digests = [sha256('one'), sha256('two')]
    const products = (release: Partial<typeof shop>) =>
      of(judgementOf({ results: [oldFlaw], release: { ...shop, ...release } })).statements[0]?.products
    expect(products({ digests })).toEqual(
      ['one', 'two'].map((text) => ({ ...product([handlebars]), hashes: { 'sha-256': sha256Hex(text) } })),
    )
    expect(products({ digests: [], product: '@team/shop' })).toEqual([
      { '@id': 'pkg:generic/%40team/shop@4.2.0', subcomponents: [handlebars] },
    ])
  })

  test('says that what the gate cannot tell is under investigation', () => {
    const unrated = result({ vulnerability: 'CVE-2026-1', severity: 'unknown', component: { name: 'x' } })
    const policy = {
      schema: 'holdpoint/policy/1',
      name: 'p',
      rules: [{ name: 'r', reason: 'x', when: { severity: ['high'] }, verdict: 'hold' }],
    }
    const judgement = judgementOf({ results: [unrated], policy })
    expect(judgement.findings[0]?.verdict).toBe('unknown')
    expect(of(judgement).statements).toMatchObject([
      { status: 'under_investigation', products: [product([{ '@id': 'pkg:generic/x' }])] },
    ])
  })

  // DESIGN 5, rule 4: a scanner's suppression and a line in a file are requests.
  test('never calls anything unaffected because a tool set it aside', () => {
    const suppressed = {
      ...oldFlaw,
      severity: 'medium',
      suppression: { by: 'grype', reason: 'not_affected' },
    } as const
    for (const flaw of [suppressed, { ...suppressed, severity: 'critical' } as const]) {
      const { statements } = of(judgementOf({ results: [{ ...flaw, ratings: [] }] }))
      expect(statements.filter(({ status }) => status === 'not_affected' || status === 'fixed')).toEqual([])
    }
  })

  test('is made of nothing that only we know, and says nothing of how to exploit it', () => {
    const text = textOf(judgementOf({ results: [injection, token, oldFlaw] }))
    expect(text).not.toMatch(/order|token|release\.env|Remote code execution|package-lock/)
    expect(of(judgementOf({ results: [injection, token] })).statements).toEqual([])
  })

  test('of one vulnerability in two places of a component without a name is made once', () => {
    const flaw = (path: string) =>
      result({ vulnerability: 'CVE-2026-1', severity: 'critical', locations: [{ path }] })
    const judgement = judgementOf({ results: [flaw('a.jar'), flaw('b.jar')] })
    const products = of(judgement).statements.map((one) => JSON.stringify(one))
    expect(new Set(products).size).toBe(products.length)
  })
})

describe('what a trusted author says is passed on', () => {
  const statement: VexStatement = {
    status: 'not_affected',
    vulnerability: 'CVE-2021-23369',
    aliases: [],
    products: [{ id: 'shop', subcomponents: ['pkg:npm/handlebars@4.7.6'] }],
    author: 'product security',
    at: now,
    evidence: '0'.repeat(64),
  }
  const passedOn = (given: Partial<VexStatement>, author = 'product security') => {
    const vex = vexIndex([{ ...statement, ...given }], [{ author }], shop, now)
    const intel = intelSource(knowledge({}), now, { exploits: [], vex })
    return of(judgementOf({ results: [oldFlaw], intel })).statements[0]
  }

  test('with its justification, in a label of OpenVEX or in words', () => {
    expect(passedOn({ justification: 'component_not_present', says: 'gone' })).toMatchObject({
      status: 'not_affected',
      justification: 'component_not_present',
      impact_statement: 'gone',
    })
    expect(passedOn({ justification: 'code_not_reachable', says: 'never called' })).toMatchObject({
      status: 'not_affected',
      impact_statement: 'code_not_reachable: never called',
    })
    expect(passedOn({ status: 'fixed' })).toMatchObject({ status: 'fixed' })
  })

  test('but not where it clears nothing, or nobody trusts its author', () => {
    expect(passedOn({})?.status).toBe('affected')
    expect(passedOn({ status: 'under_investigation' })?.status).toBe('affected')
    expect(passedOn({ justification: 'component_not_present' }, 'somebody else')?.status).toBe('affected')
  })
})

test('the id is that of the content', () => {
  const one = of(judgementOf({ results: [oldFlaw] }))['@id']
  expect(one).toMatch(/^https:\/\/openvex\.dev\/docs\/holdpoint\/vex-[0-9a-f]{64}$/)
  expect(of(judgementOf({ results: [oldFlaw] }))['@id']).toBe(one)
  expect(of(judgementOf({ results: [] }))['@id']).not.toBe(one)
})

const schema = join(import.meta.dirname, '../../../../../shared/corpus/openvex/spec/openvex_json_schema.json')

describe.skipIf(!existsSync(schema))('the document is valid by the JSON schema of OpenVEX 0.2.0', () => {
  const load = () => new Ajv2020({ validateFormats: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))

  test('of a release that is held', () => {
    const validate = load()
    validate(JSON.parse(textOf(heldJudgement())))
    expect(validate.errors).toBeNull()
  })

  prop.prop([hostileTexts], { numRuns: 30 })('of reports with any text in them', (texts) => {
    const validate = load()
    const document = JSON.parse(textOf(hostileJudgement(texts)))
    // Where nothing is known there is nothing to state, which the schema has no way to say.
    if (document.statements.length > 0) validate(document)
    expect(validate.errors ?? []).toEqual([])
  })
})
