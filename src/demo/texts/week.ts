import type { Story } from './story.js';

/** Campaign "Woche der Wegweiser": a nationwide week of open doors. */
export const weekStories: readonly Story[] = [
  {
    titles: [
      'Woche der Wegweiser beginnt in {h} Orten',
      '{ort} macht mit bei der Woche der Wegweiser',
      'Woche der Wegweiser: Behörden öffnen ihre Türen',
      'Offene Türen und offene Ohren: die Woche der Wegweiser',
    ],
    summaries: [
      'Unter dem Titel Woche der Wegweiser zeigen Ämter, Vereine und Büchereien, wie der Weg durch den Alltag leichter wird. Der Brückenlotse lädt dazu ein.',
      'Bundesweit laden {h} Stellen zur Woche der Wegweiser. In {ort} stehen {n} Termine im Kalender.',
    ],
  },
  {
    titles: [
      'Behördendeutsch zum Anfassen in {ort}',
      'Woche der Wegweiser: {ort} übersetzt seine Formulare',
      'Ein Formular, {n} Fassungen: Werkstatt in {ort}',
    ],
    summaries: [
      'In einer Werkstatt zur Woche der Wegweiser schreiben Fachleute und Neuankömmlinge in {ort} gemeinsam an verständlichen Briefen.',
      'Zur Woche der Wegweiser hat {ort} {n} Formulare in einfache Sprache übertragen. Eine Ausstellung zeigt vorher und nachher.',
    ],
  },
  {
    titles: [
      'Stadtspaziergang in {n} Sprachen',
      'Woche der Wegweiser: Rundgang durch {ort}',
      'Wo ist hier das Bürgeramt? Ein Spaziergang durch {ort}',
    ],
    summaries: [
      'Beim Rundgang zur Woche der Wegweiser führten Ehrenamtliche durch {ort}, vom Bürgeramt bis zur Bücherei.',
      'Ein Spaziergang in {n} Sprachen gehörte in {ort} zur Woche der Wegweiser. {h} Menschen gingen mit.',
    ],
  },
  {
    titles: [
      'Woche der Wegweiser endet mit Fest in {ort}',
      'Bilanz: {h} Termine in der Woche der Wegweiser',
      'Nach der Woche der Wegweiser: Was bleibt',
    ],
    summaries: [
      'Mit einem Fest auf dem Marktplatz ging in {ort} die Woche der Wegweiser zu Ende. Die Veranstalter zählen bundesweit {h} Termine.',
      'Die Woche der Wegweiser hat gezeigt, wo Auskünfte fehlen. Der Brückenlotse nimmt {n} Themen neu auf.',
    ],
  },
  {
    titles: [
      'Bücherei {ort} wird zur Auskunftsstelle',
      'Fragen kostet nichts: Sprechstunde in der Bücherei {ort}',
      'Woche der Wegweiser in der Bücherei {ort}',
    ],
    summaries: [
      'Zur Woche der Wegweiser beantwortet die Bücherei in {ort} täglich Fragen zu Schule, Wohnung und Arbeit.',
      'Fünf Nachmittage lang saß in der Bücherei {ort} ein Team bereit. Anlass war die Woche der Wegweiser.',
    ],
  },
];
