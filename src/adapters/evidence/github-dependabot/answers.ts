/** Where a query (GraphQL) may ask for the alerts of a repository; of a list, its first one shows it. */
export const repositories: readonly (readonly string[])[] = [
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
