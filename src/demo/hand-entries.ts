/** A piece that no feed shows, entered by the team. */
export interface HandEntry {
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
    note: 'Morgensendung, 4 Minuten.',
    campaign: 0,
  },
  {
    headline: 'Amtliche Mitteilung: Brückenlotse',
    outlet: 'amtsblatt-sonnenau',
    daysAgo: 240,
    note: 'Nur gedruckt, Seite 3.',
    campaign: 0,
  },
  {
    headline: 'Hörfunkbeitrag: Vier Kreise, eine App',
    outlet: 'landesfunk-beispielhuegel',
    daysAgo: 237,
    note: 'Mittagsmagazin.',
    campaign: 0,
  },
  {
    headline: 'Fernsehbeitrag zur Eröffnung',
    outlet: 'funkhaus-muster',
    daysAgo: 146,
    note: 'Abendsendung, 2 Minuten.',
    campaign: 1,
  },
  {
    headline: 'Studiogespräch: Fragen kostet nichts',
    outlet: 'landesfunk-beispielhuegel',
    daysAgo: 144,
    note: 'Mitschnitt liegt vor.',
    campaign: 1,
  },
  {
    headline: 'Aushang und Beilage: Woche der Wegweiser',
    outlet: 'amtsblatt-sonnenau',
    daysAgo: 150,
    note: 'Beilage, vier Seiten.',
    campaign: 1,
  },
  {
    headline: 'Aufruf im Amtsblatt: Lotsen gesucht',
    outlet: 'amtsblatt-sonnenau',
    daysAgo: 90,
    note: 'Nur gedruckt, Titelseite.',
    campaign: 2,
  },
  {
    headline: 'Umfrage auf dem Wochenmarkt',
    outlet: 'radio-kieselstrand',
    daysAgo: 58,
    note: 'Lokalnachrichten.',
    campaign: null,
  },
  {
    headline: 'Sommerinterview: Ein Jahr Brückenlotse',
    outlet: 'funkhaus-muster',
    daysAgo: 40,
    note: 'Gekürzte Fassung.',
    campaign: null,
  },
  {
    headline: 'Hörertelefon: Ehrenamt vor der Haustür',
    outlet: 'landesfunk-beispielhuegel',
    daysAgo: 20,
    note: 'Eine Stunde, mit Anrufen.',
    campaign: 2,
  },
];
