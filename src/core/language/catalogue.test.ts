import { describe, expect, test } from 'vitest'
import { sources, unsaid } from '../../../test/sources.ts'
import { catalogue } from './catalogue.ts'

const folder = 'src/core/language/messages/'

describe('the catalogue', () => {
  test('has no message that nothing says', () => {
    const saying = new Map([...sources('src')].filter(([path]) => !path.startsWith(folder)))
    expect(unsaid(Object.keys(catalogue), saying)).toEqual([])
  })

  test('has every message of every file once', async () => {
    const names = [...sources(folder).keys()].map((path) => path.slice(folder.length, -'.ts'.length))
    const codes = await Promise.all(names.map(codesOf))
    expect(codes.flat().toSorted()).toEqual(Object.keys(catalogue).toSorted())
  })
})

/** What a file of messages exports: objects of codes. */
async function codesOf(name: string): Promise<string[]> {
  const exported: Record<string, object> = await import(`./messages/${name}.ts`)
  return Object.values(exported).flatMap((messages) => Object.keys(messages))
}
