import type { Finding } from '../../core/findings/finding.ts'
import type { IntelSource } from '../../core/intel/intel-source.ts'
import { type Said, say, speak } from '../../core/language/catalogue.ts'
import type { Gone } from '../../core/language/messages/gate.ts'
import { exploitationOf, nameOf } from './finding-words.ts'
import { lineOf } from './line.ts'

/**
 * DESIGN 5, rule 15, for wide places. Everybody can read a published vulnerability, so it is named in full. What only
 * we know of, a flaw of our own or a secret, is named by its title; where it stands is left out until it is fixed: a
 * path with a line is all it takes to find the code, or the token. `detail` shows it.
 */
export function wideName(finding: Finding, detail: boolean | undefined): string {
  if (detail || finding.vulnerability !== undefined) return nameOf(finding)
  return lineOf(withoutPlaces(finding.title, finding))
}

// A character that no evidence may hold: what stands for a place is never longer than the place, however many there are.
const mark = '\u0000'

/** Many tools write the place into the title, "detected secret in deploy/release.env". */
function withoutPlaces(title: string, { locations }: Pick<Gone, 'locations'>): string {
  const marked = locations
    .map(({ path }) => path)
    .filter((path) => path.length > 3 && /[./]/.test(path))
    .reduce((text, path) => text.replaceAll(path, mark), title)
  return marked.replaceAll(mark, speak(say('finding.place-left-out')))
}

/** What clears a finding, without the place. */
export function wideClears(said: Said, detail: boolean | undefined): Said {
  if (detail) return said
  if (said.code === 'clears.repaired') return say('clears.repaired', { path: '', line: 0 })
  return said.code === 'clears.rotated' ? say('clears.rotated', { path: '' }) : said
}

/** What is said of the release itself, without the place of a flaw of our own that is still deployed. */
export function wideOfRelease(because: readonly Said[], detail: boolean | undefined): readonly Said[] {
  if (detail) return because
  return because.map((said) => {
    if (said.code === 'gate.removes')
      return say(said.code, { ...said.values, worst: placeless(said.values.worst) })
    if (said.code === 'gate.not-looked')
      return say(said.code, { ...said.values, worst: placeless(said.values.worst) })
    if (said.code === 'gate.released-before')
      return say(said.code, { ...said.values, worst: said.values.worst.map(placeless) })
    return said
  })
}

function placeless(gone: Gone): Gone {
  return gone.id === '' ? { ...gone, title: withoutPlaces(gone.title, gone), locations: [] } : gone
}

/** Why a rule speaks, without the place. */
export function wideBecause(
  because: readonly Said[],
  { vulnerability }: Finding,
  detail: boolean | undefined,
): readonly Said[] {
  if (detail) return because
  return vulnerability === undefined
    ? because.filter(({ code }) => code !== 'location.is' && code !== 'location.other')
    : because.map(withoutLink)
}

/** What the world knows of its exploitation, without the way to an exploit. */
export function wideExploitation(finding: Finding, intel: IntelSource, detail: boolean | undefined): string {
  return exploitationOf(finding, intel, detail ? undefined : withoutLink)
}

/** A link to an exploit is how to exploit it: only whose it is stays. */
function withoutLink(said: Said): Said {
  if (said.code !== 'exploited.public') return said
  const { source, at } = said.values
  return say(said.code, { source: source.replaceAll(link, '$<host>'), at })
}

const link = /\b[a-z][a-z\d+.-]*:\/\/(?:[^\s/?#]*@)?(?<host>[^\s/?#]*)\S*/gi
