import { readdirSync } from 'node:fs'

/** Who may import whom: nothing imports to its right. DESIGN and CONTRIBUTING show the same list. */
const core =
  'base language audit cvss findings release intel policy risk options assessment escalation hold brief conversation review'
const order = [...core.split(' ').map((name) => `core/${name}`), 'adapters', 'app', 'server', 'client', 'cli']

const unplaced = [
  ...readdirSync('src/core').map((name) => `core/${name}`),
  ...readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'core')
    .map((entry) => entry.name),
].filter((folder) => !order.includes(folder))
if (unplaced.length > 0)
  throw new Error(`No place in the order for ${unplaced.join(', ')} (.dependency-cruiser.mjs)`)

const within = (folders) => `^src/(${folders.join('|')})/`

/** What reads documents of each syntax, from bytes to the members that somebody asked for. */
const readers = ['csv', 'document', 'json', 'source', 'text', 'xml', 'yaml']
const inEvidence = (folders) => `^src/adapters/evidence/(${folders.join('|')})/`

/** One rule a folder, so that a breach names the folder that it breaches. */
const ordered = order.slice(0, -1).map((folder, place) => ({
  name: `order: ${folder} imports to its left only`,
  severity: 'error',
  from: { path: within([folder]) },
  to: { path: within(order.slice(place + 1)) },
}))

const rules = [
  {
    name: 'no cycles, of types neither',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'core is pure: nothing of Node',
    severity: 'error',
    from: { path: '^src/core/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'adapters never import each other',
    severity: 'error',
    from: { path: '^src/adapters/([^/]+)/' },
    to: { path: '^src/adapters/[^/]+/', pathNot: '^src/adapters/$1/' },
  },
  {
    name: 'report formats share what a document is, words and the files beside them, nothing else',
    severity: 'error',
    from: { path: '^src/adapters/evidence/([^/]+)/', pathNot: inEvidence([...readers, 'trivy-operator']) },
    to: {
      path: '^src/adapters/evidence/[^/]+/',
      pathNot: '^src/adapters/evidence/($1|document|words|yaml)/',
    },
  },
  {
    name: "Trivy's operator writes records of Trivy, which are read once",
    severity: 'error',
    from: { path: '^src/adapters/evidence/trivy-operator/' },
    to: {
      path: '^src/adapters/evidence/[^/]+/',
      pathNot: '^src/adapters/evidence/(trivy|trivy-operator|document|words)/',
    },
  },
  {
    name: 'the readers know no format',
    severity: 'error',
    from: { path: inEvidence(readers) },
    to: { path: '^src/adapters/evidence/[^/]+/', pathNot: inEvidence(readers) },
  },
  {
    name: 'server and command reach adapters through app only',
    severity: 'error',
    from: { path: '^src/(server|cli)/' },
    to: { path: '^src/adapters/' },
  },
  {
    name: 'the page imports core and client only',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^src/', pathNot: '^src/(core|client)/' },
  },
  {
    name: 'nothing imports the library as a whole',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^src/index\\.ts$' },
  },
  {
    name: 'the library leaves server and command out',
    severity: 'error',
    from: { path: '^src/index\\.ts$' },
    to: { path: '^src/(server|cli)/' },
  },
  {
    name: 'what ships imports what ships',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|bench|scripts|examples|web)/' },
  },
  {
    name: 'what ships needs only declared dependencies',
    severity: 'error',
    from: { path: '^src/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      // An optional peer is a development dependency too, so that tests have it.
      dependencyTypesNot: ['npm-peer'],
    },
  },
  {
    name: 'every import resolves',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

export default {
  forbidden: [...rules, ...ordered],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Tests and their fixtures may use the file system, development packages and the helpers in test/.
    exclude: { path: '\\.(test|fixture)\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
