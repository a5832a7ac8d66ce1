/** Parts of a report in their usual order; each can be left out or moved, except that methods always stay. */
export const sectionKeys = [
  'summary',
  'targets',
  'activities',
  'coverage',
  'timeline',
  'outlets',
  'reach',
  'districts',
  'content',
  'highlights',
  'effects',
  'lessons',
  'methods',
  'annex-mentions',
  'annex-releases',
  'annex-vouchers',
  'annex-definitions',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const reportAudiences = ['funder', 'public', 'internal'] as const;
export type ReportAudience = (typeof reportAudiences)[number];

export interface SectionChoice {
  key: SectionKey;
  shown: boolean;
  /** Own words at the head of the section, in the small Markdown of releases; empty: none. */
  text: string;
}

/** A mention shown as an example, in our own words. */
export interface HighlightChoice {
  mentionId: string;
  summary: string;
  /** At most 25 words out of the piece, with the purpose that the right to quote asks for; both empty: no quotation. */
  quote: string;
  purpose: string;
}

/** At most so many examples are chosen. */
export const mostHighlights = 5;
/** The right to quote covers what the purpose needs (§ 51 UrhG); this cut is our own. */
export const mostQuotedWords = 25;

/** What somebody chose for a report, beside title, language, audience and period. */
export interface ReportParameters {
  /** Campaigns of the grants are in by themselves; those beside them stand in `campaignIds`. None of both: everything. */
  grantIds: string[];
  campaignIds: string[];
  sections: SectionChoice[];
  highlights: HighlightChoice[];
  /** Hours and money put in, as the organisation says; null: not said. */
  hours: number | null;
  cost: number | null;
}
