import { customerOf } from './accounts.js'

/** New in 4.2: customers find their own orders by a word in them, `GET /orders/search?q=tea`. */
export const orderSearchRoutes = [{ method: 'GET', path: '/orders/search', answer: searchOrders }]

function searchOrders({ database, token, query }) {
  const customer = customerOf({ database, token })
  const word = query.get('q') ?? ''

  // VULNERABLE ON PURPOSE: the customer's word becomes part of the SQL, so it can change the question.
  // The repair: `LIKE ?` here, and the word handed to `all()`.
  const sql = `SELECT * FROM orders WHERE customer = ${customer.id} AND items LIKE '%${word}%'`
  return database.prepare(sql).all()
}
