import type { dashboard as de } from '../de/dashboard.js';
import { counted } from '../plural.js';

const n = counted('en');

export const dashboard: typeof de = {
  title: 'Overview',
  waiting: {
    title: 'Waits for a decision',
    all: (count) => n(count, 'To the inbox with 1 mention', 'All # mentions in the inbox'),
    ages: 'By age',
    age: {
      recent: (count) => n(count, '1 of today and yesterday', '# of today and yesterday'),
      week: (count) => n(count, '1 of the week before', '# of the week before'),
      older: (count) => n(count, '1 older', '# older'),
    },
    withoutOutlet: (count) =>
      n(
        count,
        'The outlet of 1 mention this quarter is unknown',
        'The outlets of # mentions this quarter are unknown',
      ),
    unmatched: (count) =>
      n(count, '1 mention matches no watch any more', '# mentions match no watch any more'),
    none: 'Nothing is open. New finds arrive in the inbox after the next poll.',
  },
  fresh: {
    title: 'Published since yesterday',
    waiting: (count) => n(count, '1 of them not reviewed', '# of them not reviewed'),
    none: 'All reviewed',
    unit: 'mentions',
    rule: 'All mentions published yesterday or today, however they were reviewed.',
  },
  dates: {
    title: 'Dates',
    reportLate: 'Report overdue',
    calendar: 'To the calendar',
    kinds: {
      report: 'Report due',
      notice: 'Tell the funder',
      target: 'Target due',
      grant: 'Grant ends',
      release: 'Release goes out',
      embargo: 'Embargo ends',
      reply: 'Time to answer ends',
      event: 'Event',
      campaign: 'Campaign ends',
      task: 'Task',
      enquiry: 'Answer the enquiry of',
    },
    reminders: (count) => n(count, 'Get in touch with 1 contact again', 'Get in touch with # contacts again'),
    overdue: (count) => n(count, '1 task is overdue', '# tasks are overdue'),
    clippings: (count) => n(count, '1 clipping expires', '# clippings expire'),
    none: (days) =>
      `Nothing is due in the next ${days} days. Report due dates, releases and the time to answer them, tasks, events and ends of campaigns, expiring clippings, enquiries and reminders appear here.`,
    more: (count, days) => n(count, `1 more in the next ${days} days`, `# more in the next ${days} days`),
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
  feedsRule:
    'Feeds whose latest polls failed, which the server has withdrawn, or which bring less than usual',
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
