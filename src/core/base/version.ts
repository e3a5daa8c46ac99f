/** Holdpoint's own version, as `package.json` states it (a test compares them). Written into every document. */
export const version = '0.1.0'
