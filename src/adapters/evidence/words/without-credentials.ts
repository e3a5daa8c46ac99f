/** A message of a tool without the user and password that an address in it may hold. */
export const withoutCredentials = (message: string): string => message.replace(/\/\/[^/\s@]*@/g, '//')
