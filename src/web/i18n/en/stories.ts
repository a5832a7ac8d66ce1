import type { stories as de } from '../de/stories.js';
import { counted } from '../plural.js';

const n = counted('en');

export const stories: typeof de = {
  story: 'Story',
  size: (placements, outlets) =>
    outlets > 0
      ? `${n(placements, '1 placement', '# placements')} in ${n(outlets, '1 outlet', '# outlets')}`
      : n(placements, '1 placement', '# placements'),
  placements: (count) => n(count, '1 placement', '# placements'),
  withPlacements: (count) => `Story with ${n(count, '1 placement', '# placements')}`,
  others: (count) => n(count, '1 more placement of the story', '# more placements of the story'),
  districts: (count) => n(count, '1 district', '# districts'),
  span: (from, to) => `${from} to ${to}`,
  select: (headline, count) => `Select: ${headline} (${n(count, '1 mention', '# mentions')})`,
  show: (count) => n(count, 'See 1 mention', 'See # mentions'),
  showOrExcept: (count) => n(count, 'See 1 mention', 'See # mentions, untick exceptions'),
  include: (outlet, headline) => `Decide with the others: ${outlet}, ${headline}`,
  notListed: (count) => n(count, '1 more is not listed here.', '# more are not listed here.'),
  repeats: 'does not count again',
  repeatsOutlet: 'Does not count again: the outlet had carried the story before.',
  repeatsTitle: 'Does not count again: the title of this edition carried the story itself.',
  pieceOf: (outlet, moment) => `${outlet}, ${moment}`,
  decided: (count) => n(count, '1 mention', '# mentions'),
  decidedAs: (count, review, left) =>
    `${n(count, '1 mention', '# mentions')}: ${review}.${left > 0 ? ` ${n(left, '1 was left out.', '# were left out.')}` : ''}`,
  left: (count) => n(count, '1 exception', '# exceptions'),
  more: (count) => n(count, 'and 1 more', 'and # more'),
  wait: (count) => n(count, '1 waits for a decision', '# wait for a decision'),
  levels: { group: 'Publishing group', title: 'Title', edition: 'Edition' },
  editionOf: (title) => `Edition of ${title}`,
  figures: {
    title: 'Figures',
    stories: (count) => n(count, 'Story', 'Stories'),
    storiesBasis: 'mentions with (nearly) the same text',
    placements: (count) => n(count, 'Placement', 'Placements'),
    placementsBasis: 'relevant; editorial and agency; each outlet once',
    outlets: (count) => n(count, 'Outlet', 'Outlets'),
    outletsBasis: 'titles; editions count for their title',
    districts: (count) => n(count, 'District', 'Districts'),
    districtsBasis: 'distribution areas of these placements',
    withWaiting: (number) => `${number} with what is not reviewed`,
    apart: (list) => `Beside, in no figure: ${list}.`,
  },
  spread: {
    withinHours: (count, hours) =>
      `${n(count, '1 placement', '# placements')} within ${n(hours, '1 hour', '# hours')}`,
    withinDays: (count, days) =>
      `${n(count, '1 placement', '# placements')} within ${n(days, '1 day', '# days')}`,
    mostAt: (hour) => `most at ${hour}`,
    mostOn: (day) => `most on ${day}`,
    mostOnAt: (day, hour) => `most on ${day} at ${hour}`,
    hour: (hour) => `${hour}:00`,
    description: (hours, from, to) =>
      `Bars stacked by scope, one for ${n(hours, 'each hour', '# hours')}, from ${from} to ${to}.`,
    caption: 'Placements by time and scope',
    time: 'Time',
  },
  table: {
    title: (count) => `All mentions of the story (${count})`,
    time: 'Time',
    outlet: 'Outlet',
    headline: 'Headline',
    districts: 'Districts',
    select: 'Select',
    ticked: 'Selected',
    changeLabel: 'change',
  },
  represent: {
    stands: 'stands for the story',
    byHand: 'stands for the story, chosen by hand',
    action: 'Choose headline',
    choose: (headline) => `Choose headline: ${headline}`,
    done: 'This headline now stands for the story.',
  },
  split: {
    action: 'Split off',
    hint: 'They become a story of their own.',
    done: (count) => n(count, '1 mention split off.', '# mentions split off.'),
  },
  merge: {
    title: 'Merge with another story',
    lead: 'When an editorial office rewrote the text so much that Echolot does not recognise it.',
    find: 'Headline contains',
    search: 'Search',
    near: 'Similar headlines of the same time',
    found: 'Found',
    nothingNear: (days) => `No similar headline in the ${days} days before and after.`,
    nothingFound: (days) =>
      `No headline with these words in the ${days} days before and after. Enter fewer words.`,
    action: 'Merge',
    within: (headline) => `with “${headline}” in it`,
    withStory: (headline) => `Merge with: ${headline}`,
    done: 'Merged.',
  },
  reached: {
    title: (count) => `Districts reached (${count})`,
    basis: 'Distribution areas of the outlets when recorded.',
    none: 'No distribution area is entered for these outlets.',
    count: (counted, waiting) =>
      [
        ...(counted > 0 ? [n(counted, '1 placement', '# placements')] : []),
        ...(waiting > 0 ? [n(waiting, '1 not reviewed', '# not reviewed')] : []),
      ].join(', '),
  },
  history: {
    title: 'Changed by hand',
    none: 'Nothing yet: the story is as Echolot recognised it.',
    actions: {
      'story.merge': 'merged',
      'story.split': 'split off',
      'story.represent': 'headline chosen',
    },
  },
  undone: 'Taken back.',
  unchanged: 'That was so already.',
};
