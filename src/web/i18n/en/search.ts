import { counted } from '../plural.js';
import type { search as german } from '../de/search.js';

const n = counted('en');

export const search: typeof german = {
  title: 'Search',
  lead: 'Headlines, texts and notes of all mentions and stored items. Words count as in watches.',
  label: 'Search for',
  placeholder: 'word, “phrase”, field:value',
  submit: 'Search',
  position: (position: number) => `Character ${position}:`,
  kinds: { all: 'Everything', mentions: 'Mentions', items: 'Items' },
  kindLabel: 'Where to search',
  results: 'Results',
  counts: (mentions: string, items: string, atLeast: boolean) =>
    `${atLeast ? 'More than ' : ''}${mentions} and ${items}`,
  countMentions: (count: number) => n(count, '1 mention', '# mentions'),
  countItems: (count: number) => n(count, '1 item without a mention', '# items without a mention'),
  itemTag: 'Item',
  notMentioned: 'No watch has found this item.',
  adopt: 'Make it a mention',
  adopted: (headline: string) => `“${headline}” is a mention now: relevant, found by hand.`,
  alreadyMention: 'This is a mention already.',
  unadopted: (headline: string) => `“${headline}” is no longer a mention.`,
  note: 'Note',
  searchedBackTo: (day: string) => `Searched back to ${day}; older texts are still to come.`,
  goOn: 'Search further back',
  filling: (percent: string) =>
    `The search index is still being built (${percent}). What is not in it yet will be found later.`,
  waiting: (count: string) => `${count} changes are not in the search index yet.`,
  nothing: {
    title: 'Nothing found',
    text: 'Fewer words, another form (stem:word) or a star at the end (word*) find more. Items without a mention are deleted at the end of their retention period.',
  },
  empty: {
    title: 'What are you looking for?',
    text: 'Words side by side must all occur. Umlauts, hyphens, capitals and genitive s count as in watches.',
    examples: [
      ['Integreat Augsburg', 'both words'],
      ['"Tür an Tür"', 'as a phrase'],
      ['Integreat OR Lokalkompass', 'either of them'],
      ['Integreat -Konzert', 'without this word'],
      ['Sprachmittl*', 'beginning of a word'],
      ['stem:Haus', 'every inflected form: Häuser, Hauses'],
      ['title:Integreat', 'in the headline only'],
      ['outlet:"Augsburger Allgemeine"', 'in this outlet only'],
      ['district:Augsburg state:BY', 'where the outlet spreads'],
      ['campaign:"Digitale Teilhabe" from:2026-01', 'mentions of a campaign since January'],
      ['in:items from:2026-03-01 to:2026-03-31', 'what no watch has found'],
      ['review:relevant label:editorial', 'reviewed mentions in editorial texts'],
    ],
  },
  help: 'How to search',
  problems: {
    long: (most: number) =>
      `The search is longer than ${most} characters. Shorten it, or keep a part of it as a watch.`,
    place: (field: string) =>
      `“${field}:” holds for the whole search and cannot stand in brackets, behind NOT or beside OR. Write it alone or with AND.`,
    'no-value': (field: string) =>
      `“${field}:” lacks its value. Add it without a blank; put several words in quotation marks.`,
    twice: (field: string) => `“${field}:” stands there twice. Remove one.`,
    value: (field: string, value: string, known: string) =>
      `“${field}:” knows no “${value}”. Possible are ${known}.`,
    name: (field: string, value: string, known: string) =>
      `“${field}:” knows no “${value}”.${known ? ` There are ${known}.` : ' None has been created yet.'}`,
    ambiguous: (field: string, value: string, known: string) =>
      `“${value}” fits several for “${field}:”: ${known}. Write the whole name in quotation marks.`,
    day: (field: string, value: string) =>
      `“${value}” behind “${field}:” is not a day. Write it like 2026-03-05, 5.3.2026, 2026-03 or 2026.`,
  },
  quick: {
    open: 'Search',
    hint: 'Ctrl K',
    title: 'Quick search',
    label: 'Page, outlet, campaign, mention …',
    close: 'Close',
    everything: (text: string) => `Search everything for “${text}”`,
    failed: 'Suggestions cannot be reached right now. Enter opens the search.',
    found: (count: number) => n(count, '1 suggestion', '# suggestions'),
    groups: {
      pages: 'Pages',
      mentions: 'Mentions',
      outlets: 'Outlets',
      contacts: 'Contacts',
      campaigns: 'Campaigns',
      releases: 'Releases',
      watches: 'Watches',
      districts: 'Districts',
    },
  },
};
