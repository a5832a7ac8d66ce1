import { counted } from '../plural.js';

const n = counted('de');

export const districtMap = {
  hover: 'Auf einen Kreis zeigen: hier stehen seine Zahlen.',
  keys: 'Mit den Pfeiltasten von Kreis zu Kreis, mit der Eingabetaste zu seiner Seite. Dieselben Zahlen stehen in der Tabelle.',
  pick: 'Kreise auf der Karte wählen',
  pickHover: 'Ein Klick wählt einen Kreis, ein zweiter nimmt ihn heraus.',
  pickKeys:
    'Mit den Pfeiltasten von Kreis zu Kreis, mit der Leertaste wählen. Dieselben Kreise stehen in der Liste.',
  schematic: 'Kreisflächen schematisch, aus den Mittelpunkten der Gemeinden. Umriss: Natural Earth.',
  circles: 'Ein Kreis je Landkreis und Stadt: Die Fläche entspricht den Einwohnern.',
  silent: 'Beobachtbar, keine Platzierung',
  exactly: (count: number) => n(count, '1 Platzierung', '# Platzierungen'),
  between: (from: string, to: string) => `${from} bis ${to} Platzierungen`,
  atLeast: (from: string) => `${from} und mehr Platzierungen`,
  notObservable: 'Nicht beobachtbar',
  targeted: 'Zielkreis',
};
