import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Product } from '../adapters/documents/products/product.ts'
import { type Products, productsOf } from '../adapters/documents/products/products.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Task } from './judge-files.ts'
import { type ProductJudge, type ProductsTask, productJudge } from './judge-product.ts'
import { type ProductFolder, productFolders } from './product-folders.ts'
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
  for (const { file } of task.orders) makeFolder(file)
  const workers = workersFor(products, surroundings.workers ?? availableParallelism())
  const judged =
    workers > 1
      ? await judgedAtOnce(products, workers, judge, task, surroundings)
      : await judgedInTurn(products, judge, surroundings)
  const { name, sha256 } = judge.policy
  return productsOf(judged, { folder: task.folder, at: task.now, policy: { name, sha256 }, strays })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new HoldpointError('file.unwritable', { reason }, { file: folder }, { cause })
  }
}

/** Threads pay only where there is more to do than to start them (docs/decisions, "Many reports at once"). */
function workersFor(products: readonly ProductFolder[], most: number): number {
  return products.length > 1 ? most : 1
}

async function judgedInTurn(
  products: readonly ProductFolder[],
  { judge }: ProductJudge,
  { progress }: Surroundings,
): Promise<readonly Product[]> {
  const judged: Product[] = []
  for (const { name } of products) {
    progress.judged(judged.length, products.length)
    judged.push(await judge(name, progress.read))
  }
  return judged
}

async function judgedAtOnce(
  products: readonly ProductFolder[],
  workers: number,
  { lost }: ProductJudge,
  task: ProductsTask,
  { progress }: Surroundings,
): Promise<readonly Product[]> {
  let done = 0
  // The longest first, so that none is left over at the end for one thread while the others have nothing to do.
  const names = products.toSorted((a, b) => b.bytes - a.bytes).map(({ name }) => name)
  return inWorkers(names, {
    code: workerCode,
    data: task,
    workers,
    lost,
    done: () => progress.judged(++done, products.length),
  })
}
