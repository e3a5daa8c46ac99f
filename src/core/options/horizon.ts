/** How far ahead exploitation is counted, in days from now: to a year. What is open after that is the same for all. */
export const horizon = 365
