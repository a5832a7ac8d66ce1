import { counted } from '../plural.js';

const n = counted('de');

/** Sending releases: the pages, and the words of the mails. */
export const sendings = {
  mail: {
    salutation: 'Guten Tag,',
    embargo: (until: string, reason: string) =>
      `SPERRFRIST: nicht vor ${until} Uhr veröffentlichen.${reason ? ` Grund: ${reason}` : ''}`,
    embargoSubject: 'Sperrfrist: ',
    trialSubject: (subject: string) => `Probe: ${subject}`,
    newsroom: (url: string) => `Bilder und Text zum Herunterladen: ${url}`,
    unsubscribe: (url: string) => `Keine Pressemitteilungen mehr erhalten: ${url}`,
    unsubscribeByMail: (email: string) =>
      `Keine Pressemitteilungen mehr erhalten: eine kurze Antwort an ${email} mit dem Wort „Abmelden“ genügt.`,
    unsubscribeSubject: 'Abmelden',
    notice: (organisation: string, source: string) =>
      `Zum Datenschutz (Art. 14 DSGVO): ${organisation || 'Die Absenderin'} speichert Name, Redaktion und Adresse, um über eigene Themen zu informieren${source ? `; Quelle: ${source}` : ''}. Rechtsgrundlage ist das berechtigte Interesse (Art. 6 Abs. 1 f). Auskunft, Berichtigung, Löschung und Widerspruch: eine Antwort auf diese Mail genügt.`,
  },
  task: {
    title: (headline: string) => `Versand unterbrochen: ${headline}`,
    note: 'Der Mailserver nimmt keine Mails an. Grund und Fortsetzen stehen beim Versand.',
  },
  count: (count: number) => n(count, '1 Mail', '# Mails'),
};
