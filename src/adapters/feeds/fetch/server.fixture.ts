import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface TestServer {
  readonly url: string
  readonly port: number
  /** What was asked, in order. */
  readonly asked: IncomingMessage[]
  readonly close: () => Promise<void>
}

/** A server on a free port of this machine; each request gets the next of the answers, and the last one again. */
export async function serving(...answers: readonly RequestListener[]): Promise<TestServer> {
  const asked: IncomingMessage[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    asked.push(request)
    answers[Math.min(asked.length, answers.length) - 1]?.(request, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/feed`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

export const sends =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body)
  }

export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end('no feed')
  }

export const leadsTo = (location: string, status = 302): RequestListener => answers(status, { location })

/** Begins its answer and then says nothing more. */
export const stalls =
  (body: string, length: number): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-length': String(length) }).write(body)
  }

export const neverAnswers: RequestListener = () => {}

/** Announces more than it sends, and hangs up. */
export const sendsLess =
  (body: string, length: number): RequestListener =>
  (_, response: ServerResponse) => {
    response.writeHead(200, { 'content-length': String(length) })
    response.write(body, () => response.socket?.destroy())
  }

export const hangsUp: RequestListener = (request) => {
  request.socket.destroy()
}
