import { describe, expect, test } from 'vitest'
import { saidIn } from '../reading.fixture.ts'
import { log, message, run, said } from './log.fixture.ts'

// Section numbers are those of SARIF 2.1.0 (OASIS, 27 March 2020).

describe('the place of a result', () => {
  const at = (artifactLocation: object, region: object = { startLine: 3 }) => ({
    locations: [{ physicalLocation: { artifactLocation, region } }],
  })
  const pathOf = async (artifactLocation: object, more: object = {}) =>
    (await said(at(artifactLocation), [], more))?.locations?.[0]?.path

  test.each([
    ['src/a.js', 'src/a.js'],
    ['./src/a%20b.js', 'src/a b.js'],
    ['src\\a.js', 'src/a.js'],
    ['file:///home/me/a.js', '/home/me/a.js'],
    ['file:///C:/code/a.js', 'C:/code/a.js'],
    ['file://localhost/a.js', '/a.js'],
    ['https://me:secret@host.example/a%20b', 'https://host.example/a%20b'],
    ['100%', '100%'],
  ])('%s is %s', async (uri, path) => {
    expect(await pathOf({ uri })).toBe(path)
  })

  // Section 3.14.14.
  test.each([
    ['a root without an address', { ROOT: {} }, { uri: 'a.js', uriBaseId: 'ROOT' }, 'a.js'],
    ['a root with one', { ROOT: { uri: 'file:///home/me/' } }, { uri: 'a.js', uriBaseId: 'ROOT' }, 'a.js'],
    [
      'a folder below a root',
      { ROOT: {}, SRC: { uri: 'src/', uriBaseId: 'ROOT' } },
      { uri: 'a.js', uriBaseId: 'SRC' },
      'src/a.js',
    ],
    ['a base that is missing', {}, { uri: 'a.js', uriBaseId: '%SRCROOT%' }, 'a.js'],
    ['a base that refers to itself', { A: { uri: 'a/', uriBaseId: 'A' } }, { uri: 'a.js' }, 'a.js'],
    ['a base named like an inherited member', {}, { uri: 'a.js', uriBaseId: 'constructor' }, 'a.js'],
    [
      'an absolute address below a root',
      { ROOT: { uri: 'file:///home/me/' } },
      { uri: 'file:///home/me/src/a.js' },
      'src/a.js',
    ],
  ])('below %s is relative to it', async (_, originalUriBaseIds, location, path) => {
    expect(await pathOf(location, { originalUriBaseIds })).toBe(path)
    const before = log({ originalUriBaseIds, ...run([{ message, ...at(location) }]) })
    expect((await saidIn(before))[0]?.locations?.[0]?.path).toBe(path)
  })

  // Section 3.20.19.
  test('below the folder that the tool ran in is relative to it', async () => {
    const invocations = [{ executionSuccessful: true, workingDirectory: { uri: 'file:///home/me' } }]
    const uri = 'file:///home/me/src/a.js'
    expect(await pathOf({ uri }, { invocations })).toBe('src/a.js')
  })

  // Section 3.27.13.
  test('is what the tool was told to look at where it says no closer one', async () => {
    const analysisTarget = { uri: 'src/a.js' }
    expect((await said({ analysisTarget }))?.locations).toEqual([{ path: 'src/a.js' }])
    expect((await said({ analysisTarget, ...at({ uri: 'b.js' }) }))?.locations?.[0]?.path).toBe('b.js')
  })

  test('on the web is its address without what may be secret, and what was answered there is not kept', async () => {
    const region = { startLine: 1, snippet: { text: 'Set-Cookie: session=x' } }
    const result = await said(at({ uri: 'https://me:pw@shop.example/login?token=x#y' }, region))
    expect(result?.locations?.[0]?.path).toBe('https://shop.example/login?token')
    expect(result?.snippet).toBeUndefined()
  })

  test('may be an entry of the run, before or behind', async () => {
    const artifacts = [{}, { location: { uri: 'src/b.js' } }]
    expect(await pathOf({ index: 1 }, { artifacts })).toBe('src/b.js')
    expect(
      (await saidIn(log({ artifacts, ...run([{ message, ...at({ index: 1 }) }]) })))[0]?.locations?.[0]?.path,
    ).toBe('src/b.js')
  })

  test('has its line, its function and its code', async () => {
    const region = { startLine: 12, snippet: { text: '  query(sql + word)\n' } }
    const [location] = at({ uri: 'a.js' }, region).locations
    const logicalLocations = [{ name: 'search', fullyQualifiedName: 'orders.search' }]
    expect(await said({ locations: [{ ...location, logicalLocations }] })).toMatchObject({
      locations: [{ path: 'a.js', line: 12, logical: 'orders.search' }],
      snippet: 'query(sql + word)',
    })
  })

  test('may be a function alone, named by its index', async () => {
    const more = { logicalLocations: [{ fullyQualifiedName: 'a::b' }] }
    expect((await said({ locations: [{ logicalLocations: [{ index: 0 }] }] }, [], more))?.locations).toEqual([
      { path: 'a::b', logical: 'a::b' },
    ])
  })
})
