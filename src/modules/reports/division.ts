/** How the bars are divided. By district and campaign a mention counts once for each of its own, so the parts may add up to more. */
export const divisions = ['scope', 'medium', 'label', 'origin', 'outlet', 'district', 'campaign'] as const;
export type Division = (typeof divisions)[number];

/** Divisions in which each mention stands under exactly one key. */
export const countsOnce: ReadonlySet<Division> = new Set(['scope', 'medium', 'label', 'origin', 'outlet']);
