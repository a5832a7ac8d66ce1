import { pick } from './random.mjs';

const places =
  `Lüdenhausen Königsförde Bärenthal Großwiesen Mühlstädt Höchheim Überlinden Sankt-Jürgen Weißenbrück Döllstein
  Fürstenrode Nußdorf Altmünde Käferbach Schönfelde Röthenau Hüttingen Grünstadt Öhringsen Tübenheim`.split(
    /\s+/,
  );
const people = [
  'die Bürgermeisterin',
  'der Geschäftsführer',
  'eine Sprecherin des Kreises',
  'der Vorsitzende des Fördervereins',
  'die Schülerinnen der Gesamtschule',
  'das Bündnis für Wohnraum',
  'ein Anwohner der Südstraße',
  'die Freiwillige Feuerwehr',
];
const deeds = [
  'stellte am Dienstag die Pläne für den Umbau des früheren Gaswerks vor',
  'begrüßte den Beschluss, warnte aber vor höheren Gebühren für Familien',
  'sammelte an zwölf Ständen Unterschriften gegen die Schließung des Hallenbads',
  'eröffnete neben dem Bahnhof eine Werkstatt, in der Fahrräder und Möbel aufgearbeitet werden',
  'kündigte an, dass die Buslinie künftig auch sonntags und spätabends fährt',
  'zählte bei der jährlichen Begehung deutlich mehr Leerstände als im Vorjahr',
  'rechnet erst im nächsten Frühjahr mit einer Entscheidung des Oberverwaltungsgerichts',
  'verlieh den Preis für bürgerschaftliches Engagement an drei Nachbarschaftsinitiativen',
  'übergab 4.500 Euro aus dem Erlös des Sommerfests an die Kleiderkammer',
  'will die Zahl der Ausbildungsplätze bis 2030 um ein Fünftel erhöhen',
];
const asides = [
  'Für die Sanierung sind 2,3 Millionen Euro vorgesehen; das Land übernimmt knapp die Hälfte.',
  '„Wir hätten uns das früher gewünscht“, hieß es am Rande der Sitzung.',
  'Rund 150 Gäste folgten der Einladung, viele kamen zum ersten Mal.',
  'Die Straße bleibt bis Freitag, 18 Uhr, halbseitig gesperrt; eine Umleitung ist ausgeschildert.',
  'Im vergangenen Jahr waren es noch 38 Anträge, fünf davon wurden zurückgezogen.',
  'Kritik kam aus den Reihen der Opposition: Die Folgekosten seien nicht geprüft worden.',
  'Wer mithelfen möchte, kann sich im Bürgerbüro oder an der Außenstelle melden.',
  'Das Gutachten liegt der Redaktion vor, veröffentlicht ist es bisher nicht.',
];
const headlines = [
  'Umbau am Gaswerk: {place} wartet auf die Förderzusage',
  'Rat von {place} streitet über Gebühren & Zuschüsse',
  'Mehr Busse für {place}: Was sich ab März ändert',
  'Hallenbad in {place} bleibt vorerst geöffnet',
  '{place}: Preis für drei Nachbarschaftsinitiativen',
  '„Gemeinsam statt einsam“ – Mittagstisch in {place} wächst',
  'Fünf Jahre Repaircafé in {place}: Ehrenamtliche ziehen Bilanz',
  'Gericht verhandelt über Windräder bei {place}',
];

const kinds = ['Werkhof', 'Sozialladen', 'Stadtteilküche', 'Inklusionsgärtnerei'];
const names = ['Birkental', 'Lerchenau', 'Sonnenhang', 'Eschgrund', 'Kranichsee'];
/** Invented organisations that the watches look for; no other text holds these words. */
export const organisations = kinds.flatMap((kind) => names.map((name) => `${kind} ${name}`));

export function headline(random) {
  return pick(random, headlines).replace('{place}', pick(random, places));
}

export function sentence(random) {
  const whoDoes = `${pick(random, people)} ${pick(random, deeds)}`;
  const told = `In ${pick(random, places)}: ${whoDoes[0].toUpperCase()}${whoDoes.slice(1)}.`;
  return random() < 0.5 ? told : `${told} ${pick(random, asides)}`;
}

export function sentenceAbout(random, organisation) {
  return `Beteiligt war auch der Träger ${organisation}, der in ${pick(random, places)} zwölf Menschen beschäftigt.`;
}
