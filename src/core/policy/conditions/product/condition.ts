import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { glob } from '../../glob.ts'
import { met, unmet } from '../../outcome.ts'

export const product = defineCondition({
  name: 'product',
  meta: {
    asks: 'Is it in a release of one of these products?',
    why: 'One policy can serve several products that carry different risk.',
    example: 'product: [shop, "shop-*"]',
    met: 'the product of the release fits one of the globs',
    unmet: 'it does not',
    remediation: 'Name the release: --release PRODUCT@VERSION.',
  },
  parameters: () => z.array(glob).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(globs, { release: { product } }) {
    const because = say('product.is', { product })
    return globs.some((matches) => matches(product)) ? met(because) : unmet(because)
  },
})
