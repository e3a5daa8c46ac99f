/**
 * Node's own SQLite. Node 22 warns as it loads that it is experimental; whoever runs the gate can do nothing about that,
 * so this one warning is kept back, and no other.
 */
export function quietSqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process
  process.emitWarning = (warning: string | Error, ...rest: readonly unknown[]) => {
    const isThatOne = rest[0] === 'ExperimentalWarning' && String(warning).startsWith('SQLite ')
    if (!isThatOne) Reflect.apply(emitWarning, process, [warning, ...rest])
  }
  try {
    return process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}
