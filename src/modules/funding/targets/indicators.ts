/**
 * What a target can be set for and a report can show. Each is computed by one pure function (`reports/visibility/indicators`); `own` is an indicator of the grant's own whose
 * values are entered by hand.
 */
export const indicatorKeys = [
  'own-releases',
  'statement-rate',
  'placements',
  'stories',
  'outlets',
  'local-share',
  'regional-share',
  'national-share',
  'districts',
  'target-districts',
  'wished-outlets',
  'gross-copies',
  'enquiries',
  'pick-up-rate',
  'reaction-time',
  'feed-coverage',
  'attributed',
  'funder-named-rate',
  'initiated-rate',
  'key-message-rate',
  'own',
] as const;
export type IndicatorKey = (typeof indicatorKeys)[number];

/** `percent`: 0 to 100; `hours`: a median. */
export const indicatorUnits = ['count', 'percent', 'copies', 'hours', 'own'] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

export const indicatorUnit: Readonly<Record<IndicatorKey, IndicatorUnit>> = {
  'own-releases': 'count',
  'statement-rate': 'percent',
  placements: 'count',
  stories: 'count',
  outlets: 'count',
  'local-share': 'percent',
  'regional-share': 'percent',
  'national-share': 'percent',
  districts: 'count',
  'target-districts': 'count',
  'wished-outlets': 'count',
  'gross-copies': 'copies',
  enquiries: 'count',
  'pick-up-rate': 'percent',
  'reaction-time': 'hours',
  'feed-coverage': 'percent',
  attributed: 'count',
  'funder-named-rate': 'percent',
  'initiated-rate': 'percent',
  'key-message-rate': 'percent',
  own: 'own',
};
