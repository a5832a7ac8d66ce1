import type { pressPack as de } from '../de/press-pack.js';
import { counted } from '../plural.js';

const n = counted('en');

/** What stands in the press pack, in the language of the release. */
export const pressPack: typeof de = {
  name: 'press-pack',
  names: {
    readme: 'README.txt',
    release: 'Release.txt',
    pdf: 'Release.pdf',
    docx: 'Release.docx',
    credits: 'Credits.txt',
    table: 'Credits.csv',
  },
  folders: { print: 'pictures-print', web: 'pictures-web' },
  creditsTitle: 'Picture credits',
  printFile: 'Print version',
  webFile: 'Web version',
  credit: 'Credit',
  caption: 'Caption',
  licence: 'Right of use',
  online: 'Online use',
  onlineYes: 'yes',
  onlineNo: 'no, print only',
  fee: 'Fee',
  feeFree: 'free of charge',
  feeDue: 'fee applies',
  embargo: (day: string, time: string, reason: string) =>
    `EMBARGOED UNTIL ${day}, ${time}. Not to be published before.${reason ? ` Reason: ${reason}` : ''}`,
  notPublished: 'DRAFT: not published yet.',
  about: (pictures: number) =>
    pictures
      ? `Inside: the release as text and ${n(pictures, '1 picture', '# pictures')} for paper (full size, 300 dpi, own colour profile) and screens (sRGB).`
      : 'Inside: the release as text.',
  naming: 'Please name the credit beside the picture as it stands in Credits.txt and in each file.',
  contact: 'Press contact',
  made: (moment: string) => `As of ${moment}`,
};
