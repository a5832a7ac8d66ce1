import type { Story } from './story.js';

/** The word means somebody else here: who guides heavy loads over bridges, or works on one. The team dismisses these. */
export const homonymStories: readonly Story[] = [
  {
    titles: ['Brückenlotse leitet Schwertransport durch {ort}', 'Nachts unterwegs mit dem Brückenlotsen'],
    summaries: [
      'Ein Windradflügel rollt über die Kanalbrücke. Ein Brückenlotse fährt voraus, die Straße ist {n} Stunden gesperrt.',
      'Zentimeterarbeit bei {ort}: Der Brückenlotse weist einen Schwertransport über die alte Bogenbrücke.',
    ],
  },
  {
    titles: ['Alte Berufe: der Brückenlotse', 'Museum {ort} zeigt Uniform eines Brückenlotsen'],
    summaries: [
      'Im Heimatmuseum {ort} erinnert ein Schaukasten an die Brückenlotsen, die einst Kähne durch die Joche führten.',
      'Wer Kähne durch enge Brücken brachte, hieß Brückenlotse. Ein Vortrag in {ort} erzählt davon.',
    ],
  },
  {
    titles: ['Klappbrücke bleibt zu: Brückenlotse fehlt', 'Personalnot an der Klappbrücke {ort}'],
    summaries: [
      'Weil kein Brückenlotse Dienst hat, müssen Segelboote bei {ort} warten. Die Klappbrücke öffnet erst am Montag.',
      'An der Klappbrücke {ort} ist die Stelle eines Brückenlotsen frei. Segler planen Umwege.',
    ],
  },
  {
    titles: ['Chor {ort} singt vom Brückenlotsen', 'Ein Lied für die Bogenbrücke'],
    summaries: [
      'Zum Jubiläum der Bogenbrücke erklingt in {ort} das Lied vom Brückenlotsen, begleitet von {n} Akkordeons.',
      'Der Männerchor {ort} hat ein altes Schifferlied ausgegraben: Es handelt von einem Brückenlotsen.',
    ],
  },
];
