import { quoted } from '../../base/text.ts'
import { outcomeWords, type SsvcTable, tableTitles } from '../ssvc-words/decisions.ts'
import { inputWords, type SsvcInput, valueWords } from '../ssvc-words/inputs.ts'

export interface SsvcPart {
  readonly input: SsvcInput
  readonly value: string
}

export interface SsvcReading {
  readonly source: string
  readonly metrics: string
}

const reachWords = {
  internet: 'the internet',
  partners: "partners' networks",
  internal: 'inside only',
  local: 'the machine itself only',
} as const

const either = (table: SsvcTable, outcomes: readonly string[]) =>
  outcomes.map((outcome) => outcomeWords(table, outcome)).join('; or ')

const day = (dated: string) => (dated === '' ? '' : ` of ${dated.slice(0, 10)}`)

/** What SSVC's tables ask, who answers, what they decide, and what would change it. */
export const ssvcMessages = {
  'ssvc.table': ({ table, version, said }: { table: SsvcTable; version: string; said: string }) =>
    `${tableTitles[table]} ${version}: ${said}`,
  'ssvc.step': ({ said, because }: { said: string; because: string }) => `${said} (${because})`,
  'ssvc.ask': ({ input }: { input: SsvcInput }) => inputWords[input].asks,
  'ssvc.value': ({ input, value }: SsvcPart) => valueWords(input, value),
  'ssvc.decided': ({ table, outcome }: { table: SsvcTable; outcome: string }) => outcomeWords(table, outcome),
  'ssvc.undecided': ({ table, outcomes }: { table: SsvcTable; outcomes: readonly string[] }) =>
    `cannot be told yet: ${either(table, outcomes)}`,
  'ssvc.flip': ({
    input,
    value,
    table,
    outcomes,
  }: SsvcPart & { table: SsvcTable; outcomes: readonly string[] }) =>
    `if ${valueWords(input, value)}: ${either(table, outcomes)}`,
  'ssvc.kev': ({ listed, dated }: { listed: boolean; dated: string }) =>
    `CISA's KEV catalogue${day(dated)} ${listed ? 'lists' : 'does not list'} it`,
  'ssvc.kev-not-known': () => "CISA's KEV catalogue was not looked into, or is too old",
  'ssvc.no-cve': () => 'without a CVE: KEV cannot list it, so this table does not apply',
  'ssvc.no-cve-no-fact': () =>
    'without a CVE, so that KEV cannot list it, and nobody has said that it is exploited',
  'ssvc.exploit-fact': ({ source, at }: { source: string; at: string }) => `${source}, ${at.slice(0, 10)}`,
  'ssvc.vector': ({ source, metrics }: SsvcReading) => `${metrics}, by ${source}`,
  'ssvc.vector-cannot-tell': ({ source, metrics }: SsvcReading) => `${metrics}, by ${source}, leaves it open`,
  'ssvc.no-vector': () => 'no CVSS vector says so',
  'ssvc.exposure': ({ from, source }: { from: keyof typeof reachWords; source: string }) =>
    `reached from ${reachWords[from]}, by ${source}`,
  'ssvc.no-exposure': () => 'nobody said from where the release can be reached',
  'ssvc.stated': ({ source, input, replaces }: { source: string; input: SsvcInput; replaces: string }) =>
    `stated by ${source}${replaces === '' ? '' : `, though what else is known says: ${valueWords(input, replaces)}`}`,
  'ssvc.stated-wrong': ({
    source,
    value,
    values,
  }: {
    source: string
    value: string
    values: readonly string[]
  }) => `${source} states ${quoted(value)}, which is none of ${values.join(', ')}`,
  'ssvc.combined': ({ parts }: { parts: readonly SsvcPart[] }) =>
    parts.map(({ input, value }) => valueWords(input, value)).join('; '),
  'ssvc.nobody-said': () => 'nobody said',
} as const
