/** How far an outlet spreads, nearest first: the order of stacks, legends and tables. */
export const SCOPES = ['local', 'regional', 'national', 'international', 'trade'] as const;

export type Scope = (typeof SCOPES)[number];
