import { HoldpointError } from '../../../core/base/errors.ts'
import { percentDecoded } from '../../../core/base/text.ts'
import { type Answer, ask, type RequestOptions } from './request.ts'
import { shownUrl } from './shown-url.ts'

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Asks for an address and goes where it leads, by the same rules at each step. A name and password are for the server
 * that they were given for, and for no other. Throws also `feed.redirects`, `feed.bad-redirect`.
 */
export async function follow(start: URL, options: RequestOptions): Promise<Answer> {
  let url = start
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const headers = { ...options.headers, ...(url.origin === start.origin && credentialsOf(start)) }
    const answer = await ask(url, { ...options, headers })
    if (!redirects.has(answer.status)) return answer
    await answer.close()
    url = nextOf(url, answer.header('location'))
  }
  throw new HoldpointError('feed.redirects', { url: shownUrl(start), most: mostRedirects })
}

function nextOf(url: URL, location: string | undefined): URL {
  const next = location === undefined ? null : URL.parse(location, url.href)
  if (next === null) throw new HoldpointError('feed.bad-redirect', { url: shownUrl(url) })
  return next
}

function credentialsOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {}
  const pair = `${percentDecoded(username)}:${percentDecoded(password)}`
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}
