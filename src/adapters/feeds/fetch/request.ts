import { EnvHttpProxyAgent, request } from 'undici'
import { version } from '../../../core/base/version.ts'
import { guardedLookup, guardOf } from './guard.ts'
import type { Timing } from './timing.ts'

/** A server's answer, its body not yet read. */
export interface Answer {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly body: AsyncIterable<Uint8Array>
  /** Lets go of the connection, read or not. */
  readonly close: () => Promise<void>
}

export interface RequestOptions {
  readonly allowPrivate: boolean
  readonly timing: Timing
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/**
 * Asks for one address, through a proxy where the environment names one (HTTPS_PROXY, NO_PROXY). Throws
 * `feed.not-https` and `feed.private-address`, and what the network throws.
 */
export async function ask(
  url: URL,
  { allowPrivate, timing, headers, signal }: RequestOptions,
): Promise<Answer> {
  const allows = guardOf(url, allowPrivate)
  const agent = new EnvHttpProxyAgent({
    connect: { lookup: guardedLookup(allows), timeout: timing.connect },
    connections: 1,
    headersTimeout: timing.headers,
    bodyTimeout: timing.stall,
    // A header of megabytes says nothing that a feed needs.
    maxHeaderSize: 64 * 1024,
  })
  try {
    const answer = await request(bare(url), {
      dispatcher: agent,
      signal,
      headers: { 'user-agent': `holdpoint/${version}`, accept: '*/*', 'accept-encoding': 'gzip', ...headers },
    })
    return {
      status: answer.statusCode,
      header: (name) => [answer.headers[name] ?? []].flat()[0],
      body: answer.body,
      close: async () => {
        // Whoever lets go has read what there was to read, or wants no more of it.
        answer.body.on('error', () => {}).destroy()
        await agent.destroy()
      },
    }
  } catch (error) {
    await agent.destroy()
    throw error
  }
}

/** Names and passwords go into a header of their own. */
function bare(url: URL): URL {
  const without = new URL(url)
  without.username = ''
  without.password = ''
  without.hash = ''
  return without
}
