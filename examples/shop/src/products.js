import { customerOf } from './accounts.js'
import { page } from './pages.js'
import { Refusal } from './refusal.js'

export const productRoutes = [
  { method: 'GET', path: '/', answer: (asked) => page('products', { products: products(asked) }) },
  { method: 'GET', path: '/products', answer: products },
  { method: 'POST', path: '/products/price', answer: setPrice },
]

function products({ database }) {
  return database.prepare('SELECT id, name, cents FROM products ORDER BY id').all()
}

function setPrice({ database, token, body }) {
  if (customerOf({ database, token }).role !== 'manager') throw new Refusal(403, 'for the manager only')
  database.prepare('UPDATE products SET cents = ? WHERE id = ?').run(Number(body.cents), Number(body.product))
  return products({ database })
}
