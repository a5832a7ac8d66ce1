/** What a picture file says of itself to whoever opens it. Empty: not known. */
export interface PhotoTags {
  /** As it is printed below the picture, without "Foto:". */
  credit: string;
  caption: string;
  copyright: string;
  source: string;
  keywords: readonly string[];
}

/** Letters that are read, kept and written of each. */
export const longestTag = { credit: 300, caption: 2000, copyright: 300, source: 300, keyword: 60 } as const;
export const mostKeywords = 30;
