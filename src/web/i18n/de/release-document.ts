const days = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const numbers = new Intl.NumberFormat('de-DE');

/** What stands in a release beside its own words: in the language of the release, which need not be that of the page. */
export const releaseDocument = {
  sign: 'Pressemitteilung',
  embargo: (day: string, time: string) => `Sperrfrist: ${day}, ${time} Uhr`,
  corrected: (day: string) => `Berichtigte Fassung vom ${day}`,
  date: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  quoted: (text: string) => `„${text}“`,
  funding: 'Förderhinweis',
  about: 'Über uns',
  contact: 'Pressekontakt',
  links: 'Weitere Informationen',
  voucherHeading: 'Bei Veröffentlichung',
  voucher: 'Beleg oder Link erbeten.',
  length: 'Länge',
  characters: (count: number) => `${numbers.format(count)} Zeichen mit Leerzeichen`,
  page: (at: string, of: string) => `Seite ${at} von ${of}`,
  logo: 'Logo',
  replaced: (codes: string) => `Nicht druckbare Zeichen sind durch „?“ ersetzt: ${codes}`,
};
