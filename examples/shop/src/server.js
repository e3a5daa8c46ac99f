import { createServer } from 'node:http'
import { Refusal } from './refusal.js'
import { routes } from './routes.js'

const largestBody = 16_384

/** The shop over HTTP: HTML for the front page, JSON for everything else. */
export function createShop(database) {
  return createServer(async (request, response) => {
    const { status, type, text } = await answer(database, request).catch(explained)
    response.writeHead(status, { 'content-type': type })
    response.end(text)
  })
}

async function answer(database, request) {
  const { pathname, searchParams } = new URL(request.url, 'http://shop.invalid')
  const route = routes.find(({ method, path }) => method === request.method && path === pathname)
  if (!route) throw new Refusal(404, 'no such page')
  const body = request.method === 'POST' ? await bodyOf(request) : {}
  const token = request.headers.authorization?.replace(/^Bearer /, '')
  const said = route.answer({ database, query: searchParams, body, token })
  return typeof said === 'string'
    ? { status: 200, type: 'text/html; charset=utf-8', text: said }
    : { status: 200, type: 'application/json', text: JSON.stringify(said) }
}

async function bodyOf(request) {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += part
    if (text.length > largestBody) throw new Refusal(413, 'too much')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'not JSON')
  }
}

function explained(error) {
  const { status, message } = error instanceof Refusal ? error : { status: 500, message: 'the shop failed' }
  return { status, type: 'application/json', text: JSON.stringify({ error: message }) }
}
