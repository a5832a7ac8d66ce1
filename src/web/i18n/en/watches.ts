import type { watches as de } from '../de/watches.js';
import { counted } from '../plural.js';

const n = counted('en');

export const watches: typeof de = {
  lead: 'Every new item of the feeds is compared with the active watches. What fits goes to the inbox.',
  add: 'New watch',
  empty: {
    title: 'What should Echolot look for?',
    text: 'A watch is a saved query: the name of the organisation, a project, a person. What the feeds bring about it becomes a mention.',
    example: '"Stadtwerkstatt Augsburg" OR (Stadtwerkstatt AND integration)',
  },
  columns: {
    name: 'Watch',
    query: 'Query',
    campaign: 'Campaign',
    found: 'Mentions',
    waiting: 'Not reviewed',
    last: 'Latest',
  },
  active: 'active',
  paused: 'paused',
  name: 'Name',
  nameHint: 'Stands beside each find in the inbox.',
  query: 'Query',
  queryHint: 'Words side by side must all occur. Put names of several words in quotation marks.',
  campaign: 'Campaign',
  campaignHint: 'Finds are assigned to this campaign.',
  noCampaign: 'No campaign',
  save: 'Save',
  preview: 'Try it',
  previewHint: 'Shows hits among the stored items and saves nothing.',
  errorAt: (position, reason) => `Character ${position}: ${reason}`,
  created: (name, found) =>
    `“${name}” is active. ${n(found, '1 stored item fits and is', '# stored items fit and are')} in the inbox.`,
  createdNone: (name) => `“${name}” is active. None of the stored items fits yet.`,
  changed: (name, found) =>
    found
      ? `“${name}” is saved. ${n(found, '1 new mention', '# new mentions')} from stored items.`
      : `“${name}” is saved.`,
  pause: 'Pause',
  resume: 'Resume',
  pausedNow: (name) => `“${name}” is paused and finds nothing new.`,
  resumedNow: (name, found) => `“${name}” searches again. ${n(found, '1 mention', '# mentions')} caught up.`,
  removed: (name) => `“${name}” is deleted.`,
  keptPaused: (name) =>
    `“${name}” has already found something and therefore stays as evidence. It is paused now.`,
  restored: (name) => `“${name}” is back.`,
  search: 'Check stored items again',
  searched: (found) => n(found, '1 new mention found.', '# new mentions found.'),
  changedMeanwhile:
    'Somebody else has saved in the meantime. Your text is still here, the new state is under “Wordings”. Saving again overwrites it.',
  previewTitle: (matched) => n(matched, '1 hit in the trial', '# hits in the trial'),
  previewBasis: (scanned, days) =>
    `Compared with ${n(scanned, '1 item', '# items')} of the last ${n(days, '1 day', '# days')}. Nothing was saved.`,
  previewCut: (scanned) => `Stopped after ${n(scanned, '1 item', '# items')}; older ones were not compared.`,
  previewNone: 'No hit. Ask for fewer words, add spellings with OR, or wait for new items.',
  previewNoItems: 'No items are stored yet. Add feeds first and wait for a poll.',
  previewMore: (rest) => n(rest, 'and 1 more', 'and # more'),
  revisions: 'Wordings',
  revision: (number) => `Wording ${number}`,
  inForce: 'in force',
  by: (who) => `by ${who}`,
  toMentions: 'See its mentions',
  help: {
    title: 'How to write a query',
    rows: [
      ['Stadtwerkstatt', 'the word, also Stadt-Werkstatt and the genitive Stadtwerkstatts'],
      ['"Haus der Vielfalt"', 'exactly this sequence of words'],
      ['Haus Vielfalt', 'both words, in any order'],
      ['Haus OR Hof', 'one of the two'],
      ['Bank NOT Sparkasse', 'without the second word'],
      ['Bank -Sparkasse', 'the same, shorter'],
      ['(Haus OR Hof) Vielfalt', 'brackets hold together'],
      ['Vielfalt*', 'words that begin like this'],
      ['=Integreat', 'exactly this spelling'],
      ['title:Haus', 'only in the headline; likewise summary: url: outlet: lang:'],
    ],
    umlauts: 'Case, hyphens, ä and ae, ß and ss make no difference.',
  },
};
