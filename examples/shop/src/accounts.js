import { randomBytes, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto'
import { Refusal } from './refusal.js'

/** Anybody may sign up: what a customer can reach, the whole internet can. */
export const accountRoutes = [
  { method: 'POST', path: '/signup', answer: signUp },
  { method: 'POST', path: '/login', answer: logIn },
]

/** The customer behind a session. Refuses with 401 where there is none. */
export function customerOf({ database, token }) {
  const customer = database
    .prepare('SELECT id, name, role FROM sessions JOIN customers ON id = customer WHERE token = ?')
    .get(token ?? '')
  if (!customer) throw new Refusal(401, 'log in first')
  return customer
}

function signUp({ database, body }) {
  const { name, password } = named(body)
  const salt = randomBytes(16).toString('hex')
  const { changes } = database
    .prepare('INSERT OR IGNORE INTO customers (name, role, salt, password) VALUES (?, ?, ?, ?)')
    .run(name, 'customer', salt, hashed(password, salt))
  if (changes === 0) throw new Refusal(409, 'that name is taken')
  return { welcome: name }
}

function logIn({ database, body }) {
  const { name, password } = named(body)
  const known = database.prepare('SELECT id, salt, password FROM customers WHERE name = ?').get(name)
  if (!known?.password || !same(known.password, hashed(password, known.salt))) {
    throw new Refusal(403, 'wrong name or password')
  }
  const token = randomUUID()
  database.prepare('INSERT INTO sessions (token, customer) VALUES (?, ?)').run(token, known.id)
  return { token }
}

function named({ name, password }) {
  if (typeof name !== 'string' || typeof password !== 'string' || name === '' || password.length < 12) {
    throw new Refusal(400, 'a name and a password of 12 characters or more, please')
  }
  return { name, password }
}

const hashed = (password, salt) => scryptSync(password, salt, 32).toString('hex')
const same = (a, b) => timingSafeEqual(Buffer.from(a), Buffer.from(b))
