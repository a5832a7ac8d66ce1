import { counted } from '../plural.js';

const n = counted('de');
const told = (who: string, where: string) => (area: number, named: number) =>
  `${who}: ${n(area, '1 Platzierung', '# Platzierungen')} in Medien, die ${where} verbreitet sind; ${n(named, '1 Mal', '# Mal')} im Text genannt.`;

export const nearby = {
  title: 'Referenzen in der Nähe',
  lead: 'Kreise in der Nachbarschaft oder von gleicher Art und Größe, über die oder in denen berichtet wurde. Gezählt sind geprüfte Platzierungen.',
  leadOfMunicipality:
    'Der eigene Kreis, dann Gemeinden und Kreise in der Nachbarschaft oder von gleicher Art und Größe, über die oder in denen berichtet wurde. Gezählt sind geprüfte Platzierungen. Wo ein Medium verbreitet ist, ist nur nach Kreisen bekannt; von Gemeinden steht hier, ob Texte sie nennen.',
  own: { district: told('Hier', 'hier'), municipality: told('Im Kreis dieser Gemeinde', 'dort') },
  itself: (named: number) => `Die Gemeinde selbst: ${n(named, '1 Mal', '# Mal')} im Text genannt.`,
  place: 'Kreis oder Gemeinde',
  toList: 'Als Liste',
  reason: 'Warum vergleichbar',
  reasons: {
    'same-district': 'derselbe Kreis',
    neighbour: 'Nachbarkreis',
    'state-and-class': 'gleiche Art und Größenklasse im selben Land',
    class: 'gleiche Art und Größenklasse',
    state: 'gleiche Art im selben Land',
  },
  municipalityReasons: {
    'same-district': 'im selben Kreis',
    neighbour: 'im Nachbarkreis',
    'state-and-class': 'gleiche Größenklasse im selben Land',
    class: 'gleiche Größenklasse',
    state: 'im selben Land',
  },
  districtReasons: {
    'same-district': 'der eigene Kreis',
    neighbour: 'Nachbarkreis',
    'state-and-class': 'Art und Größe wie der eigene Kreis, im selben Land',
    class: 'Art und Größe wie der eigene Kreis',
    state: 'Kreis im selben Land',
  },
  area: 'Platzierungen',
  named: 'Genannt',
  last: 'Letzte',
  distance: 'Entfernung',
  distanceRule: 'Entfernung: Luftlinie zwischen den Mitten der Orte.',
  distanceUnit: 'Kilometer',
  kilometres: (count: string) => `${count} km`,
  empty: {
    title: 'Noch keine Referenz in der Nähe',
    text: 'Sobald eine geprüfte Erwähnung in einem Nachbarkreis oder einem Kreis gleicher Art und Größe erscheint, steht sie hier. Ein längerer Zeitraum zeigt vielleicht mehr.',
  },
};
