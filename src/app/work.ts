import type { ProductsTask } from './products-task.ts'

/** What a thread is started for: to judge releases, or to read files. */
export type Work = { readonly kind: 'products'; readonly task: ProductsTask } | { readonly kind: 'files' }
