import { isBuiltin } from 'node:module'
import ts from 'typescript'

/** Something in core that is not pure, and where. Lines and columns count from 1. */
export interface Breach {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly what: string
  readonly why: string
}

const clock = 'core is handed the time'
const timer = 'core waits for nothing'
const chance = 'core is handed its random numbers'
const outside = 'core knows no files, network, environment or host'
const zone = 'core knows neither the time zone nor the language of the machine'

/** What may not be named at all, unless a local declaration of the same name stands in front of it. */
const globals: Readonly<Record<string, string>> = {
  ...all(['performance', 'Temporal'], clock),
  ...all(
    ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask'],
    timer,
  ),
  ...all(['crypto'], chance),
  ...all(
    [
      'process',
      'fetch',
      'globalThis',
      'global',
      'window',
      'self',
      'document',
      'navigator',
      'console',
      'Buffer',
    ],
    outside,
  ),
  ...all(['require', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'Worker'], outside),
}

/** Members of global objects that are pure although the object as a whole is not. */
const pureMembers: Readonly<
  Record<string, { readonly allow: (member: string) => boolean; readonly why: string }>
> = {
  Date: { allow: (member) => ['UTC', 'parse'].includes(member), why: clock },
  Math: { allow: (member) => member !== 'random', why: chance },
}

/** Methods whose result hangs on the machine's time zone or language. */
const localMethods = new Set([
  ...['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].flatMap((part) => [
    `get${part}`,
    `set${part}`,
  ]),
  ...['getTimezoneOffset', 'toDateString', 'toTimeString', 'toLocaleString', 'toLocaleDateString'],
  ...['toLocaleTimeString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'],
])

function all(names: readonly string[], why: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, why]))
}

/** Everything impure in some files. They are read with the compiler, so that a local `process` is no breach. */
export function findBreaches(files: readonly string[], options: ts.CompilerOptions): readonly Breach[] {
  const program = ts.createProgram(files, { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)
    if (source === undefined) throw new Error(`${file} cannot be read`)
    return breachesIn(source, (name) => isGlobal(checker, name))
  })
}

function isGlobal(checker: ts.TypeChecker, name: ts.Identifier): boolean {
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? []
  return declarations.every((declaration) => declaration.getSourceFile().isDeclarationFile)
}

function breachesIn(source: ts.SourceFile, global: (name: ts.Identifier) => boolean): readonly Breach[] {
  const breaches: Breach[] = []
  const visit = (node: ts.Node): void => {
    const why = whyImpure(node, global)
    if (why !== undefined) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      const what = (ts.isIdentifier(node) ? node.parent : node).getText(source).split('\n')[0] ?? ''
      breaches.push({ file: source.fileName, line: line + 1, column: character + 1, what, why })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return breaches
}

function whyImpure(node: ts.Node, global: (name: ts.Identifier) => boolean): string | undefined {
  if (ts.isStringLiteral(node)) return isModuleName(node) && isBuiltin(node.text) ? outside : undefined
  if (ts.isMetaProperty(node)) return node.keywordToken === ts.SyntaxKind.ImportKeyword ? outside : undefined
  if (!ts.isIdentifier(node) || ts.isPartOfTypeNode(node)) return undefined
  if (isMemberName(node)) return localMethods.has(node.text) ? zone : undefined
  if (isDeclared(node)) return undefined
  const why = Object.hasOwn(globals, node.text) ? globals[node.text] : whyMemberImpure(node)
  return why !== undefined && global(node) ? why : undefined
}

function isModuleName({ parent }: ts.StringLiteral): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
  )
}

function isMemberName(node: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
}

/** The name of something declared here, or of a property: no use of a global. */
function isDeclared({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)
}

/** `new Date(instant)` and `instanceof Date` are pure; `new Date()`, `Date()` and `const { now } = Date` are not. */
function whyMemberImpure(node: ts.Identifier): string | undefined {
  const known = Object.hasOwn(pureMembers, node.text) ? pureMembers[node.text] : undefined
  if (known === undefined) return undefined
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return known.allow(parent.name.text) ? undefined : known.why
  if (ts.isNewExpression(parent)) return (parent.arguments ?? []).length > 0 ? undefined : known.why
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return undefined
  return known.why
}
