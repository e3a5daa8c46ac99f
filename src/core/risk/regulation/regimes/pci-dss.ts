import type { Regime } from '../regime.ts'
import { judgedChance } from './judgement.ts'

/** The card brands' standard. What it costs is agreed with banks and brands, and not public. */
export const pciDss: Regime = {
  name: 'pci-dss',
  title: 'PCI DSS 4.0.1',
  binds: 'by-contract',
  ceilings: [
    {
      article: '6.3.3',
      of: 'patches; what a breach of it costs is in the contract with the bank, and no fine by law',
      most: { kind: 'none' },
      source: 'PCI DSS 4.0.1',
      year: 2024,
      checked: 'unchecked',
    },
  ],
  duties: [
    {
      article: '6.3.3',
      asks: 'install-patch',
      within: { amount: 1, of: 'months' },
      starts: 'patch-published',
      source: 'PCI DSS 4.0.1',
      year: 2024,
      checked: 'unchecked',
    },
  ],
  fined: judgedChance(0.02, 0.1, 0.4),
  fine: {
    low: 5_000,
    high: 500_000,
    currency: 'USD',
    source: 'judgement: what brands and banks ask is not public',
    year: 2026,
  },
}
