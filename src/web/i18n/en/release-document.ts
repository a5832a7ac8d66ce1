import type { releaseDocument as de } from '../de/release-document.js';

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const numbers = new Intl.NumberFormat('en-GB');

/** What stands in a release beside its own words: in the language of the release, which need not be that of the page. */
export const releaseDocument: typeof de = {
  sign: 'Press release',
  embargo: (day, time) => `Embargoed until ${day}, ${time}`,
  corrected: (day) => `Corrected version of ${day}`,
  date: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  quoted: (text) => `“${text}”`,
  funding: 'Funding',
  about: 'About us',
  contact: 'Press contact',
  links: 'Further information',
  voucherHeading: 'On publication',
  voucher: 'Please send a copy or a link.',
  length: 'Length',
  characters: (count) => `${numbers.format(count)} characters including spaces`,
  page: (at, of) => `Page ${at} of ${of}`,
  logo: 'Logo',
  replaced: (codes) => `Characters that cannot be printed are replaced by “?”: ${codes}`,
};
