import { formats } from './formats.ts'
import type { Sample } from './sample.fixture.ts'

/** The samples of every listed format: its folder has a `sample.fixture.ts`, so that it is tried by being listed. */
export async function everySample(): Promise<{ readonly name: string; readonly sample: Sample }[]> {
  const names = [...new Set(formats.map(({ name }) => name))]
  const all = names.map(async (name) => {
    const module: { samples: readonly Sample[] } = await import(`./${name}/sample.fixture.ts`)
    return module.samples.map((sample) => ({ name, sample }))
  })
  return (await Promise.all(all)).flat()
}

/** The document as its tool writes it. */
export const textOf = ({ syntax, document }: Sample): string =>
  syntax === 'json' ? JSON.stringify(document) : document
