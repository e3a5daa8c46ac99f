import type { GitlabLocation } from './record.ts'

/** The package manager of a file that lists dependencies, by its name (GitLab, "Dependency scanning", supported files). */
const byFile: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|\/)(?:package(?:-lock)?|npm-shrinkwrap)\.json$|(?:^|\/)(?:yarn|pnpm-lock|bun)\.(?:lock|yaml)$/,
    'npm',
  ],
  [/(?:^|\/)(?:pom\.xml|[\w.-]*\.gradle(?:\.kts|\.lockfile)?|build\.sbt|maven\.graph\.json)$/, 'maven'],
  [
    /(?:^|\/)(?:requirements[\w.-]*\.(?:txt|pip)|pipfile(?:\.lock)?|poetry\.lock|uv\.lock|setup\.py|pipdeptree\.json)$/i,
    'pypi',
  ],
  [/(?:^|\/)(?:gemfile(?:\.lock)?|gems\.(?:rb|locked))$/i, 'gem'],
  [/(?:^|\/)go\.(?:sum|mod|graph)$/, 'golang'],
  [/(?:^|\/)composer\.(?:lock|json)$/, 'composer'],
  [/(?:^|\/)(?:packages\.lock\.json|[\w.-]+\.csproj|packages\.config|project\.assets\.json)$/i, 'nuget'],
  [/(?:^|\/)conan(?:\.lock|file\.txt|file\.py)$/, 'conan'],
  [/(?:^|\/)cargo\.(?:lock|toml)$/i, 'cargo'],
  [/(?:^|\/)(?:pubspec\.lock)$/, 'pub'],
  [/(?:^|\/)package\.resolved$/i, 'swift'],
  [/(?:^|\/)podfile\.lock$/i, 'cocoapods'],
]

/** Where the package of a record belongs: the distribution of an image, else the package manager of the file. */
export function ecosystemOf({ file, operating_system: system }: GitlabLocation): string {
  return system || (byFile.find(([pattern]) => pattern.test(file ?? ''))?.[1] ?? '')
}
