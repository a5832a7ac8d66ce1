import type { Messages } from '../../../web/i18n/messages.js';

type LicenceName = keyof Messages['sources']['licences'];
type UseName = keyof Messages['sources']['uses'];

/** A source of the shipped facts. `note` is the source note in the words its publisher asks for, so it is never translated. */
export interface DataSource {
  publisher: string;
  href: string;
  title: string;
  note: string;
  use: UseName;
  licence: LicenceName;
  licenceHref: string | null;
}

const dlDeBy = 'https://www.govdata.de/dl-de/by-2-0';

export const placeSources: readonly DataSource[] = [
  {
    publisher: 'Statistisches Bundesamt (Destatis)',
    href: 'https://www.destatis.de/',
    title: 'Gemeindeverzeichnis (GV-ISys), Gebietsänderungen',
    note: '© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand 31.12.2024 (2025)',
    use: 'municipalities',
    licence: 'destatis',
    licenceHref: null,
  },
  {
    publisher: 'Statistische Ämter des Bundes und der Länder',
    href: 'https://www.regionalstatistik.de/',
    title: 'Tabelle 12411-01-01-4, Stichtag 31.12.2024',
    note: '© Statistische Ämter des Bundes und der Länder, Tabelle 12411-01-01-4, Stichtag 31.12.2024, dl-de/by-2-0',
    use: 'population',
    licence: 'dlDeBy',
    licenceHref: dlDeBy,
  },
  {
    publisher: 'Bundesamt für Kartographie und Geodäsie (BKG)',
    href: 'https://www.bkg.bund.de/',
    title: 'Verwaltungsgebiete 1:5.000.000 (VG5000), Stand 2021',
    note: '© GeoBasis-DE / BKG 2021, dl-de/by-2-0 (Daten verändert: abgeleitet)',
    use: 'derived',
    licence: 'dlDeBy',
    licenceHref: dlDeBy,
  },
  {
    publisher: 'Bundesamt für Kartographie und Geodäsie (BKG)',
    href: 'https://www.bkg.bund.de/',
    title: 'Verwaltungsgebiete 1:250.000 (VG250), Stand 2016',
    note: '© GeoBasis-DE / BKG 2016 (Daten verändert: abgeleitet)',
    use: 'derived',
    licence: 'geoNutzV',
    licenceHref: 'https://www.gesetze-im-internet.de/geonutzv/',
  },
];

export const outletSources: readonly DataSource[] = [
  {
    publisher: 'Leibniz-Institut für Medienforschung | Hans-Bredow-Institut',
    href: 'https://doi.org/10.17605/OSF.IO/SK6T5',
    title: 'Datenbank öffentlicher Sprecher (DBÖS), März 2026',
    note: 'Schmidt, Merten, Münch: Datenbank öffentlicher Sprecher, 2026, doi:10.17605/OSF.IO/SK6T5, CC BY 4.0 (Auswahl, verändert)',
    use: 'outletNames',
    licence: 'ccBy',
    licenceHref: 'https://creativecommons.org/licenses/by/4.0/deed.de',
  },
];

/** Lists under a free licence that state single feed addresses or domains; see docs/catalogue.md for all others. */
export const feedLists: readonly { name: string; href: string; licence: LicenceName }[] = [
  { name: 'kagisearch/kite-public', href: 'https://github.com/kagisearch/kite-public', licence: 'mit' },
  { name: 'flairNLP/fundus', href: 'https://github.com/flairNLP/fundus', licence: 'mit' },
  { name: 'theSoenke/news-crawler', href: 'https://github.com/theSoenke/news-crawler', licence: 'mit' },
  { name: 'lemon3/news-feeds', href: 'https://github.com/lemon3/news-feeds', licence: 'mit' },
  { name: 'ungeschneuer/polidex', href: 'https://github.com/ungeschneuer/polidex', licence: 'mit' },
  { name: 'beyondopen/ifg-ticker', href: 'https://github.com/beyondopen/ifg-ticker', licence: 'cc0' },
  {
    name: 'plenaryapp/awesome-rss-feeds',
    href: 'https://github.com/plenaryapp/awesome-rss-feeds',
    licence: 'cc0',
  },
  { name: 'Wikidata', href: 'https://www.wikidata.org/', licence: 'cc0' },
];
