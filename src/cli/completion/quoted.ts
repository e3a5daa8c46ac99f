/** One word for bash and zsh, whatever is in it. */
export function quotedForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** One word for fish, which knows two escapes inside single quotes. */
export function quotedForFish(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, '\\$&')}'`
}
