// Makes the reports in `reports/` again, with real tools from npm that are installed in a temporary folder.
// Run it as `node examples/shop/regenerate.mjs`; it needs npm and its registry, and takes about a minute.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const shop = import.meta.dirname
const work = realpathSync(mkdtempSync(join(tmpdir(), 'shop-reports-')))
const tools = join(work, 'tools')
const installed = (path) => join(tools, 'node_modules', path)

const toolsPackage = {
  private: true,
  dependencies: {
    '@cyclonedx/cyclonedx-npm': '6.0.1',
    '@microsoft/eslint-formatter-sarif': '3.1.0',
    '@salesforce/code-analyzer-retirejs-engine': '0.32.0',
    '@secretlint/secretlint-formatter-sarif': '13.0.5',
    '@secretlint/secretlint-rule-preset-recommend': '13.0.7',
    eslint: '10.15.0',
    'eslint-plugin-security': '4.1.0',
    'eslint-plugin-sql': '3.4.1',
    retire: '5.7.0',
    secretlint: '13.0.6',
  },
  // The formatter asks for an ESLint of its own that it never uses, and for "latest" of a library.
  overrides: { '@microsoft/eslint-formatter-sarif': { eslint: '$eslint', jschardet: '3.1.4' } },
}

const eslintConfig = `
import security from 'eslint-plugin-security'
import sql from 'eslint-plugin-sql'

export default [
  { ...security.configs.recommended, files: ['src/**/*.js'] },
  { files: ['src/**/*.js'], plugins: { sql }, rules: { 'sql/no-unsafe-query': ['error', { allowLiteral: true }] } },
]
`
const secretlintConfig = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }

// Retire.js would fetch its list of flaws; the Salesforce package carries a copy of it.
const flaws = '@salesforce/code-analyzer-retirejs-engine/vulnerabilities/RetireJsVulns.json'

/** Each report: the program, its arguments in the shop's folder, and the exit codes that mean that it worked. */
const reports = [
  {
    file: 'eslint.sarif',
    program: 'eslint/bin/eslint.js',
    args: (out) => [
      ...['--config', join(tools, 'eslint.config.mjs')],
      ...['--format', installed('@microsoft/eslint-formatter-sarif/sarif.js')],
      ...['--output-file', out, 'src'],
    ],
    exits: [0, 1],
  },
  {
    file: 'secretlint.sarif',
    program: 'secretlint/bin/secretlint.js',
    args: (out) => [
      ...['--secretlintrc', join(tools, '.secretlintrc.json')],
      ...['--format', '@secretlint/secretlint-formatter-sarif'],
      ...['--output', out, '**/*'],
    ],
    exits: [0, 1],
  },
  {
    file: 'sbom.cdx.json',
    program: '@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js',
    args: (out) => ['--omit', 'optional', '--output-file', out],
    exits: [0],
  },
  {
    file: 'retire.cdx.json',
    program: 'retire/lib/cli.js',
    args: (out) => [
      ...['--path', '.', '--jsrepo', '../RetireJsVulns.json'],
      ...['--outputformat', 'cyclonedxJSON1_6_VEX', '--outputpath', out],
    ],
    exits: [0, 13],
  },
]

try {
  installTools()
  for (const release of ['4.1', '4.2']) {
    const copy = copyOfShop(release)
    for (const report of reports) makeReport(report, release, copy)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

function installTools() {
  mkdirSync(tools)
  writeFileSync(join(tools, 'package.json'), JSON.stringify(toolsPackage))
  writeFileSync(join(tools, 'eslint.config.mjs'), eslintConfig)
  writeFileSync(join(tools, '.secretlintrc.json'), JSON.stringify(secretlintConfig))
  npm(tools, ['install'])
}

/** The shop as the release has it. 4.1 is 4.2 without its two novelties: the order search and the token. */
function copyOfShop(release) {
  const copy = join(work, release, 'shop')
  for (const part of ['src', 'deploy', 'package.json', 'package-lock.json']) {
    cpSync(join(shop, part), join(copy, part), { recursive: true })
  }
  if (release === '4.1') {
    rmSync(join(copy, 'deploy'), { recursive: true })
    rmSync(join(copy, 'src', 'order-search.js'))
    rewrite(join(copy, 'src', 'routes.js'), (text) => text.replace(/.*orderSearchRoutes.*\n/g, ''))
    for (const file of ['package.json', 'package-lock.json']) {
      rewrite(join(copy, file), (text) => text.replaceAll('"version": "4.2.0"', '"version": "4.1.0"'))
    }
  }
  cpSync(installed(flaws), join(copy, '..', 'RetireJsVulns.json'))
  npm(copy, ['ci', '--omit=optional'])
  return copy
}

/** The one change made to what a tool writes: paths become relative to the shop's folder. */
function makeReport({ file, program, args, exits }, release, copy) {
  const out = join(work, file)
  run(copy, process.execPath, [installed(program), ...args(out)], exits)
  const text = readFileSync(out, 'utf8').replaceAll(`${pathToFileURL(copy)}/`, '')
  mkdirSync(join(shop, 'reports', release), { recursive: true })
  writeFileSync(join(shop, 'reports', release, file), `${text.trimEnd()}\n`)
  console.log(`reports/${release}/${file}`)
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

function npm(folder, args) {
  run(folder, 'npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], [0])
}

function run(folder, program, args, exits) {
  // On Windows npm is a command file, which only a shell starts.
  const shell = program === 'npm' && process.platform === 'win32'
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', shell })
  if (!exits.includes(status)) {
    throw error ?? new Error(`${program} ${args.join(' ')}: exit ${status}\n${stdout}${stderr}`)
  }
}
