import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

const schema = `
  CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT UNIQUE, role TEXT, salt TEXT, password TEXT);
  CREATE TABLE sessions (token TEXT PRIMARY KEY, customer INTEGER);
  CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, cents INTEGER);
  CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, items TEXT, address TEXT, cents INTEGER);
`

/** A shop in memory, with made-up data. Nobody can log in as the people in it: their passwords are not set. */
export function openDatabase() {
  const database = new DatabaseSync(':memory:')
  database.exec(schema)
  fill(database, 'INSERT INTO customers (id, name, role) VALUES (?, ?, ?)', [
    [1, 'shop manager', 'manager'],
    [2, 'regular customer', 'customer'],
    [3, 'new customer', 'customer'],
  ])
  fill(database, 'INSERT INTO products (id, name, cents) VALUES (?, ?, ?)', [
    [1, 'green tea', 650],
    [2, 'tea pot', 3_900],
    [3, 'two cups', 1_800],
  ])
  fill(database, 'INSERT INTO orders (customer, items, address, cents) VALUES (?, ?, ?, ?)', [
    [2, 'green tea', '1 Example Street', 650],
    [2, 'tea pot', '1 Example Street', 3_900],
    [3, 'two cups', '2 Example Street', 1_800],
  ])
  // The manager is at work.
  fill(database, 'INSERT INTO sessions (token, customer) VALUES (?, ?)', [[randomUUID(), 1]])
  return database
}

function fill(database, sql, rows) {
  const insert = database.prepare(sql)
  for (const row of rows) insert.run(...row)
}
