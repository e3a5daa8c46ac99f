import type { Draft } from '../../../core/base/draft.ts'
import { statedAliases } from '../../../core/findings/vulnerability-id.ts'
import type { VexProduct, VexStatus } from '../../../core/intel/vex-statement.ts'
import type { UnplacedStatement } from '../format.ts'
import { statedWords } from '../words/stated-words.ts'
import type { ProductsMeant } from './groups.ts'
import { type CsafProductStatus, type CsafVulnerability, productStatuses } from './record.ts'

/** What is said of a vulnerability, whoever says it. */
export type Unsigned = Omit<UnplacedStatement, 'author' | 'role' | 'version' | 'at' | 'draft'>

/** What a product's place in `product_status` means. That a version is recommended says nothing of the flaw. */
const meanings: Readonly<Record<CsafProductStatus, VexStatus | undefined>> = {
  first_affected: 'affected',
  known_affected: 'affected',
  last_affected: 'affected',
  known_not_affected: 'not_affected',
  first_fixed: 'fixed',
  fixed: 'fixed',
  under_investigation: 'under_investigation',
  recommended: undefined,
}

/** The statements that a vulnerability makes: products of which the same is said, for the same reason, share one. */
export function statementsOf(
  vulnerability: CsafVulnerability,
  namesOf: (id: string) => readonly VexProduct[],
  meant: ProductsMeant,
): readonly Unsigned[] {
  const [first, ...others] = [vulnerability.cve, ...(vulnerability.ids ?? []).map(({ text }) => text)].filter(
    (id) => id !== undefined && id !== '',
  )
  if (first === undefined) return []
  const name = {
    vulnerability: first,
    aliases: statedAliases(
      first,
      others.filter((id) => id !== undefined),
    ),
  }
  const reasons = reasonsIn(vulnerability, meant)
  const alike = new Map<string, Draft<Unsigned> & { products: VexProduct[] }>()
  for (const listed of productStatuses) {
    const status = meanings[listed]
    if (status === undefined) continue
    for (const product of new Set(vulnerability.product_status?.[listed])) {
      const reason = reasons(status, product)
      const key = `${status}\n${reason.key}`
      const statement = alike.get(key) ?? { ...name, status, products: [], ...reason.said() }
      alike.set(key, statement)
      for (const one of namesOf(product)) statement.products.push(one)
    }
  }
  return [...alike.values()]
}

interface Reason {
  /** The same for products for which the same reasons are given. */
  readonly key: string
  readonly said: () => Pick<Unsigned, 'justification' | 'says'>
}

/** Why not affected, by its flag and its impact; what to do where affected. */
function reasonsIn(
  { flags = [], threats = [], remediations = [] }: CsafVulnerability,
  meant: ProductsMeant,
): (status: VexStatus, product: string) => Reason {
  const labels = gathered(flags, ({ label }) => label, meant)
  const impacts = threats.filter(({ category }) => category === 'impact')
  const why = gathered(impacts, ({ details }) => details, meant)
  const remedies = gathered(remediations, ({ details }) => details, meant)
  return (status, product) => {
    if (status === 'affected') {
      const whatToDo = remedies(product)
      return {
        key: whatToDo.join(' '),
        said: () =>
          saidOf(
            undefined,
            whatToDo.map((at) => remediations[at]?.details),
          ),
      }
    }
    if (status !== 'not_affected') return { key: '', said: () => ({}) }
    const [label, impact] = [labels(product), why(product)]
    const justification = label[0] === undefined ? undefined : flags[label[0]]?.label
    return {
      key: `${label.join(' ')}\n${impact.join(' ')}`,
      said: () =>
        saidOf(
          justification,
          impact.map((at) => impacts[at]?.details),
        ),
    }
  }
}

function saidOf(
  justification: string | undefined,
  texts: readonly (string | undefined)[],
): Pick<Unsigned, 'justification' | 'says'> {
  const says = statedWords(...texts)
  return { ...(justification && { justification }), ...(says !== undefined && { says }) }
}

/** By product the positions of what is said of it; what names no product is said of all. */
function gathered<T extends Parameters<ProductsMeant>[0]>(
  entries: readonly T[],
  textOf: (entry: T) => string,
  meant: ProductsMeant,
): (product: string) => readonly number[] {
  const ofAll: number[] = []
  const byProduct = new Map<string, number[]>()
  for (const [at, entry] of entries.entries()) {
    if (textOf(entry).trim() === '') continue
    const products = meant(entry)
    if (products.length === 0) ofAll.push(at)
    for (const product of products) {
      const known = byProduct.get(product)
      if (known === undefined) byProduct.set(product, [at])
      else known.push(at)
    }
  }
  return (product) => [...(byProduct.get(product) ?? []), ...ofAll]
}
