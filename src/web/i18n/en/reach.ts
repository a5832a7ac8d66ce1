import type { reach as de } from '../de/reach.js';
import { counted } from '../plural.js';

const n = counted('en');

export const reach: typeof de = {
  title: 'Reach',
  lead: 'In which districts outlets with our placements spread, where nobody would have noticed, and what is known of the audiences of outlets.',
  campaign: 'Campaign',
  allCampaigns: 'All mentions',
  finding: (reached, all, from, to) => `${reached} of ${all} districts reached, ${from} to ${to}`,
  basis: (from, to) => `Reviewed placements from ${from} to ${to}`,
  asOf: (day) => `Inhabitants on ${day}`,
  source:
    'Own mentions; distribution areas of outlets; population: statistical offices of the Federation and the Länder, dl-de/by-2-0.',
  drawn: (at) => `As of ${at}`,
  rule: (text, version) => `${text} (rule ${version})`,
  districtUnit: 'districts',
  peopleUnit: 'inhabitants',
  reached: 'Districts reached',
  reachedRule: 'Districts in the area of at least one outlet with a reviewed placement; each district once.',
  ofAll: (all, hidden) => `of ${all}; ${hidden} not observable`,
  inhabitantsReached: 'Inhabitants of these districts',
  inhabitantsRule:
    'All inhabitants of the districts reached, whether they read the outlet or not: no measure of readers.',
  shareOfInhabitants: (share) => `${share} of the population`,
  named: 'Districts named in texts',
  namedNote: 'Found in headline and text, or added by hand. Not among those reached.',
  namedRule:
    'Districts that a reviewed placement names, by itself or by one of its municipalities; each district once. Ambiguous names count only with a second sign.',
  observable: 'Observable districts',
  observableNote: (hidden) => `${hidden} are not: silence there proves nothing`,
  observableRule: 'Districts in which the feed of a local or regional outlet answered on at least one day.',
  targets: 'Target districts reached',
  targetsRule: 'Target districts of the campaign, or of all that run where none is chosen.',
  mapKinds: { areas: 'Map', people: 'By inhabitants' },
  svg: 'Map as SVG',
  png: 'Map as PNG',
  cellReached: (placements, outlets) =>
    `${n(placements, '1 placement', '# placements')} in ${n(outlets, '1 outlet', '# outlets')}`,
  cellNamed: (count) => n(count, 'named in 1 text', 'named in # texts'),
  inhabitants: (count) => `${count} inhabitants`,
  target: 'target district',
  coverage: {
    reached: 'reached',
    silent: 'observable, no placement',
    'not-observable': 'not observable: no local or regional outlet is watched there',
  },
  coverageShort: { reached: 'reached', silent: 'silent', 'not-observable': 'not observable' },
  table: 'Districts',
  none: 'In this period no district was reached or named.',
  others: (count) => n(count, '1 more district', '# more districts'),
  district: 'District',
  state: 'State',
  placements: 'Placements',
  scopes: 'Scope',
  outlets: 'Outlets',
  namedColumn: 'Named',
  firstAndLast: 'First and last',
  people: 'Inhabitants',
  unknown: 'unknown',
  whiteSpots: 'White spots',
  noWhiteSpots: 'All target districts are reached.',
  noOutlets: 'No outlet with this area is entered.',
  moreOutlets: (count) => `and ${n(count, '1 more', '# more')}`,
  audience: {
    title: 'Opportunities of contact, gross',
    lead: 'Estimates by rule, each unit by itself. They are not added together, and they do not say how many people read.',
    names: {
      copies: 'Copies distributed',
      broadcast: 'Listeners and viewers',
      subscribers: 'Subscribers',
      portal: 'Potential of the site, at most',
    },
    units: { copies: 'copies', listeners: 'a day', subscribers: 'subscribers', visits: 'visits' },
    rules: {
      copies:
        'Copies distributed on the day of the placement, for each placement in print; editions of a title together at most the title.',
      broadcast: 'Listeners or viewers of a day as entered, for each placement on radio and television.',
      subscribers: 'Subscribers, for each placement in a podcast or newsletter.',
      portal:
        'Monthly visits of the whole site divided by the days of the month, for each outlet and day with a placement: an article there cannot have had more.',
    },
    known: (known, all) => `known for ${known} of ${all} placements`,
  },
  empty: {
    title: 'No districts yet',
    text: 'Districts stand in config/districts.csv and are read when Echolot starts.',
  },
};
