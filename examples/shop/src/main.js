import { openDatabase } from './database.js'
import { createShop } from './server.js'

// Loopback only, always: this shop is vulnerable on purpose.
const shop = createShop(openDatabase())
shop.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`shop: http://127.0.0.1:${shop.address().port}`)
})
