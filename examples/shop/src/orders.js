import { customerOf } from './accounts.js'
import { Refusal } from './refusal.js'

export const orderRoutes = [
  { method: 'GET', path: '/orders', answer: ownOrders },
  { method: 'POST', path: '/orders', answer: placeOrder },
]

function ownOrders({ database, token }) {
  const customer = customerOf({ database, token })
  return database.prepare('SELECT id, items, address, cents FROM orders WHERE customer = ?').all(customer.id)
}

function placeOrder({ database, token, body }) {
  const customer = customerOf({ database, token })
  const product = database.prepare('SELECT name, cents FROM products WHERE id = ?').get(Number(body.product))
  if (!product) throw new Refusal(404, 'no such product')
  database
    .prepare('INSERT INTO orders (customer, items, address, cents) VALUES (?, ?, ?, ?)')
    .run(customer.id, product.name, String(body.address), product.cents)
  return { ordered: product.name }
}
