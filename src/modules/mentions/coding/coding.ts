/**
 * How much of a piece is about us, from least to most. passing: named in passing; quote: one of us is quoted; feature: a part of
 * the piece is about us; dedicated: the whole piece is; cover: it opens the issue or the programme.
 */
export const mentionDepths = ['passing', 'quote', 'feature', 'dedicated', 'cover'] as const;
export type MentionDepth = (typeof mentionDepths)[number];

/** How a piece speaks of us, from our own point of view. Coded by a person, never reckoned. */
export const mentionTones = ['positive', 'neutral', 'negative'] as const;
export type MentionTone = (typeof mentionTones)[number];
