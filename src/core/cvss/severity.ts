/** Worst first; `unknown` stands apart, because not knowing is not mildness. */
export const severities = ['critical', 'high', 'medium', 'low', 'none', 'unknown'] as const
export type Severity = (typeof severities)[number]
