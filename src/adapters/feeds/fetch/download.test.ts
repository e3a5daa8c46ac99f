import type { RequestListener } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { HoldpointError } from '../../../core/base/errors.ts'
import { type Downloaded, type DownloadOptions, download } from './download.ts'
import {
  answers,
  hangsUp,
  leadsTo,
  neverAnswers,
  sends,
  sendsLess,
  serving,
  stalls,
  type TestServer,
} from './server.fixture.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const timing = { connect: 2_000, headers: 150, stall: 150, attempt: 5_000 }

async function server(...given: readonly RequestListener[]): Promise<TestServer> {
  const running = await serving(...given)
  onTestFinished(running.close)
  return running
}

interface Fetched {
  readonly waits: number[]
  readonly result: Promise<Downloaded<string>>
}

function fetchText(url: string, over: Partial<DownloadOptions<string>> = {}): Fetched {
  const waits: number[] = []
  const result = download(new URL(url), {
    known: {},
    allowPrivate: true,
    accept: (bytes) => Buffer.from(bytes).toString(),
    progress: () => {},
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    },
    chance: () => 0,
    now: () => now,
    timing,
    ...over,
  })
  // Whoever looks at the waits first must not be ended by what is looked at later.
  result.catch(() => {})
  return { waits, result }
}

