import type { share as de } from '../de/share.js';
import { counted } from '../plural.js';

const n = counted('en');

export const share: typeof de = {
  held: (count: number) => n(count, '1 row is', '# rows are') + ' left out until the end of an embargo.',
  heldExamples: (count: number) =>
    n(count, '1 example is', '# examples are') + ' left out until the end of an embargo.',
  page: {
    shared: 'Shared version',
    notice: (day: string) =>
      `Extract of a final report of ${day}. Internal remarks, clippings and texts of others are left out.`,
    noHeadlines: 'Headlines of the pieces are left out as well; the links lead to the pieces.',
    confidential: 'This link is meant only for the person who was given it.',
    passwordTitle: 'Open the report',
    passwordLead: 'This report is protected by a password. It came from the person who sent the link.',
    password: 'Password',
    open: 'Open the report',
    download: 'Download',
    wrongPassword: 'The password is wrong.',
    files: 'As a file',
    formats: { pdf: 'Download PDF', xlsx: 'Download tables (XLSX)' },
    fileTitle: 'Download the file',
    closedTitle: 'This link opens nothing',
    closed:
      'The link is incomplete, has expired or was closed. Copy the whole address from the message once more, or ask the person who sent it.',
  },
  manage: {
    title: 'Share links',
    titleOf: (report: string) => `Share links: ${report}`,
    lead: 'Whoever has a link reads the report without an account, as page, PDF and tables: without internal remarks, clippings and texts of others.',
    onlyFinal: 'Only a final report can be shared. A draft still changes.',
    onlyOutside: 'This report is written for use inside and is not shared.',
    create: 'Make a link',
    label: 'For whom',
    labelHint: 'For your own overview only, such as “Unit 12”.',
    password: 'Password',
    passwordHint: 'At least 10 characters. Hand it on by another way than the link.',
    lastDay: 'Valid until',
    lastDayHint: 'The last day. Left out, the link is valid until it is closed.',
    headlines: 'Show the headlines of the pieces',
    headlinesHint: 'Without the tick only outlet, day and link stand there.',
    made: 'The link is made',
    shownOnce: 'Copy it now: the link is shown this one time only.',
    address: 'Address',
    list: 'Links made',
    none: 'No link yet',
    noneText: 'A link shows this report to somebody without an account. It can be closed at any time.',
    state: 'State',
    states: { open: 'open', expired: 'expired', revoked: 'closed' },
    protected: 'with password',
    withHeadlines: 'with headlines',
    until: (day: string) => `until ${day}`,
    unlimited: 'without end',
    created: 'Made',
    views: 'Views',
    viewCount: (count: number) => n(count, '1 view', '# views'),
    viewsHint:
      'Counted by day, page and files alike, without storing by whom. Views of your own with an account do not count.',
    day: 'Day',
    never: 'not opened yet',
    revoke: 'Close',
    revokeOf: (label: string) => `Close the link for ${label}`,
    revoked: (label: string) => `The link for ${label} is closed.`,
    restored: (label: string) => `The link for ${label} is open again.`,
  },
};
