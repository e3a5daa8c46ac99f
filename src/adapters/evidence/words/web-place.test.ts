import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { isName, webPlace } from './web-place.ts'

describe('the place that a URL names', () => {
  test.each([
    ['https://shop.example/cart', 'https://shop.example/cart'],
    ['https://shop.example:8443/', 'https://shop.example:8443/'],
    ['/bodgeit/basket.jsp', '/bodgeit/basket.jsp'],
    ['https://shop.example/p.jsp?id=22&q=x', 'https://shop.example/p.jsp?id&q'],
    ['https://shop.example/p.jsp?id=1&id=2', 'https://shop.example/p.jsp?id'],
    ['https://user:hunter2@shop.example/', 'https://shop.example/'],
    ['https://shop.example/a#access_token=hunter2', 'https://shop.example/a'],
    ['https://shop.example/a?hunter2', 'https://shop.example/a'],
    ['https://shop.example/a;jsessionid=hunter2?b=c', 'https://shop.example/a;jsessionid?b'],
    ['https://shop.example/reset/8f14e45fceea167a5a36dedd4bea2543', 'https://shop.example/reset/***'],
    ['https://shop.example/u/c9bf9e57-1685-4c89-bafb-ff5af830be8a/edit', 'https://shop.example/u/***/edit'],
    ['https://shop.example/k/AKIAIOSFODNN7EXAMPLE', 'https://shop.example/k/***'],
    ['/v/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig', '/v/***'],
    ['https://shop.example/js/angular_1-7-7.min.js', 'https://shop.example/js/angular_1-7-7.min.js'],
    [
      'https://shop.example/blog/ten-ways-to-be-safe-in-2026',
      'https://shop.example/blog/ten-ways-to-be-safe-in-2026',
    ],
    [' ', ''],
  ])('%s is %s', (url, place) => {
    expect(webPlace(url)).toBe(place)
  })

  test.prop([fc.webUrl({ withQueryParameters: true, withFragments: true })])(
    'is named the same the second time',
    (url) => {
      const place = webPlace(url)
      expect(webPlace(place.split('?')[0] ?? '')).toBe(place.split('?')[0])
    },
  )

  test.prop([fc.string()])('never holds what stood in a value or a fragment', (text) => {
    const secret = `s3cret${text.replace(/[#&;]/g, '')}`
    expect(webPlace(`https://a.example/b?c=${secret}#${secret}`)).toBe('https://a.example/b?c')
  })
})

test.each([
  ['JSESSIONID', true],
  ['X-Frame-Options', true],
  ['user[name]', true],
  ['', false],
  ['two words', false],
  ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', false],
])('whether %j may be the name of a parameter: %s', (text, is) => {
  expect(isName(text)).toBe(is)
})
