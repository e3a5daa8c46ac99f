/** The versions of CVSS that Holdpoint reads and scores. */
export const versions = ['2.0', '3.0', '3.1', '4.0'] as const
export type Version = (typeof versions)[number]
