/** An object that is built member by member. */
export type Built = Record<string, unknown>

// Assigning to __proto__ would change what the object inherits instead of giving it a member.
export function put(built: Built, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(built, name, { value, ...ownMember })
  else built[name] = value
}

const ownMember = { writable: true, enumerable: true, configurable: true }
