import { expect, test } from 'vitest'
import { bound, handlebars, now, outcome, refuses, subject } from '../../../../../test/subject.ts'
import type { VexStatus } from '../../../intel/vex-statement.ts'
import { speak } from '../../../language/catalogue.ts'
import { vex } from './condition.ts'

const statement = (status: VexStatus) => ({
  status,
  vulnerability: handlebars.vulnerability,
  aliases: [],
  products: [],
  justification: 'vulnerable_code_not_present',
  author: 'product security',
  at: now,
  evidence: '',
})
const stands = (status: VexStatus) =>
  subject(handlebars, { vex: { kind: 'stands', statement: statement(status), clears: false } })
const untrusted = subject(handlebars, { vex: { kind: 'untrusted', statements: [statement('affected')] } })

test.each([
  ['the status that counts is asked for', stands('affected'), 'met'],
  ['it is another', stands('under_investigation'), 'unmet'],
  ['nobody says anything', subject(handlebars), 'unmet'],
  ['only somebody whom the policy does not trust says so', untrusted, 'unmet'],
] as const)('%s', (_, about, kind) => {
  expect(outcome(vex, ['affected'], about)).toBe(kind)
})

test('says who, when and why', () => {
  const said = (about: typeof untrusted) => speak(bound(vex, ['affected']).evaluate(about).because)
  expect(said(stands('not_affected'))).toBe(
    'not affected, says product security (VEX of 2026-11-24): vulnerable code not present',
  )
  expect(said(untrusted)).toContain('the policy does not trust this author')
})

test('refuses a status that is none', () => {
  for (const given of [[], ['exploitable']]) expect(refuses(vex, given)).toBe(true)
})
