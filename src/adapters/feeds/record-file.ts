/** Whether a file in a folder or an archive holds records, by its name; what begins with a dot is no part of it. */
export function isRecordFile(path: string): boolean {
  return path.toLowerCase().endsWith('.json') && !/(?:^|[\\/])\.(?![./\\])/u.test(path)
}
