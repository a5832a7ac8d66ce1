import type { LoggedDetails } from '../modules/mentions/log-mention.js';

/** A piece that no feed shows, entered by the team. */
export interface HandEntry extends LoggedDetails {
  headline: string;
  outlet: string;
  daysAgo: number;
  note: string;
  /** Place in `demoCampaigns`; null for none. */
  campaign: number | null;
}

export const handEntries: readonly HandEntry[] = [
  {
    headline: 'Radiogespräch: Ankommen in Kieselstrand',
    outlet: 'radio-kieselstrand',
    daysAgo: 321,
    note: 'Vier Minuten.',
    channel: 'radio',
    edition: 'Morgensendung',
    timeCode: '00:12:30',
    campaign: 0,
  },
  {
    headline: 'Amtliche Mitteilung: Brückenlotse',
    outlet: 'amtsblatt-sonnenau',
    daysAgo: 240,
    note: 'Nur gedruckt.',
    channel: 'print',
    page: '3',
    campaign: 0,
  },
  {
    headline: 'Hörfunkbeitrag: Vier Kreise, eine App',
    outlet: 'landesfunk-beispielhuegel',
    daysAgo: 237,
    note: '',
    channel: 'radio',
    edition: 'Mittagsmagazin',
    timeCode: '00:41:05',
    campaign: 0,
  },
  {
    headline: 'Fernsehbeitrag zur Eröffnung',
    outlet: 'funkhaus-muster',
    daysAgo: 146,
    note: 'Zwei Minuten.',
    channel: 'tv',
    edition: 'Abendsendung',
    campaign: 1,
  },
  {
    headline: 'Studiogespräch: Fragen kostet nichts',
    outlet: 'landesfunk-beispielhuegel',
    daysAgo: 144,
    note: 'Mitschnitt liegt vor.',
    channel: 'radio',
    campaign: 1,
  },
  {
    headline: 'Aushang und Beilage: Woche der Wegweiser',
    outlet: 'amtsblatt-sonnenau',
    daysAgo: 150,
    note: 'Vier Seiten.',
    channel: 'print',
    edition: 'Beilage',
    campaign: 1,
  },
  {
    headline: 'Aufruf im Amtsblatt: Lotsen gesucht',
    outlet: 'amtsblatt-sonnenau',
    daysAgo: 90,
    note: 'Nur gedruckt.',
    channel: 'print',
    page: '1',
    campaign: 2,
  },
  {
    headline: 'Umfrage auf dem Wochenmarkt',
    outlet: 'radio-kieselstrand',
    daysAgo: 58,
    note: '',
    channel: 'radio',
    edition: 'Lokalnachrichten',
    campaign: null,
  },
  {
    headline: 'Sommerinterview: Ein Jahr Brückenlotse',
    outlet: 'funkhaus-muster',
    daysAgo: 40,
    note: 'Gekürzte Fassung.',
    channel: 'tv',
    campaign: null,
  },
  {
    headline: 'Hörertelefon: Ehrenamt vor der Haustür',
    outlet: 'landesfunk-beispielhuegel',
    daysAgo: 20,
    note: 'Eine Stunde, mit Anrufen.',
    channel: 'radio',
    campaign: 2,
  },
];
