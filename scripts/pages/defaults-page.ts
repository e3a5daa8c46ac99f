import { grouped } from '../../src/core/base/words.ts'
import { speak } from '../../src/core/language/catalogue.ts'
import { optionQuantities } from '../../src/core/options/quantities.ts'
import type { Amount, Unit } from '../../src/core/release/estimate.ts'
import type { Circumstances, KnownQuantity } from '../../src/core/risk/known-quantity.ts'
import { dataClasses } from '../../src/core/risk/loss/data-class.ts'
import { lossQuantities } from '../../src/core/risk/loss/quantities.ts'
import { regimeQuantities } from '../../src/core/risk/regulation/regime-quantities.ts'
import { regimes } from '../../src/core/risk/regulation/regimes.ts'
import { escaped } from './markdown.ts'

const introduction = `# Defaults of an assessment

<!-- Written by scripts/generate.ts from the known quantities of src/core/risk and src/core/options. -->

What \`holdpoint assess\` takes for a number until somebody states it in the hold file. Every screen marks what is a
default. Most are judgement, because no published figure is about one release of one product: state what you know, the
numbers that move the result most first.

The tables are in euros, for a hold of which nobody has said the revenue, the exposure or the data. Some defaults go by
those: see below. Figures that were published in another currency are turned at rough rates. A range holds the number
nine times in ten; three points are the least, the likeliest and the most that it can be.
`

const unsaid: Circumstances = { currency: 'EUR', data: [], weaknesses: [] }

const unitWords: Readonly<Record<Unit, string>> = {
  money: 'EUR',
  'money-a-day': 'EUR a day',
  'money-an-hour': 'EUR an hour',
  'money-a-person': 'EUR a person',
  people: 'people',
  hours: 'hours',
  days: 'days',
  share: 'share',
  chance: 'chance',
  'a-year': 'a year',
}

/** `docs/reference/defaults.md`: every number that an assessment asks for, and what it takes until somebody answers. */
export function defaultsPage(): string {
  return [
    introduction,
    section('Losses', lossQuantities),
    section('Ways forward', optionQuantities),
    section('Fines and claims', regimeQuantities(regimes)),
    dependent(),
  ].join('\n')
}

function section(title: string, known: readonly KnownQuantity[]): string {
  const rows = known.map((quantity) => {
    const { amount, source, year } = quantity.default(unsaid)
    const said = [
      `\`${quantity.name}\``,
      escaped(speak(quantity.asks)),
      `${amountWords(amount)} ${unitWords[quantity.unit]}`,
    ]
    return `| ${[...said, `${escaped(source)}, ${year}`].join(' | ')} |\n`
  })
  return `## ${title}\n\n| name | asks | default | source |\n|---|---|---|---|\n${rows.join('')}`
}

/** Defaults that go by what is known of the hold, each under what it goes by. */
function dependent(): string {
  const shop: Circumstances = { ...unsaid, revenue: 20_000_000 }
  const cases: readonly (readonly [string, Circumstances, readonly string[]])[] = [
    ...dataClasses.map(
      (data) =>
        [`data: ${data}`, { ...unsaid, data: [data] }, ['cost-per-person', 'chance-notifiable']] as const,
    ),
    ['a finding of CWE-89', { ...unsaid, weaknesses: [89] }, ['share-taken']],
    ['revenue: 20 million', shop, ['revenue', 'outage-an-hour', 'gdpr-fine']],
    [
      'reached from inside, by staff',
      { ...unsaid, exposure: { from: 'internal', by: 'staff', source: '' } },
      ['exploitations-a-year', 'targeting'],
    ],
  ]
  const known = new Map([...lossQuantities, ...regimeQuantities(regimes)].map((each) => [each.name, each]))
  const rows = cases.flatMap(([what, circumstances, names]) =>
    names.map((name) => {
      const quantity = known.get(name)
      const shown =
        quantity && `${amountWords(quantity.default(circumstances).amount)} ${unitWords[quantity.unit]}`
      return `| ${what} | \`${name}\` | ${shown} |\n`
    }),
  )
  return `## Where more is known\n\n| known | name | default |\n|---|---|---|\n${rows.join('')}`
}

function amountWords(amount: Amount): string {
  switch (amount.kind) {
    case 'value':
      return grouped(amount.value)
    case 'range':
      return `${grouped(amount.low)} to ${grouped(amount.high)}`
    case 'three-point':
      return [amount.least, amount.likely, amount.most].map(grouped).join(' / ')
  }
}
