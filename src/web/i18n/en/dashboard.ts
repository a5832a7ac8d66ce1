import type { dashboard as de } from '../de/dashboard.js';
import { counted } from '../plural.js';

const n = counted('en');

export const dashboard: typeof de = {
  title: 'Overview',
  waiting: {
    title: 'Waits for a decision',
    all: (count) => n(count, 'To the inbox with 1 mention', 'All # mentions in the inbox'),
    none: 'Nothing is open. New finds arrive in the inbox after the next poll.',
  },
  quarter: 'This quarter',
  quarterStories: (stories) => n(stories, 'Placements in 1 story.', 'Placements in # stories.'),
  quarterNote: (difference, last) => `${difference} against ${last} in the last quarter up to the same day`,
  quarterRule:
    'Placements by newsrooms and agencies reviewed as relevant: an outlet counts once for each story, on the day of publication. Own sites, partners and press portals stand beside',
  quarterBasis: (current, last) => `${current}, compared with ${last}`,
  reached: 'Districts reached',
  reachedNote: (observable, all) =>
    `${n(observable, '1 district', '# districts')} of ${n(all, '1', '#')} observable`,
  reachedRule:
    'Districts in the distribution areas of the outlets that carried a relevant mention this quarter. A district is observable where a local or regional outlet with a working feed appears. Not observable does not mean: nothing was published.',
  reachedUnit: 'districts',
  feeds: 'Feeds with trouble',
  feedsNote: (active) => `of ${n(active, '1 active', '# active')}`,
  feedsRule: 'Feeds whose latest polls failed, or which the server has withdrawn',
  feedsUnit: 'feeds',
  lastPoll: 'Latest successful poll',
  steps: {
    title: 'Three steps to the first mention',
    outlets: 'Choose outlets',
    outletsText: 'Look up the papers and stations of your area in the catalogue and add their feeds.',
    watch: 'Write a watch',
    watchText: 'Save the name of the organisation and its projects as a query.',
    wait: 'Wait for the first poll',
    waitText: 'Feeds are polled by themselves, the first within a minute. Finds are then in the inbox.',
    waitAction: 'Go to the feeds',
    done: 'done',
  },
};
