import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './start/lock.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...path) => join(root, ...path)

/** The folders of `dist`, and what fills each. */
const parts = { bin: buildCommand, gate: buildGate, lib: buildLibrary }

/** `command` is what runs from a clone; `all` adds what only a package needs. Builds nothing twice. */
export async function build(what) {
  const digest = digestOfSources()
  for (const part of what === 'all' ? Object.keys(parts) : ['bin', 'gate']) {
    const stamp = inRoot('dist', `.${part}-built-from`)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue
    const began = performance.now()
    const made = inRoot('dist', `.${part}-${process.pid}`)
    try {
      await parts[part](made)
      withLock(inRoot('.toolchain', 'build-lock'), () => replace(inRoot('dist', part), made))
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
    writeFileSync(stamp, digest)
    console.error(`Built dist/${part} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

function digestOfSources() {
  const hash = createHash('sha256')
  const files = filesBelow(inRoot('src'))
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => join('src', path))
  const others = [
    'scripts/build.mjs',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]
  for (const path of [...files, ...others]) hash.update(`${path}\0`).update(readFileSync(inRoot(path)))
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** File by file and chunks first, so that a command that starts meanwhile finds all that it needs. */
function replace(place, made) {
  const depth = (path) => path.split(/[\\/]/u).length
  const files = filesBelow(made).sort((a, b) => depth(b) - depth(a))
  for (const path of files) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    renameSync(join(made, path), join(place, path))
  }
  for (const path of filesBelow(place)) if (!files.includes(path)) rmSync(join(place, path))
}

// Identifiers stay as they are, so that a stack trace of a fault can be read.
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22.18',
  // Builds for Node require at run time, which a bundle of modules cannot.
  alias: {
    yaml: './node_modules/yaml/browser/index.js',
    fflate: './node_modules/fflate/esm/browser.js',
  },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'inline',
  metafile: true,
  logLevel: 'warning',
}

async function buildCommand(into) {
  const { build: bundle } = await import('esbuild')
  const { metafile } = await bundle({
    ...shared,
    // A worker's code stands among the chunks that start it.
    entryPoints: { main: 'src/cli/main.ts', 'chunks/gate-worker': 'src/app/gate-worker.ts' },
    outdir: into,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [builtins, quickPurl, fewChunks],
  })
  await bundle({
    ...shared,
    entryPoints: ['src/cli/holdpoint.ts'],
    outdir: into,
    target: 'node12.20',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [besideMain],
  })
  writeFileSync(join(into, 'LICENSES.txt'), licensesOf(metafile))
}

// The file imports nothing, so this runs before all else.
const refuseOldNode = `{ const [a, b] = process.versions.node.split('.').map(Number); if (a < 22 || (a === 22 && b < 18)) { console.error('Holdpoint needs Node 22.18 or later and this is ' + process.versions.node + ': install it from https://nodejs.org'); process.exit(4) } }`

/** The gate in one file that needs nothing beside it. */
async function buildGate(into) {
  const { build: bundle } = await import('esbuild')
  const { metafile } = await bundle({
    ...shared,
    entryPoints: ['src/cli/gate-alone.ts'],
    outfile: join(into, 'holdpoint-gate.mjs'),
    plugins: [builtins, quickPurl, ownWorker],
    banner: { js: `#!/usr/bin/env node\n${refuseOldNode}` },
  })
  writeFileSync(join(into, 'LICENSES.txt'), licensesOf(metafile))
}

/** The entry finds the other bundle at run time; it is not part of it. */
const besideMain = {
  name: 'beside-main',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/main\.ts$/ }, () => ({ path: './main.js', external: true })),
}

/** One file is its own worker: it has no other beside it. */
const ownWorker = {
  name: 'own-worker',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src.app.worker-code\.ts$/ }, () => ({
      contents: 'export const workerCode = new URL(import.meta.url)',
    })),
}

/**
 * Node's own modules, asked for where they are used. An import would have Node read every one of their members first,
 * which loads half of Node.
 */
const builtins = {
  name: 'builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path, kind }) => {
      // Older packages take what they require for the module itself: `new (require('node:events'))()`.
      const namespace = kind === 'require-call' ? 'builtin-required' : 'builtin'
      return { path, namespace, sideEffects: false }
    })
    onLoad({ filter: /.*/, namespace: 'builtin-required' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }))
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => {
      const names = Object.keys(process.getBuiltinModule(path)).filter((name) => /^\w+$/u.test(name))
      // Marked as pure, what nobody uses falls away; to look at some members is what loads half of Node.
      const exports = names.map(
        (name) => `export const ${name} = /* @__PURE__ */ member(${JSON.stringify(name)})`,
      )
      // It takes 5 ms to load, and most runs come by something that may unpack and unpack nothing.
      if (path === 'node:zlib') return { contents: calledLater(path, names) }
      return {
        contents: `const module = process.getBuiltinModule(${JSON.stringify(path)})
const member = (name) => module[name]
${exports.join('\n')}`,
      }
    })
  },
}

