import { describe, expect, test } from 'vitest'
import {
  type Given,
  handlebars,
  injection,
  outcome,
  refuses,
  subject,
  warning,
} from '../../../../../test/subject.ts'
import { component } from './condition.ts'

const packaged = (purl: string, version?: string): Given => ({
  component: { name: 'thing', purl, ...(version !== undefined && { version }) },
})

describe('the name', () => {
  test.each([
    ['handlebars', 'met'],
    ['handle*', 'met'],
    ['pkg:npm/handlebars', 'met'],
    ['pkg:npm/*', 'met'],
    ['pkg:*/handlebars', 'met'],
    ['pkg:gem/handlebars', 'unmet'],
    ['lodash', 'unmet'],
    ['Handlebars', 'unmet'],
  ])('%s is %s for handlebars of npm', (name, kind) => {
    expect(outcome(component, { name }, subject(handlebars))).toBe(kind)
  })

  // The purl specification: a scope's "@" is written %40; a PyPI name is lower-case with "-" for "_".
  test.each([
    ['pkg:npm/@angular/*', 'pkg:npm/%40angular/core@1.0.0'],
    ['pkg:npm/@angular/*', 'pkg:npm/@angular/core@1.0.0'],
    ['pkg:npm/%40angular/*', 'pkg:npm/@angular/core@1.0.0'],
    ['pkg:pypi/django-filter', 'pkg:pypi/Django_Filter@2.0'],
    ['pkg:deb/debian/openssl', 'pkg:deb/debian/openssl@1.1.1?arch=amd64'],
    ['pkg:maven/org.apache/log4j', 'pkg:maven/org.apache/log4j@2.1?classifier=sources#path'],
  ])('%s fits %s, however a tool spells it', (name, purl) => {
    expect(outcome(component, { name }, subject(packaged(purl)))).toBe('met')
  })
})

describe('the version', () => {
  test.each([
    ['<4.7.7', '4.7.6', 'met'],
    ['<4.7.7', '4.7.7', 'unmet'],
    ['<4.7.7', '4.7.7-beta.1', 'met'],
    ['>=4.0.0 <4.7.7', '3.0.0', 'unmet'],
    ['4.7.6', 'v4.7.6', 'met'],
    ['^4.0.0 || 2.x', '2.1.0', 'met'],
    ['*', '4.7.6', 'met'],
    ['<4.7.7', '4.7', 'unknown'],
    ['<4.7.7', 'latest', 'unknown'],
  ])('%s against %s of npm is %s', (range, version, kind) => {
    const about = subject(packaged('pkg:npm/thing', version))
    expect(outcome(component, { name: 'thing', version: range }, about)).toBe(kind)
  })

  // Debian, RPM, Alpine and OpenSSL order these after 1.1.1; semantic versioning would order them before or level.
  test.each([
    'pkg:deb/debian/openssl@1.1.1-1',
    'pkg:rpm/redhat/openssl@1.1.1-15.el8',
    'pkg:apk/alpine/openssl@1.1.1-r0',
    'pkg:deb/debian/openssl@1.1.1+deb11u1',
    'pkg:generic/openssl@1.1.1k',
    'pkg:deb/debian/openssl@1:1.1.1',
    'pkg:maven/com.google.guava/guava@32.0.0-jre',
  ])('of %s cannot be compared, rather than be compared wrongly', (purl) => {
    expect(outcome(component, { name: 'thing', version: '<1.1.1' }, subject(packaged(purl)))).toBe('unknown')
  })

  test('stands in the package URL where the tool does not name it apart', () => {
    expect(
      outcome(component, { name: 'thing', version: '<2.0.0' }, subject(packaged('pkg:npm/thing@1.0.0'))),
    ).toBe('met')
  })

  test('does not matter in another component', () => {
    expect(
      outcome(component, { name: 'other', version: '<1' }, subject(packaged('pkg:npm/thing', 'latest'))),
    ).toBe('unmet')
  })

  test('refuses what is no range', () => {
    expect(refuses(component, { name: 'thing', version: 'before 4.7' })).toBe(true)
  })
})

test.each<[string, Given, string]>([
  [
    'a published vulnerability without a component: it may be in this one',
    { vulnerability: 'CVE-2021-1' },
    'unknown',
  ],
  ['a licence issue without a component', { kind: 'license' }, 'unknown'],
  ['our own code is in no component of others', warning, 'unmet'],
  ['nor is what a penetration tester found in it', injection, 'unmet'],
  ['nor is a secret', { kind: 'secret' }, 'unmet'],
])('%s', (_, given, kind) => {
  expect(outcome(component, { name: 'log4j-core' }, subject(given))).toBe(kind)
})
