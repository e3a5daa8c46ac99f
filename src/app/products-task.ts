import type { DocumentOptions } from '../adapters/documents/document.ts'
import type { Instant } from '../core/base/instant.ts'
import type { Release } from '../core/release/release.ts'
import type { Order } from './write-documents.ts'

/** How the releases in a folder are judged: plain data, the same for each of them. */
export interface ProductsTask {
  readonly folder: string
  readonly now: Instant
  readonly policy: string | undefined
  readonly mappings: readonly string[]
  readonly format: string | undefined
  /** The folder of the feeds. */
  readonly feeds: string | undefined
  readonly about: Pick<Release, 'environment' | 'shipsAt' | 'exposure'>
  /** Documents of each release, their files being folders. */
  readonly orders: readonly Order[]
  readonly documents: Omit<DocumentOptions, 'style'>
}
