import type { Mark, ReportFormat } from '../format.ts'

/** Where a query (GraphQL) may ask for the alerts of a repository; of a list, its first one shows it. */
const repositories: readonly (readonly string[])[] = [
  ['data', 'repository'],
  ...[
    ['data', 'repository', 'search'],
    ['data', 'search'],
    ['data', 'organization', 'repositories'],
    ['data', 'user', 'repositories'],
    ['data', 'viewer', 'repositories'],
  ].flatMap((list) => [
    [...list, 'nodes', '*'],
    [...list, 'edges', '*', 'node'],
  ]),
]

/** The lists of alerts that an answer may hold, and below which there is one alert each. */
export const alertLists: readonly { readonly list: readonly string[]; readonly alert: readonly string[] }[] =
  repositories
    .map((repository) => [...repository, 'vulnerabilityAlerts'])
    .flatMap((alerts) => [
      { list: [...alerts, 'nodes'], alert: [...alerts, 'nodes', '*'] },
      { list: [...alerts, 'edges'], alert: [...alerts, 'edges', '*', 'node'] },
    ])

const queried: readonly (readonly Mark[])[] = repositories.map((repository) => [
  { at: [...repository, 'vulnerabilityAlerts'].map((step) => (step === '*' ? '0' : step)) },
])

export const githubDependabot: ReportFormat = {
  syntax: 'json',
  name: 'github-dependabot',
  // A list, or one alert after another; or the answer to a query.
  inLines: true,
  marks: [
    [{ at: ['0', 'security_advisory'] }, { at: ['0', 'security_vulnerability'] }],
    ...queried.map((set) => set.map(({ at }) => ({ at: ['0', ...at] }))),
  ],
  load: async () => (await import('./adapter.ts')).dependabotAdapter,
}
