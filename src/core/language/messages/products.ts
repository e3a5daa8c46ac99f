import { counted, grouped } from '../../base/words.ts'

const are = (n: number) => (n === 1 ? 'is' : 'are')
const may = (n: number) => (n === 1 ? 'it ships' : 'they ship')

export interface Total {
  readonly hold: number
  readonly unknown: number
  readonly warn: number
  readonly pass: number
  /** With those of which nothing could be used. */
  readonly files: number
  readonly bytes: number
  readonly seconds: number
}

/** What is said of many releases that were judged in one run. */
export const productsMessages = {
  'products.worst': ({ rule, finding, more }: { rule: string; finding: string; more: number }) =>
    `${rule}: ${finding}${more === 0 ? '' : ` and ${grouped(more)} more`}`,
  'products.hold': ({ releases, of, unknown }: { releases: number; of: number; unknown: number }) =>
    `Held: ${grouped(releases)} of ${counted(of, 'release')} must be dealt with before ${may(releases)}.${unknown === 0 ? '' : ` ${grouped(unknown)} cannot be told.`}`,
  'products.unknown': ({ releases, of }: { releases: number; of: number }) =>
    `Cannot tell of ${grouped(releases)} of ${counted(of, 'release')}; none is held.`,
  'products.free': ({ of, warn }: { of: number; warn: number }) =>
    `May ship: nothing holds ${of === 1 ? 'the release' : `any of ${grouped(of)} releases`}.${warn === 0 ? '' : ` ${grouped(warn)} ${are(warn)} to be looked at.`}`,
  'products.title': ({ folder }: { folder: string }) => `releases in ${folder}`,
  'products.strays': ({ files, first }: { files: number; first: readonly string[] }) =>
    `Not read, because each release is a folder of its own: ${first.join(', ')}${files > first.length ? ` and ${grouped(files - first.length)} more` : ''}.`,
  'products.own-policy': ({ releases }: { releases: number }) =>
    `${counted(releases, 'release')} ${are(releases)} judged by the holdpoint.yaml in ${releases === 1 ? 'its' : 'their'} own folder.`,
  'products.more': ({ more, verdict }: { more: number; verdict: string }) =>
    `and ${grouped(more)} more ${verdict}; the JSON document lists all.`,
  'products.next': () =>
    'Next: --out terminal=FOLDER writes the whole page of each release, --json all of them in short.',
  'products.total': ({ hold, unknown, warn, pass, files, bytes, seconds }: Total) =>
    `${counted(hold + unknown + warn + pass, 'release')}: ${grouped(hold)} held, ${grouped(unknown)} unknown, ${grouped(warn)} warn, ${grouped(pass)} pass. ${counted(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s.`,
  'label.release': () => 'release',
  'label.unrated': () => 'unrated',
} as const
