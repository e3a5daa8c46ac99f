import type { Draft } from '../../../core/base/draft.ts'
import type { Component } from '../../../core/findings/component.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import type { Fix } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { fixedIn } from '../words/fix-versions.ts'
import type { PurlOf } from '../words/purl.ts'
import type { ProjectFacts } from './project-facts.ts'
import { ratingsOf } from './ratings.ts'
import type { SnykIssue } from './record.ts'

/** One result for each package that an issue names: a vulnerability, or a licence that the policy does not like. */
export function issueResults(issue: SnykIssue, facts: ProjectFacts, purl: PurlOf): readonly UnplacedResult[] {
  const locations = placeIn({ path: facts.file })
  const flaw: UnplacedResult = {
    ...(isLicense(issue) ? licenseOf(issue) : vulnerabilityOf(issue)),
    ...(locations !== undefined && { locations }),
  }
  const components = componentsOf(issue, issue.packageManager ?? facts.packageManager ?? '', purl)
  return components.length === 0 ? [flaw] : components.map((component) => ({ ...flaw, component }))
}

const isLicense = ({ id, type }: SnykIssue) => type === 'license' || id.startsWith('snyk:lic:')

function licenseOf(issue: SnykIssue): UnplacedResult {
  const [rating] = ratingsOf(issue)
  return {
    kind: 'license',
    title: titleOf(issue.title) ?? issue.id,
    rule: issue.id,
    severity: rating.severity,
    ratings: [rating],
  }
}

function vulnerabilityOf(issue: SnykIssue): UnplacedResult {
  const { id, identifiers } = issue
  const ratings = ratingsOf(issue)
  const flaw: Draft<UnplacedResult> = {
    kind: 'vulnerability',
    title: titleOf(issue.title) ?? id,
    vulnerability: id,
    severity: ratings[0].severity,
    ratings,
  }
  const others = [identifiers?.CVE, identifiers?.GHSA, identifiers?.ALTERNATIVE, issue.alternativeIds]
  const aliases = equivalentsAmong(
    id,
    others.flatMap((ids) => ids ?? []),
  )
  if (aliases !== undefined) flaw.aliases = aliases
  const weaknesses = weaknessesOf(identifiers?.CWE)
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  const fix = fixOf(issue)
  if (fix !== undefined) flaw.fix = fix
  const published = publishedAt(issue.publicationTime)
  if (published !== undefined) flaw.published = published
  return flaw
}

/** An empty list of versions says that none repairs it yet; no list says nothing. */
function fixOf({ fixedIn: versions, nearestFixedInVersion: nearest }: SnykIssue): Fix | undefined {
  const fix = fixedIn(nearest ? [nearest] : (versions ?? []))
  return fix ?? (versions?.length === 0 ? { state: 'none' } : undefined)
}

function componentsOf(issue: SnykIssue, packageManager: string, purl: PurlOf): readonly Component[] {
  const { version } = issue
  const names = [issue.name ?? issue.packageName ?? []].flat().filter((name) => name !== '')
  return [...new Set(names)].map((name) => {
    const named = purl(packageManager, installedName(name, packageManager), version ?? '')
    return { name, ...(version && { version }), ...(named !== undefined && { purl: named }) }
  })
}

/** Packages of a distribution, `debian:12`, are named by their source and, behind a stroke, as they are installed. */
function installedName(name: string, packageManager: string): string {
  const isDistribution = /^[a-z][\w.-]*:\d/i.test(packageManager)
  return isDistribution ? name.slice(name.lastIndexOf('/') + 1) : name
}

/** What is `filtered`: set aside by a person, or by a patch that was applied. */
export function suppressed(
  { filtered }: SnykIssue,
  results: readonly UnplacedResult[],
): readonly UnplacedResult[] {
  const isPatched = (filtered?.patches ?? []).length > 0
  const ignored = titleOf(...(filtered?.ignored ?? []).map(({ reason }) => reason))
  const reason = ignored ?? (isPatched ? 'patched' : undefined)
  const suppression = { by: 'Snyk', ...(reason !== undefined && { reason }) }
  return results.map((result) => ({ ...result, suppression }))
}
