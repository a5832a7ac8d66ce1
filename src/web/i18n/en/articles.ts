import type { articles as de } from '../de/articles.js';
import { counted } from '../plural.js';
import { feedFailureText } from './feed-failures.js';

const n = counted('en');

const failures: Record<string, string> = {
  robots_unreachable: 'robots.txt could not be reached',
  tdm_unreachable: 'the statement on text and data mining could not be reached',
  not_html: 'there is no web page at the address',
  too_complex: 'the page is nested too deeply',
  unreadable: 'the page could not be read',
  no_text: 'there is no text on the page',
  given_up: 'given up after three tries',
};

export const articles: typeof de = {
  title: 'Article pages',
  lead: 'Many feeds show only a headline and a teaser. When this is on, Echolot searches the pages of the articles too.',
  linkText: 'Search article pages: setting and state',
  on: 'On',
  off: 'Off',
  since: (who: string | null) => (who === null ? 'since' : `by ${who},`),
  switchOn: 'Search article pages',
  switchOff: 'Switch off',
  switchedOn: 'Switched on. New articles of the last seven days will be read little by little.',
  switchedOff: 'Switched off. No further article page is fetched.',
  unchanged: 'It was so already.',
  adminsOnly: 'Only administrators can change this.',
  rules: 'What applies',
  ruleList: [
    'The legal basis may be section 44b of the German copyright act (text and data mining): it allows only what is freely accessible and what the publisher has not reserved.',
    'robots.txt and machine-readable reservations (TDMRep as file, header or in the page, “noai”) are respected before anything is evaluated. Echolot does not recognise reservations in words, such as terms of use: please read them before you switch this on.',
    'Pages are read without signing in, at most four for each outlet and minute. Paywalls are not circumvented.',
    'Of the text only the evidence with at most 200 characters, a checksum, the number of words and whether the whole article could be read are kept. The text itself is not stored.',
    'New watches therefore cannot search articles that were read before.',
  ],
  sites: 'What the site says',
  noSites: 'Not asked yet.',
  site: 'Site',
  robots: 'robots.txt',
  tdm: 'Reservation (tdmrep.json)',
  checked: 'Checked',
  fileStates: {
    missing: 'no file, so no restriction',
    unreachable: 'could not be reached, so nothing is fetched',
  },
  prohibitions: (count: number) => n(count, '1 prohibition for Echolot', '# prohibitions for Echolot'),
  reservations: (count: number) => n(count, '1 reservation', '# reservations'),
  readings: 'Pages read',
  noReadings: 'None yet.',
  article: 'Article',
  outcome: 'Outcome',
  words: 'Words',
  at: 'Time',
  outcomes: {
    full: 'whole article',
    teaser: 'teaser only',
    paywalled: 'paywall',
    forbidden: 'forbidden by robots.txt',
    reserved: 'use reserved',
    failed: 'not read',
    pending: 'being read',
  },
  failure: (code: string) => failures[code] ?? feedFailureText(code),
};
