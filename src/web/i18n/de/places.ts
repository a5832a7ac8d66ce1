import { counted } from '../plural.js';

const n = counted('de');

/** Districts, municipalities, and where the reference data comes from. */
export const places = {
  title: 'Orte',
  lead: 'Alle Kreise und kreisfreien Städte mit den Medien, die dort verbreitet sind.',
  search: 'Name, Sitz oder Schlüssel',
  found: (count: number) => n(count, '1 Kreis', '# Kreise'),
  statesCaption: 'Kreise nach Ländern',
  districtsCaption: 'Kreise',
  district: 'Kreis',
  kind: 'Art',
  state: 'Land',
  population: 'Einwohner',
  districts: 'Kreise',
  outlets: 'Medien',
  localOutlets: 'davon lokal',
  withoutLocal: 'Kreise ohne lokales Medium',
  total: 'Deutschland',
  noneFound: 'Kein Kreis gefunden',
  noneFoundText: 'Schreibweise prüfen oder den Filter entfernen.',
  empty: {
    title: 'Noch keine Orte',
    text: 'Kreise und Gemeinden werden beim Start aus dem Ordner config eingelesen.',
  },
  filterLabels: { q: (text: string) => `Suche: ${text}` },
  page: {
    population: 'Einwohnerinnen und Einwohner',
    populationSource: 'Statistische Ämter des Bundes und der Länder, Tabelle 12411-01-01-4',
    area: 'Fläche',
    areaSource: 'Destatis, Gemeindeverzeichnis',
    areaUnit: 'km²',
    municipalityCount: 'Gemeinden',
    municipalitySource: 'Destatis, Gemeindeverzeichnis; ohne unbewohnte gemeindefreie Gebiete',
    seat: 'Sitz der Verwaltung',
    key: 'Amtlicher Schlüssel',
    neighbours: 'Nachbarkreise',
    outlets: 'Medien, die hier verbreitet sind',
    outletsNote: 'Lokale zuerst. Überregionale Medien ohne Kreisangabe sind nicht aufgeführt.',
    noOutlets: 'Kein Medium mit diesem Kreis im Verbreitungsgebiet bekannt.',
    noOutletsText: 'Ein Medium anlegen, oder den Kreis beim passenden Medium eintragen.',
    asList: 'Als Medienliste öffnen',
    municipalities: 'Gemeinden',
    municipalitiesCaption: (district: string) => `Gemeinden: ${district}`,
    municipality: 'Gemeinde',
    municipalityKind: 'Art',
    postalCode: 'PLZ der Verwaltung',
    searchMunicipality: 'Gemeinde, Schlüssel oder PLZ',
    municipalitiesFound: (count: number) => n(count, '1 Gemeinde', '# Gemeinden'),
    noMunicipality: 'Keine Gemeinde gefunden',
    municipalityNote:
      'Einwohnerzahlen der Gemeinden haben einen anderen Stichtag und eine andere Zensus-Grundlage als die des Kreises. Ihre Summe ergibt nicht die Kreiszahl.',
    retired: (day: string) => `Diesen Kreis gibt es seit dem ${day} nicht mehr.`,
  },
};

/** Page "Datenquellen". Names of sources and licences are fixed; the sentences around them are not. */
export const sources = {
  title: 'Datenquellen',
  lead: 'Woher die mitgelieferten Angaben stammen, und unter welchen Bedingungen sie weitergegeben werden dürfen.',
  placesTitle: 'Kreise und Gemeinden',
  outletsTitle: 'Medienkatalog',
  licence: 'Lizenz',
  attribution: 'Quellenvermerk',
  use: 'Verwendet für',
  licences: {
    destatis: 'Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet',
    dlDeBy: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    geoNutzV: 'Geodatennutzungsverordnung (GeoNutzV)',
    ccBy: 'Creative Commons Namensnennung 4.0 (CC BY 4.0)',
    cc0: 'CC0 1.0, gemeinfrei',
    mit: 'MIT-Lizenz',
  },
  uses: {
    municipalities:
      'Namen, Schlüssel, Flächen, Mittelpunkte, Postleitzahlen und Einwohnerzahlen der Gemeinden; Namen und Flächen der Kreise',
    population: 'Einwohnerzahlen der Kreise',
    derived: 'Mittelpunkte und Nachbarschaften der Kreise, daraus abgeleitet',
    outletNames: 'Nachweis von Namen und Arten der Medien',
    feedLists: 'Nachweis einzelner Feed-Adressen',
  },
  bases: 'Zwei Zählungen, die nicht zusammengehören',
  basesText:
    'Die Einwohnerzahlen der Kreise (31.12.2024) beruhen auf dem Zensus 2022, die der Gemeinden (31.12.2023) auf dem Zensus 2011. Für Anteile an der Bevölkerung rechnet Echolot mit den Kreisen.',
  catalogueText:
    'Der Katalog enthält Tatsachen, keine Texte: Namen, Domains, Feed-Adressen, Orte. Auswahl, Verbreitungsgebiete und Anmerkungen sind eigene Arbeit, Stand November 2026. Welche Quelle eine Adresse belegt, steht in config/outlets.csv.',
  feedListsAttribution: 'Verzeichnisse unter freier Lizenz, aus denen einzelne Adressen entnommen sind:',
};
