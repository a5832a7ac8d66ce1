/** What a column of an imported list may be. Reach is none of them: a figure without unit, source and date says nothing. */
export const importTargets = [
  'day',
  'headline',
  'outlet',
  'url',
  'author',
  'page',
  'edition',
  'timeCode',
  'campaign',
  'depth',
  'tone',
  'note',
] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Without these a row is no mention. */
export const requiredTargets: readonly ImportTarget[] = ['day', 'headline'];

/** Longest text of each target, in letters. */
export const longest: Record<ImportTarget, number> = {
  day: 60,
  headline: 1000,
  outlet: 200,
  url: 2000,
  author: 300,
  page: 60,
  edition: 200,
  timeCode: 20,
  campaign: 200,
  depth: 60,
  tone: 60,
  note: 10_000,
};

/** Number of the column (from 0) that is taken for each target. */
export type ImportMapping = Partial<Record<ImportTarget, number>>;

/** How "03/04/2026" is meant: day first, month first, or nobody has said. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];
