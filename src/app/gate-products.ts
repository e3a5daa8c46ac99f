import { mkdirSync } from 'node:fs'
import type { Product } from '../adapters/documents/products/product.ts'
import { type Products, productsOf } from '../adapters/documents/products/products.ts'
import { orUnwritable } from '../core/base/unwritable.ts'
import type { Task } from './judge-files.ts'
import { type ProductJudge, productJudge } from './judge-product.ts'
import { type ProductFolder, productFolders } from './product-folders.ts'
import type { ProductsTask } from './products-task.ts'
import { threadsFor } from './threads.ts'
import type { Work } from './work.ts'
import { workerCode } from './worker-code.ts'
import { inWorkers } from './workers.ts'

export { productsJson } from '../adapters/documents/products/json.ts'
export { productsText } from '../adapters/documents/products/terminal.ts'

interface Surroundings {
  /** Threads that work at once; as many as there are cores where nobody says. */
  readonly workers: number | undefined
  readonly progress: {
    readonly read: Task['progress']
    readonly judged: (done: number, of: number) => void
  }
}

/**
 * Judges every folder in a folder as a release of its own. What is wrong with one makes that one unknown. Throws for
 * what is wrong with the request itself: folder, policy, mapping, where documents go.
 */
export async function gateProducts(task: ProductsTask, surroundings: Surroundings): Promise<Products> {
  const judge = await productJudge(task)
  const { products, strays } = productFolders(task.folder)
  for (const { file } of task.orders) orUnwritable(file, () => mkdirSync(file, { recursive: true }))
  const judged = await judgedAtOnce(products, judge, task, surroundings)
  const { name, sha256 } = judge.policy
  return productsOf(judged, { folder: task.folder, at: task.now, policy: { name, sha256 }, strays })
}

function judgedAtOnce(
  products: readonly ProductFolder[],
  { judge, lost }: ProductJudge,
  task: ProductsTask,
  { workers, progress }: Surroundings,
): Promise<readonly Product[]> {
  // The longest first, so that none is left over at the end for one thread while the others have nothing to do.
  const names = products.toSorted((a, b) => b.bytes - a.bytes).map(({ name }) => name)
  return inWorkers(names, {
    code: workerCode,
    data: { kind: 'products', task } satisfies Work,
    threads: threadsFor(
      products.map(({ bytes }) => bytes),
      workers,
    ),
    here: (name) => judge(name, progress.read),
    lost,
    done: (done) => progress.judged(done, names.length),
  })
}
