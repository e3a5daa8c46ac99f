import { workerData } from 'node:worker_threads'
import { type ProductsTask, productJudge } from './judge-product.ts'
import { workOff } from './workers.ts'

/** A thread that judges releases, one at a time, for `gateProducts`. */
const products: ProductsTask = workerData
const { judge } = await productJudge(products)
workOff(async (name: string) => ({ result: await judge(name, () => {}) }))
