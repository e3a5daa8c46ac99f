/**
 * CVSS vectors parsed and scored a second, on one core, beside ae-cvss-calculator: `node bench/cvss.ts [SECONDS]`.
 * The vectors are random from a fixed seed and all distinct. Each contestant takes the same ones from the first on, over
 * and over, for five times a fifth of the seconds, and the best fifth counts. A second is one of this process's
 * processor time, its garbage collection counted, so that what others do on the machine is left out. The scores of the
 * vectors that both reached must agree.
 */
import calculator from 'ae-cvss-calculator'
import { type Random, randomFrom } from '../src/core/base/random.ts'
import { metricsOf, parse, score, type Version } from '../src/core/cvss/index.ts'

const seconds = Number(process.argv[2] ?? 2)
const random = randomFrom(20261124n)

interface Kind {
  readonly name: string
  readonly version: Version
  /** The share of the metrics that may be left out that are there. */
  readonly optional: number
  readonly vectors: number
  /** Vectors a second that issue 2 asks for. */
  readonly target: number
}

const kinds: readonly Kind[] = [
  { name: '3.1, base', version: '3.1', optional: 0, vectors: 2_592, target: 2_000_000 },
  { name: '3.1, half of the rest', version: '3.1', optional: 0.5, vectors: 200_000, target: 2_000_000 },
  { name: '4.0, base', version: '4.0', optional: 0, vectors: 100_000, target: 1_000_000 },
  { name: '4.0, half of the rest', version: '4.0', optional: 0.5, vectors: 200_000, target: 1_000_000 },
  { name: '4.0, everything', version: '4.0', optional: 1, vectors: 200_000, target: 1_000_000 },
]

function randomVectors(kind: Kind, chance: Random): readonly string[] {
  const vectors = new Set<string>()
  while (vectors.size < kind.vectors) vectors.add(randomVector(kind, chance))
  return [...vectors]
}

function randomVector({ version, optional }: Kind, chance: Random): string {
  const parts = metricsOf(version)
    .filter(({ group }) => group === 'base' || chance.next() < optional)
    .map(({ name, values }) => `${name}:${values[chance.below(values.length)]}`)
  return `CVSS:${version}/${parts.join('/')}`
}

interface Run {
  readonly perSecond: number
  /** The overall scores of the vectors from the first on. */
  readonly scores: readonly number[]
}

const rounds = 5

function run(vectors: readonly string[], overall: (vector: string) => number): Run {
  const scores = new Array<number>(vectors.length).fill(Number.NaN)
  const speeds = Array.from({ length: rounds }, () => round(vectors, overall, scores))
  return { perSecond: Math.max(...speeds), scores }
}

function round(vectors: readonly string[], overall: (vector: string) => number, scores: number[]): number {
  const begin = processorSeconds()
  let done = 0
  let spent = 0
  while (spent < seconds / rounds) {
    // A look at the clock costs as much as a few vectors.
    for (let i = 0; i < 64; i += 1) {
      const place = done % vectors.length
      scores[place] = overall(vectors[place] ?? '')
      done += 1
    }
    spent = processorSeconds() - begin
  }
  return done / spent
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const peers = {
  '3.1': (vector: string) => new calculator.Cvss3P1(vector).calculateScores().overall,
  '4.0': (vector: string) => new calculator.Cvss4P0(vector).calculateScores().overall,
}

const format = (n: number) => Math.round(n).toLocaleString('en')
const row = (cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(14))).join(''))

row(['vectors a second', 'score', 'score(parse)', 'ae', 'score / ae', 'asked for'])
for (const kind of kinds) {
  const vectors = randomVectors(kind, random.stream(kind.name))
  const peer = kind.version === '4.0' ? peers['4.0'] : peers['3.1']
  const ours = run(vectors, (vector) => score(vector).overall)
  const twoSteps = run(vectors, (vector) => score(parse(vector)).overall)
  const theirs = run(vectors, peer)
  const different = vectors.filter((_, i) => {
    const [one = Number.NaN, other = Number.NaN] = [ours.scores[i], theirs.scores[i]]
    return !Number.isNaN(one) && !Number.isNaN(other) && one !== other
  })
  row([
    kind.name,
    format(ours.perSecond),
    format(twoSteps.perSecond),
    format(theirs.perSecond),
    format(ours.perSecond / theirs.perSecond),
    ours.perSecond >= kind.target ? `${format(kind.target)} ok` : `${format(kind.target)} missed`,
  ])
  if (different.length > 0) console.log(`  ${different.length} scores differ, as of ${different[0]}`)
}
