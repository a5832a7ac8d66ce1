/** What a grant may ask of a release. */
export const checkRules = ['statement', 'reference', 'logo', 'approval', 'notice'] as const;
export type CheckRule = (typeof checkRules)[number];
