import { counted } from '../plural.js';

const n = counted('en');

/** Whether the addresses of mentions still answer. */
export const links = {
  tab: 'Links',
  lead: 'Articles vanish: archives close, sites move. Echolot therefore asks now and then whether an address still answers. It gets no page for that (HEAD) and heeds robots.txt.',
  fact: 'Link',
  states: {
    alive: 'answers',
    gone: 'not found',
    home: 'leads to the home page only',
    unclear: 'no clear answer',
    forbidden: 'may not be checked, says robots.txt',
  },
  checked: (when: string) => `last checked ${when}`,
  notYet: 'not checked yet',
  dead: (day: string) => `out of reach since ${day}`,
  doubtful: 'Not found at the last look. Only a second look on another day decides.',
  checkNow: 'Check now',
  looked: (state: string) => `Link checked: ${state}.`,
  notLooked: 'The link could not be checked just now. Try again in a minute.',
  noLink: 'This mention has no web address.',
  switch: 'Check links',
  on: 'Links are checked: first after 7 days, then less often, at most 60 a minute.',
  off: 'Links are not checked.',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  switchedOn: 'Links are checked again.',
  switchedOff: 'Links are no longer checked.',
  state: 'State',
  entered: 'Addresses being checked',
  missing: 'Not found',
  missingTitle: 'No longer found',
  missingCount: (count: number) => n(count, '1 address', '# addresses'),
  none: 'None of the checked addresses is missing.',
  headline: 'Headline',
  since: 'Since',
  answer: 'Answer',
  shownFirst: (shown: number) => `The ${shown} newest.`,
};