/** Functions of a module that is loaded when the first of them is called. */
function calledLater(path, names) {
  const module = `process.getBuiltinModule(${JSON.stringify(path)})`
  return names.map((name) => `export const ${name} = (...given) => ${module}.${name}(...given)\n`).join('')
}

/** packageurl-js makes a collator while it loads, to sort a few words by: 8 ms, most of it to read about languages. */
const quickPurl = {
  name: 'quick-purl',
  setup: ({ onLoad }) =>
    onLoad({ filter: /packageurl-js.src.strings\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      const collator = 'const { compare: localeCompare } = new Intl.Collator()'
      if (!code.includes(collator))
        throw new Error(`${path} no longer makes a collator: take this plugin out`)
      return {
        contents: code.replace(collator, 'const localeCompare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)'),
      }
    }),
}

/**
 * Has every part that is loaded when needed ask for all that parts of its kind share. Otherwise each set of parts that
 * shares a module gets a chunk for it, and a report has to wait for 70 files, each of which takes half a millisecond.
 */
const fewChunks = {
  name: 'few-chunks',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src.(?:adapters|app|cli|core).*\.ts$/ }, ({ path }) => {
      const part = relative(inRoot('src'), path).replaceAll('\\', '/')
      const modules = sharings.filter(({ by }) => by.test(part)).flatMap(({ shared }) => shared())
      if (modules.length === 0) return undefined
      const imports = modules.map((module) => `import ${JSON.stringify(module)}\n`)
      return { contents: imports.join('') + readFileSync(path, 'utf8'), loader: 'ts' }
    }),
}

const ofEvidence = /^adapters\/evidence\/.*(?:adapter|syntax|source|gunzipped|table)\.ts$/
const judging =
  /^(?:cli\/(?:demo|deployed|gate-products|assess\/init|policy\/\w+|feeds\/(?:update|import))|app\/(?:judge-product|deployed-release|remembered|record-result)|core\/policy\/parse-policy)\.ts$/
const others =
  /^(?:cli\/(?:main|help|overview|completion|gate|score|affected|assess\/(?:assess|show)|feeds\/(?:show|status))|app\/(?:gate-worker|read-in-threads)|adapters\/(?:records\/records|feeds\/open-knowledge)|core\/(?:intel\/advised|base\/yaml-file))\.ts$/
const either = (...patterns) => new RegExp(patterns.map(({ source }) => source).join('|'))

/** Which parts share what. */
const sharings = [
  { by: either(ofEvidence, /^app\/gate\.ts$/), shared: sharedByEvidence },
  { by: judging, shared: () => [inRoot('src/cli/gate.ts')] },
  { by: /^cli\/feeds\/\w+\.ts$/, shared: () => [inRoot('src/adapters/feeds/open-knowledge.ts')] },
  { by: either(ofEvidence, judging, others), shared: sharedByAll },
]

function sharedByEvidence() {
  const evidence = inRoot('src', 'adapters', 'evidence')
  const isShared = (file) => /^(?:document.|json.|source.source|words.)?[\w-]+\.ts$/.test(file)
  const isCode = (file) => !/\.(?:test|fixture)\.ts$/.test(file)
  return filesBelow(evidence)
    .filter((file) => isShared(file) && isCode(file))
    .map((file) => join(evidence, file))
}

function sharedByAll() {
  const ofCore = ['base/errors', 'base/instant', 'base/limits', 'base/nearest', 'base/version'].map(
    (module) => `core/${module}.ts`,
  )
  const ofCommands = ['command', 'error-text', 'find-command', 'output', 'terminal', 'wrapped'].map(
    (module) => `cli/${module}.ts`,
  )
  return [...ofCore, ...ofCommands].map((module) => inRoot('src', module))
}

/** The licences of the packages inside a bundle, which ask to travel with every copy. */
function licensesOf({ inputs }) {
  // A package may bring another one in a folder of its own.
  const packages = Object.keys(inputs).map(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0],
  )
  return [...new Set(packages.filter((path) => path !== undefined))].sort().map(licenseOf).join('\n')
}

/** Apache-2.0 asks for the notice too, where there is one; what a package has copied in may have a folder of licences. */
function licenseOf(path) {
  const folder = inRoot(path)
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => /^(?:licen[cs]e|notice)/iu.test(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name)).map((file) => join(entry.name, file))
        : entry.name,
    )
  if (!texts.some((file) => /^licen/iu.test(file))) throw new Error(`${name} has no licence file to pass on`)
  const read = (file) => readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version} (${license})\n\n${texts.sort().map(read).join('\n\n')}\n`
}

function buildLibrary(into) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [inRoot('node_modules/typescript/bin/tsc'), '-p', inRoot('tsconfig.build.json'), '--outDir', into],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The library does not compile:\n${stdout}`)
}
