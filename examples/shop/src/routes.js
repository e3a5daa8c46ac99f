import { accountRoutes } from './accounts.js'
import { orderSearchRoutes } from './order-search.js'
import { orderRoutes } from './orders.js'
import { productRoutes } from './products.js'

export const routes = [
  ...accountRoutes,
  ...productRoutes,
  ...orderRoutes,
  ...orderSearchRoutes, // new in 4.2
]