describe('what is sent', () => {
  test('comes with what to ask by the next time', async () => {
    const { url } = await server(
      sends('text', { etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 17:04:19 GMT' }),
    )
    expect(await fetchText(url).result).toEqual({
      kind: 'sent',
      value: 'text',
      known: { etag: '"1"', lastModified: 'Mon, 23 Nov 2026 17:04:19 GMT' },
    })
  })

  test('is not sent again where it has not changed', async () => {
    const { url, asked } = await server(answers(304))
    const known = { etag: '"1"', lastModified: 'Mon, 23 Nov 2026 17:04:19 GMT' }
    expect(await fetchText(url, { known }).result).toEqual({ kind: 'unchanged' })
    expect(asked[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Mon, 23 Nov 2026 17:04:19 GMT',
      'user-agent': expect.stringMatching(/^holdpoint\//),
    })
  })

  test('is told of as it comes', async () => {
    const { url } = await server(sends('12345'))
    const told: unknown[] = []
    await fetchText(url, { progress: (bytes, total) => told.push([bytes, total]) }).result
    expect(told).toEqual([[5, 5]])
  })

  test.each([
    ['announced', sends('x'.repeat(100))],
    [
      'not announced',
      ((_, response) => {
        response.write('x'.repeat(60))
        response.end('x'.repeat(40))
      }) satisfies RequestListener,
    ],
  ])('is refused where it is larger than the limit, %s', async (_, answer) => {
    const { url, asked } = await server(answer)
    await expect(fetchText(url, { limit: 99 }).result).rejects.toMatchObject({ code: 'feed.too-large' })
    expect(asked).toHaveLength(1)
  })
})

describe('what fails in passing is tried again', () => {
  test.each([
    ['500', answers(500)],
    ['502', answers(502)],
    ['503', answers(503)],
    ['504', answers(504)],
    ['429', answers(429)],
    ['a connection that is cut off', hangsUp],
    ['an answer that ends early', sendsLess('te', 4)],
    ['an answer that stops', stalls('te', 4)],
    ['no answer', neverAnswers],
  ])('%s', async (_, failing) => {
    const { url, asked } = await server(failing, sends('text'))
    const { result, waits } = fetchText(url)
    expect(await result).toMatchObject({ value: 'text' })
    expect([asked.length, waits]).toEqual([2, [1000]])
  })

  test('what is accepted as cut off too', async () => {
    const { url, asked } = await server(sends('te'), sends('text'))
    const accept = (bytes: Uint8Array) => {
      if (bytes.length < 4) throw new HoldpointError('feed.truncated', {})
      return 'whole'
    }
    expect(await fetchText(url, { accept }).result).toMatchObject({ value: 'whole' })
    expect(asked).toHaveLength(2)
  })

  // 1 s, twice as long each time; chance takes up to half of it away.
  test('with longer pauses each time, and five times at most', async () => {
    const { url, asked } = await server(answers(503))
    const { result, waits } = fetchText(url)
    await expect(result).rejects.toMatchObject({ code: 'feed.refused', values: { status: 503 } })
    expect([asked.length, waits]).toEqual([5, [1000, 2000, 4000, 8000]])
    const jittered = fetchText(url, { chance: () => 1 })
    await expect(jittered.result).rejects.toThrow()
    expect(jittered.waits).toEqual([500, 1000, 2000, 4000])
  })

  test.each([
    ['7', 7_000],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['soon', 1_000],
  ])('after as long as the server asks: %s', async (header, expected) => {
    const { url } = await server(answers(429, { 'retry-after': header }), sends('text'))
    const { result, waits } = fetchText(url)
    await result
    expect(waits).toEqual([expected])
  })

  test('but not where the server asks for longer than two minutes', async () => {
    const { url, asked } = await server(answers(429, { 'retry-after': '121' }))
    await expect(fetchText(url).result).rejects.toMatchObject({
      code: 'feed.told-to-wait',
      values: { seconds: 121 },
    })
    expect(asked).toHaveLength(1)
  })
})

describe('what will be the same is not tried again', () => {
  test.each([204, 206, 304, 400, 401, 403, 404, 410, 501])('%d', async (status) => {
    const { url, asked } = await server(answers(status))
    await expect(fetchText(url).result).rejects.toMatchObject({ code: 'feed.refused', values: { status } })
    expect(asked).toHaveLength(1)
  })

  test('an answer that is refused by who asked', async () => {
    const { url, asked } = await server(sends('<html>'))
    const accept = (): never => {
      throw new HoldpointError('feed.web-page', {})
    }
    await expect(fetchText(url, { accept }).result).rejects.toMatchObject({ code: 'feed.web-page' })
    expect(asked).toHaveLength(1)
  })
})

test('an answer that drips in is given up on', async () => {
  const drips: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  }
  const { url } = await server(drips)
  const { result } = fetchText(url, { timing: { ...timing, attempt: 100 } })
  await expect(result).rejects.toMatchObject({
    message: expect.stringContaining('its answer is not complete within the time for it'),
  })
})

test('where nobody listens it says so', async () => {
  const { url, close } = await serving()
  await close()
  await expect(fetchText(url).result).rejects.toMatchObject({
    code: 'feed.unreachable',
    message: expect.stringContaining('the connection was refused'),
  })
})

test('a length that is too short leaves what is sent cut off', async () => {
  const short: RequestListener = (_, response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\ntext')
  }
  const { url } = await server(short)
  const outcome = await fetchText(url).result.catch((error: unknown) => error)
  // Either what was announced comes, which no feed is complete with, or the surplus is noticed.
  expect(outcome).not.toMatchObject({ value: 'text' })
})

describe('where an address leads on', () => {
  test.each([301, 302, 303, 307, 308])('it is followed, by %d', async (status) => {
    const { url } = await server(leadsTo('/other', status), sends('text'))
    expect(await fetchText(url).result).toMatchObject({ value: 'text' })
  })

  test('to another server, it is followed without name and password', async () => {
    const other = await server(sends('text'))
    const first = await server(leadsTo(other.url))
    await fetchText(first.url.replace('http://', 'http://name:secret@')).result
    // printf name:secret | base64
    expect(first.asked[0]?.headers.authorization).toBe('Basic bmFtZTpzZWNyZXQ=')
    expect(other.asked[0]?.headers.authorization).toBeUndefined()
  })

  test('in a circle, it is given up on after five steps', async () => {
    const { url, asked } = await server(leadsTo('/feed'))
    await expect(fetchText(url).result).rejects.toMatchObject({ code: 'feed.redirects' })
    expect(asked).toHaveLength(6)
  })

  test('to no address, that is said', async () => {
    const { url } = await server(leadsTo('http://'))
    await expect(fetchText(url).result).rejects.toMatchObject({ code: 'feed.bad-redirect' })
  })

  test.each(['http://mirror.example/kev.json', 'ftp://127.0.0.1/kev.json', 'file:///etc/passwd'])(
    'to %s, it is not followed',
    async (location) => {
      const { url, asked } = await server(leadsTo(location))
      await expect(fetchText(url).result).rejects.toMatchObject({ code: 'feed.not-https' })
      expect(asked).toHaveLength(1)
    },
  )
})

describe('without leave to ask private hosts', () => {
  test('none is asked over HTTP, this machine neither', async () => {
    const { url, asked } = await server(sends('text'))
    await expect(fetchText(url, { allowPrivate: false }).result).rejects.toMatchObject({
      code: 'feed.not-https',
    })
    expect(asked).toHaveLength(0)
  })

  test.each([
    '127.0.0.1',
    '10.0.0.5',
    '[::1]',
    '[::ffff:10.0.0.5]',
    '169.254.169.254',
    '0x7f.1',
    '[fe80::1]',
  ])('%s is not asked', async (host) => {
    const { result } = fetchText(`https://${host}/kev.json`, { allowPrivate: false })
    await expect(result).rejects.toMatchObject({ code: 'feed.private-address' })
  })

  // What a name leads to is known only when the connection is made.
  test('a name that leads to this machine is not asked, and that is not tried again', async () => {
    const { port, asked } = await server(sends('text'))
    const { result, waits } = fetchText(`https://localhost:${port}/kev.json`, { allowPrivate: false })
    await expect(result).rejects.toMatchObject({ code: 'feed.private-address' })
    expect([asked.length, waits]).toEqual([0, []])
  })
})

describe('what is said of an address', () => {
  test('holds neither name nor password nor query', async () => {
    const { url } = await server(answers(404))
    const secret = `${url.replace('http://', 'http://name:secret@')}?token=secret`
    const error: unknown = await fetchText(secret).result.catch((each: unknown) => each)
    expect(error).toMatchObject({ message: expect.stringContaining('http://***@127.0.0.1:') })
    expect(error).toMatchObject({ message: expect.not.stringContaining('secret') })
  })
})
