import { readdirSync } from 'node:fs'
import { HoldpointError } from '../core/base/errors.ts'
import { byCodePoint } from '../core/base/text.ts'
import { bytesBelow, statOf } from './evidence-files.ts'

/** A folder that holds the evidence of one release. */
export interface ProductFolder {
  readonly name: string
  /** Of all that is in it. */
  readonly bytes: number
}

export interface ProductFolders {
  /** By name. */
  readonly products: readonly ProductFolder[]
  /** Names of what is no folder, by name. */
  readonly strays: readonly string[]
}

/**
 * The folders directly in a folder, but for those whose name begins with a dot. Throws `evidence.missing`,
 * `evidence.no-permission`, and `release.none-found` where none is there.
 */
export function productFolders(folder: string): ProductFolders {
  const about = statOf(folder)
  if (about === undefined) throw new HoldpointError('evidence.missing', {}, { file: folder })
  if (!about.isDirectory())
    throw new HoldpointError('release.none-found', { folder: false }, { file: folder })
  const names = namesIn(folder).filter((name) => !name.startsWith('.'))
  const isProduct = (name: string) => statOf(`${folder}/${name}`)?.isDirectory() === true
  const products = names.filter(isProduct).toSorted(byCodePoint)
  if (products.length === 0)
    throw new HoldpointError('release.none-found', { folder: true }, { file: folder })
  return {
    products: products.map((name) => ({ name, bytes: bytesBelow(`${folder}/${name}`) })),
    strays: names.filter((name) => !products.includes(name)).toSorted(byCodePoint),
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    throw new HoldpointError('evidence.no-permission', {}, { file: folder }, { cause })
  }
}
