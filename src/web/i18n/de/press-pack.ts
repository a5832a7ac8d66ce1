import { counted } from '../plural.js';

const n = counted('de');

/** What stands in the press pack, in the language of the release. */
export const pressPack = {
  name: 'pressepaket',
  names: {
    readme: 'LIESMICH.txt',
    release: 'Mitteilung.txt',
    pdf: 'Mitteilung.pdf',
    docx: 'Mitteilung.docx',
    credits: 'Bildnachweise.txt',
    table: 'Bildnachweise.csv',
  },
  folders: { print: 'Bilder-Druck', web: 'Bilder-Netz' },
  creditsTitle: 'Bildnachweise',
  printFile: 'Druckfassung',
  webFile: 'Netzfassung',
  credit: 'Nachweis',
  caption: 'Bildunterschrift',
  licence: 'Nutzungsrecht',
  online: 'Online-Nutzung',
  onlineYes: 'ja',
  onlineNo: 'nein, nur Druck',
  fee: 'Honorar',
  feeFree: 'honorarfrei',
  feeDue: 'honorarpflichtig',
  embargo: (day: string, time: string, reason: string) =>
    `SPERRFRIST: ${day}, ${time} Uhr. Vorher nicht veröffentlichen.${reason ? ` Grund: ${reason}` : ''}`,
  notPublished: 'ENTWURF: noch nicht veröffentlicht.',
  about: (pictures: number) =>
    pictures
      ? `Enthalten: die Mitteilung als Text und ${n(pictures, '1 Bild', '# Bilder')} für den Druck (volle Größe, 300 dpi, eigenes Farbprofil) und das Netz (sRGB).`
      : 'Enthalten: die Mitteilung als Text.',
  naming: 'Den Bildnachweis bitte am Bild nennen, wie er in Bildnachweise.txt und in jeder Datei steht.',
  contact: 'Pressekontakt',
  made: (moment: string) => `Stand: ${moment}`,
};
