import type { views as de } from '../de/views.js';
import { counted } from '../plural.js';

const n = counted('en');

export const views: typeof de = {
  label: 'Views',
  pages: { inbox: 'Inbox', search: 'Search', timeline: 'Timeline' },
  title: (page) => `Views: ${page}`,
  lead: 'Filters kept under a name. Whoever opens a view sees how things stand now.',
  keep: 'Keep this view',
  manage: 'Manage views',
  name: 'Name',
  nameHint: 'A name that is already used keeps the new filter.',
  shared: 'For the whole team',
  counted: 'Show the number of new ones',
  save: 'Keep',
  rename: 'Rename',
  share: 'Share with everybody',
  unshare: 'Only for me',
  everything: 'no filter',
  filter: 'Filter',
  seenBy: 'Visible to',
  team: 'team',
  me: 'only me',
  waiting: (count) => `${count} new`,
  saved: (name) => `View “${name}” kept.`,
  replaced: (name) => `View “${name}” now has the new filter.`,
  renamed: (name) => `The view is now called “${name}”.`,
  isShared: (name) => `The whole team now sees the view “${name}”.`,
  isOwn: (name) => `Only the person who made the view “${name}” now sees it.`,
  removed: (name) => `View “${name}” deleted.`,
  restored: (name) => `View “${name}” is back.`,
  filters: (count) => n(count, '1 filter', '# filters'),
  open: (name) => `Open the view: ${name}`,
  empty: {
    title: 'Kept filters stand here',
    text: 'Whoever sets the same filters each morning keeps them once under a name. Filter on the page, then “Keep this view”.',
    action: 'To the page',
    example: 'Local press, not coded yet',
  },
};
