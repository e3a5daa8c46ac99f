import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { holdsToken, withoutTokens } from './masked.ts'

// Put together here, so that nobody's scanner takes one for a real one.
const letters = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3gH5'
const some = [
  ['AWS', `AKIA${'IOSFODNN7EXAMPLE'}`, 'AKIA…'],
  ['AWS, for a session', `ASIA${'IOSFODNN7EXAMPLE'}`, 'ASIA…'],
  ['GitHub', `ghp_${letters}`, 'ghp_…'],
  ['GitHub, fine-grained', `github_pat_${letters}`, 'gith…'],
  ['GitLab', `glpat-${letters.slice(0, 20)}`, 'glpa…'],
  ['Slack', `xoxb-${'1234567890'}-${letters}`, 'xoxb…'],
  ['Stripe', `sk_live_${letters}`, 'sk_l…'],
  ['Google', `AIza${letters}`, 'AIza…'],
  ['npm', `npm_${letters}`, 'npm_…'],
  ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'eyJh…'],
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${letters}\n${letters}`, '***'],
] as const

test.each(some)('a key of %s keeps four signs at most', (_, token, mask) => {
  expect(withoutTokens(token)).toBe(mask)
  expect(withoutTokens(`x=${token}`)).toBe(`x=${mask}`)
})

test.each([
  ['git+https://bob:hunter2@shop.example/x', 'git+https://***@shop.example/x'],
  ['postgres://bob:p@ss@db:5432/shop', 'postgres://***@db:5432/shop'],
  ['redis://:hunter2@cache', 'redis://***@cache'],
])('of the address %s the login is masked', (text, masked) => {
  expect(withoutTokens(text)).toBe(masked)
})

test.each([
  'AWS access key (AKIA...) in code',
  'http://shop.example:8080/a@b',
  'ssh://git@shop.example/x.git',
  'pkg:npm/%40angular/core@1.0.0',
  'registry.example:5000/shop@sha256:0123456789abcdef',
  'npm_config_registry',
])('%s stays as it is', (text) => {
  expect(withoutTokens(text)).toBe(text)
})

test.prop([fc.string(), fc.constantFrom(...some), fc.string()])(
  'no text around a key hides it, and a masked text holds none',
  (before, [, token], behind) => {
    const masked = withoutTokens(`${before} ${token} ${behind}`)
    expect(masked).not.toContain(token)
    expect(holdsToken(masked)).toBe(false)
  },
)

test.each(['eyJ', '//', '//a:', 'AKIA', '-----BEGIN ', `-----BEGIN ${'PRIVATE'} KEY-----`, 'glpat-', 'a:@'])(
  'a megabyte of %j takes no longer than its length',
  (part) => {
    const text = part.repeat(1_000_000 / part.length)
    const began = performance.now()
    withoutTokens(text)
    expect(performance.now() - began).toBeLessThan(2000)
  },
)
