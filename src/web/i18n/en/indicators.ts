import type { indicators as german } from '../de/indicators.js';

export const indicators: typeof german = {
  'own-releases': {
    name: 'Own releases',
    unit: 'releases',
    formula: 'Number of releases published in the period. Variants of a master count one by one.',
    basis: 'Releases written in or entered into Echolot, by their day of publication.',
    limits: 'Does not say whether anybody read them or took them up.',
  },
  'statement-rate': {
    name: 'Funding statement rate',
    unit: '%',
    formula:
      'Releases with the funding statement in force on their day, divided by all own releases of the grant in the period.',
    basis: 'Each release checked against the wording in force on its day of publication.',
    limits:
      'About own releases only. Newsrooms need not print the statement; Echolot does not check websites, posters or social media.',
  },
  placements: {
    name: 'Placements',
    unit: 'placements',
    formula:
      'Reviewed mentions, one for each outlet and story. Repeats, and pages that several editions share, count once.',
    basis: 'Mentions from feeds, imports and entry by hand that somebody confirmed as relevant.',
    limits:
      'Counts what was found, not all that was published: local print, radio and television are often in no feed.',
  },
  stories: {
    name: 'Stories',
    unit: 'stories',
    formula: 'Groups of reviewed mentions with the same or nearly the same text; each group counts once.',
    basis: 'Comparison of the texts of reviewed mentions; groups parted or joined by hand stand.',
    limits: 'Does not say how many outlets carried a story; placements do.',
  },
  outlets: {
    name: 'Outlets with a placement',
    unit: 'outlets',
    formula: 'Different outlets with at least one placement in the period.',
    basis: 'Reviewed mentions and the list of outlets.',
    limits: 'An outlet counts once, whether it reported once or often, whether it is large or small.',
  },
  'local-share': {
    name: 'Share of local outlets',
    unit: '%',
    formula: 'Placements in local outlets divided by all placements.',
    basis: 'Scope of the outlet as entered in the list of outlets.',
    limits: 'A high share is neither good nor bad in itself; it also depends on which outlets have feeds.',
  },
  'regional-share': {
    name: 'Share of regional outlets',
    unit: '%',
    formula: 'Placements in regional outlets divided by all placements.',
    basis: 'Scope of the outlet as entered in the list of outlets.',
    limits: 'A high share is neither good nor bad in itself; it also depends on which outlets have feeds.',
  },
  'national-share': {
    name: 'Share of national outlets',
    unit: '%',
    formula: 'Placements in national outlets divided by all placements.',
    basis: 'Scope of the outlet as entered in the list of outlets.',
    limits: 'A high share is neither good nor bad in itself; it also depends on which outlets have feeds.',
  },
  districts: {
    name: 'Districts reached',
    unit: 'districts',
    formula: 'Districts in which at least one outlet with a placement spreads; each district counts once.',
    basis: 'Distribution areas of the outlets on the day of the placement.',
    limits:
      'Does not say whether anybody there read the piece. Districts without an observed outlet are not observable, which is not zero.',
  },
  'target-districts': {
    name: 'Target districts reached',
    unit: 'districts',
    formula: 'Target districts of the campaigns in which at least one outlet with a placement spreads.',
    basis:
      'Target districts of the campaigns of this grant; distribution areas of the outlets on the day of the placement.',
    limits:
      'Does not say whether anybody there read the piece. Districts without an observed outlet are not observable, which is not zero.',
  },
  'wished-outlets': {
    name: 'Outlets wished for reached',
    unit: 'outlets',
    formula: 'Outlets wished for by the campaigns with at least one placement in the period.',
    basis: 'Outlets wished for by the campaigns of this grant, and reviewed mentions.',
    limits: 'The team itself makes the list of outlets wished for; a longer list makes the share smaller.',
  },
  'gross-copies': {
    name: 'Copies distributed, gross',
    unit: 'copies',
    formula:
      'Sum of copies distributed on the day of the placement, for each placement in print; editions of one title together at most the title.',
    basis: 'Circulations entered with source and day; known for a part of the placements only.',
    limits:
      'Opportunities, not readers: overlaps count several times. Placements of unknown circulation are missing from the sum. No measure of effect.',
  },
  enquiries: {
    name: 'Enquiries',
    unit: 'enquiries',
    formula: 'Number of enquiries that came in during the period.',
    basis: 'Enquiries of newsrooms as entered among the interactions.',
    limits: 'Complete only where every enquiry is entered. Does not say what drew attention.',
  },
  'pick-up-rate': {
    name: 'Pick-up rate',
    unit: '%',
    formula:
      'Outlets written to with at least one placement attributed to a release (grade A, B or C), divided by all outlets written to.',
    basis: 'Sendings of the releases and evidence of attribution.',
    limits: 'An attribution is evidence, not proof. Who is not observed cannot be counted.',
  },
  'reaction-time': {
    name: 'Reaction time',
    unit: 'hours',
    formula: 'Median of hours from the publication of a release to the first placement attributed to it.',
    basis: 'Releases with at least one attributed placement whose time of day is known.',
    limits: 'Releases without a placement are missing. Shorter is not better in itself.',
  },
  'feed-coverage': {
    name: 'Feed coverage',
    unit: '%',
    formula:
      'Outlets of which a feed answered, divided by outlets of which one was to be polled, averaged over all days; days without a poll count as not observed.',
    basis: 'Log of polls.',
    limits: 'Only says whether Echolot was able to look. A gap is no lack of coverage.',
  },
  attributed: {
    name: 'Attributed placements',
    unit: 'placements',
    formula: 'Placements attributed to a release of our own (grade A, B or C).',
    basis: 'Text taken over, release named, or outlet written to within the days to reply.',
    limits: 'An attribution is evidence and says nothing about causes.',
  },
  'funder-named-rate': {
    name: 'Funder named in media',
    unit: '%',
    formula: 'Placements that name the funder, divided by all placements checked for it.',
    basis: 'Placements coded by hand; how many is said beside.',
    limits: 'Newsrooms need not name funders. Placements that were not coded are missing.',
  },
  'initiated-rate': {
    name: 'Initiative rate',
    unit: '%',
    formula: 'Placements that go back to our own doing, divided by all placements checked for it.',
    basis: 'Placements coded by hand; how many is said beside.',
    limits: 'Our own judgement: senders do not always know either what gave rise to a piece.',
  },
  'key-message-rate': {
    name: 'Key message penetration',
    unit: '%',
    formula: 'Placements with at least one key message, divided by all placements checked for it.',
    basis: 'Placements coded by hand; how many is said beside.',
    limits: 'Says what stands in the piece, not what of it gets across.',
  },
  own: {
    name: 'Indicator of our own',
    unit: 'own unit',
    formula: 'The youngest reading entered by hand up to the end of the period.',
    basis: 'Readings with day and source, as entered.',
    limits: 'Entered by hand and not recalculated.',
  },
};
