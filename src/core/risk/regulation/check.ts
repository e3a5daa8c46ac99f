/** How far a figure of a law was checked: in its text or an official table, in what others write of it, or not yet. */
export type Check = 'text' | 'secondary' | 'unchecked'
