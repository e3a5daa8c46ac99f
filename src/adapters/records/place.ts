import { isAbsolute, join } from 'node:path'

/**
 * The file in which this machine keeps its records, in the user's own data folder: `XDG_DATA_HOME` or
 * `~/.local/share`, on macOS `~/Library/Application Support`, on Windows `LOCALAPPDATA`; or in the folder that
 * `HOLDPOINT_RECORDS` names. Undefined where the user has no such folder.
 */
export function recordsFile(
  { HOLDPOINT_RECORDS: named, XDG_DATA_HOME: xdg, LOCALAPPDATA: local, HOME: home }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string | undefined {
  if (named) return join(named, 'records.sqlite')
  const folder =
    platform === 'win32'
      ? local
      : platform === 'darwin'
        ? home && join(home, 'Library', 'Application Support')
        : dataHome(xdg, home)
  return folder ? join(folder, 'holdpoint', 'records.sqlite') : undefined
}

/** XDG Base Directory Specification 0.8: a relative path in the variable is invalid, and to be ignored. */
function dataHome(xdg: string | undefined, home: string | undefined): string | undefined {
  if (xdg && isAbsolute(xdg)) return xdg
  return home && join(home, '.local', 'share')
}
