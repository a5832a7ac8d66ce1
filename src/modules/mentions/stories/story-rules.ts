/** Raise it when reading, comparing or grouping of texts changes: all mentions are then compared again (`queue-stories-anew.ts`). */
export const storyRules = 1;
