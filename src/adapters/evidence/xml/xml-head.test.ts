import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { limits } from '../../../core/base/limits.ts'
import { bytesOf } from '../json/reading.fixture.ts'
import { readHead } from './xml-head.ts'
import { documentOf, tree } from './xml-text.fixture.ts'

const headOf = (text: string) => readHead(bytesOf(text))

describe('the head of a document', () => {
  const head = headOf(
    '<!DOCTYPE issues [<!ELEMENT issues ANY>]><n:issues xmlns:n="urn:x" burpVersion="1 &lt; 2"><issue><name>first</name></issue>' +
      '<issue><type/></issue><host ip="1">h</host>',
  )

  test('shows elements by name, of each name the first, and attributes', () => {
    expect(head.has('issues', 'issue', 'name')).toBe(true)
    expect(head.has('issues', 'issue', 'type')).toBe(false)
    expect(head.text('issues', '@burpVersion')).toBe('1 < 2')
    expect(head.text('issues', '@xmlns')).toBe('urn:x')
    expect(head.text('issues', 'issue', 'name')).toBe('first')
    expect(head.text('issues', 'host')).toBe('h')
    expect(head.text('issues')).toBeUndefined()
  })

  test('shows nothing of what is not there', () => {
    expect(head.has('issue')).toBe(false)
    expect(headOf('{}').has('a')).toBe(false)
    expect(headOf('<a b="1').has('a')).toBe(false)
  })

  test('keeps no long text, and no more names than its limit', () => {
    const long = 'x'.repeat(limits.headText + 1)
    const one = headOf(`<a b="${long}" c="1">${long}</a>`)
    expect([one.has('a', '@b'), one.has('a', '@c'), one.text('a')]).toEqual([false, true, undefined])
    const many = headOf(`<a>${Array.from({ length: 2_000 }, (_, at) => `<b${at}/>`).join('')}</a>`)
    expect([many.has('a', 'b0'), many.has('a', 'b1999')]).toEqual([true, false])
  })

  test.prop([documentOf(tree), fc.nat()])('never throws', (text, end) => {
    readHead(bytesOf(text).subarray(0, end))
  })

  test.prop([fc.uint8Array()])('never throws at bytes', (bytes) => {
    readHead(Uint8Array.from([0x3c, 0x61, 0x3e, ...bytes]))
  })
})
