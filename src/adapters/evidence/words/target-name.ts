/**
 * A container image without what changes from release to release, its tag and digest: `localhost:5000/shop` of
 * `localhost:5000/shop:4.2.0`. A digest alone names nothing that stays, so it is left as it is.
 */
export function imageName(reference: string): string {
  if (/^sha\d+:/.test(reference)) return reference
  // What follows a registry's port is a path, with a slash in it.
  return reference.replace(/@.*$/s, '').replace(/:[\w.-]+$/, '')
}

/** A folder or file in one spelling: `reports/shop` of `.\reports\shop\`. */
export function pathName(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+(?=.)/, '')
    .replace(/(?<=.)\/+$/, '')
}
