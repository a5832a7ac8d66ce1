import type { Day } from '../../../shared/days.js';

const longDay = (tag: string) => {
  const format = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (day: Day) => format.format(new Date(`${day}T00:00:00Z`));
};
const number = (tag: string) => {
  const format = new Intl.NumberFormat(tag);
  return (count: number) => format.format(count);
};
const deNumber = number('de-DE');
const enNumber = number('en-GB');

/** What stands in a release beside its own words: in its language, which need not be that of the page. */
export const documentWords = {
  de: {
    sign: 'Pressemitteilung',
    embargo: (day: string, time: string) => `Sperrfrist: ${day}, ${time} Uhr`,
    corrected: (day: string) => `Berichtigte Fassung vom ${day}`,
    date: longDay('de-DE'),
    quoted: (text: string) => `„${text}“`,
    funding: 'Förderhinweis',
    about: 'Über uns',
    contact: 'Pressekontakt',
    links: 'Weitere Informationen',
    voucherHeading: 'Bei Veröffentlichung',
    voucher: 'Beleg oder Link erbeten.',
    length: 'Länge',
    characters: (count: number) => `${deNumber(count)} Zeichen mit Leerzeichen`,
    page: (at: number, of: number) => `Seite ${at} von ${of}`,
  },
  en: {
    sign: 'Press release',
    embargo: (day: string, time: string) => `Embargoed until ${day}, ${time}`,
    corrected: (day: string) => `Corrected version of ${day}`,
    date: longDay('en-GB'),
    quoted: (text: string) => `“${text}”`,
    funding: 'Funding',
    about: 'About us',
    contact: 'Press contact',
    links: 'Further information',
    voucherHeading: 'On publication',
    voucher: 'Please send a copy or a link.',
    length: 'Length',
    characters: (count: number) => `${enNumber(count)} characters including spaces`,
    page: (at: number, of: number) => `Page ${at} of ${of}`,
  },
} as const;
