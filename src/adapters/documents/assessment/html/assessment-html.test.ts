import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { assessment, hostileAssessment, nothing } from '../assessment.fixture.ts'
import { assessmentSvgs } from '../charts/assessment-svgs.ts'
import { assessmentHtml } from './assessment-html.ts'

const page = await assessmentHtml(assessment)
const hostilePage = await assessmentHtml(hostileAssessment)

interface Parsed {
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly attributes: readonly (readonly [string, string])[]
}

/** Throws where it is not well-formed. */
function parsed(xml: string): Parsed {
  const parser = new SaxesParser()
  const [names, ids, attributes] = [[] as string[], [] as string[], [] as [string, string][]]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    names.push(tag.name)
    for (const [name, value] of Object.entries(tag.attributes)) {
      attributes.push([name, String(value)])
      if (name === 'id') ids.push(String(value))
    }
  })
  parser.write(xml).close()
  return { names, ids, attributes }
}

test.each([
  ['plain', page],
  ['hostile', hostilePage],
])('a %s page is well-formed, has no script, fetches nothing, and no id twice', (_, html) => {
  const { names, ids, attributes } = parsed(html.replace('<!doctype html>\n', ''))
  expect(names).not.toContain('script')
  expect(attributes.filter(([name]) => /^(?:on|src$|href$|xlink:href$)/.test(name))).toEqual([])
  expect(html).not.toMatch(/<script|@import|url\((?!#)/)
  expect(new Set(ids).size).toBe(ids.length)
})

test('whatever names an id names one that is there', () => {
  const { ids, attributes } = parsed(page.replace('<!doctype html>\n', ''))
  const named = attributes
    .filter(([name]) => name === 'aria-labelledby')
    .flatMap(([, value]) => value.split(' '))
  const clipped = [...page.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
  expect([...named, ...clipped].filter((id) => !ids.includes(id ?? ''))).toEqual([])
})

test('behind every chart there is a table', () => {
  const figures = page.match(/<figure>/g)?.length ?? 0
  expect(figures).toBe(6)
  for (const [, after] of page.matchAll(/<\/figure>\s*(?:<\/div>\s*)?(<\w+)/g))
    expect(['<details', '<figure']).toContain(after)
  expect(page).toMatch(
    /<details><summary>The same as a table<\/summary>\s*<p[^>]*>[^<]*<\/p>\s*<div[^>]*><table/,
  )
})

test('a chart without anything to draw is left out, and its table stays', async () => {
  const options = assessment.comparison.options.map((option) => ({
    ...option,
    exploited: nothing,
    curve: [],
  }))
  const html = await assessmentHtml({ ...assessment, comparison: { ...assessment.comparison, options } })
  expect(html).not.toContain('How likely which loss is')
  expect(html).toContain('Chance of losing more than so much to exploitation')
})

test('the recommended way forward is marked by a word wherever it shows', () => {
  const marked = page.match(/class="marked"/g)?.length ?? 0
  expect(marked).toBeGreaterThan(3)
  expect(page.match(/<span class="tag">recommended<\/span>/g)).toHaveLength(marked)
})

test('the same assessment gives the same bytes, however many were drawn before', async () => {
  expect(await assessmentHtml(assessment)).toBe(page)
  expect(await assessmentSvgs(assessment)).toEqual(await assessmentSvgs(assessment))
})

test('every drawing stands alone: well-formed, named, described, dark where its reader is', async () => {
  const svgs = await assessmentSvgs(hostileAssessment)
  expect(svgs.map(({ name }) => name)).toEqual([
    'exceedance',
    'break-even',
    'tornado',
    'waterfall-1',
    'waterfall-2',
    'waterfall-3',
  ])
  for (const { svg } of svgs) {
    const { names, attributes } = parsed(svg)
    expect(names.slice(0, 4)).toEqual(['svg', 'style', 'title', 'desc'])
    expect(attributes).toContainEqual(['role', 'img'])
    expect(svg).toContain('prefers-color-scheme:dark')
    expect(svg).not.toMatch(/zr\d|ecmeta|<script/)
  }
})

test('every colour that is drawn has one for the dark', () => {
  const style = /<style>.*?<\/style>/s.exec(page)?.[0] ?? ''
  const drawn = new Set([...page.matchAll(/ (?:fill|stroke)="(#[^"]*)"/g)].map(([, colour]) => colour ?? ''))
  expect([...drawn].filter((colour) => !style.includes(`[fill="${colour}"]`))).toEqual([])
})
