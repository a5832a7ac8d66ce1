import type { Story } from './story.js';

/** Everyday coverage that belongs to no campaign. */
export const generalStories: readonly Story[] = [
  {
    titles: [
      'Brückenlotse spricht jetzt {n} Sprachen',
      'Neue Sprachen für den Brückenlotsen',
      'Wegweiser-App wächst um weitere Sprachen',
    ],
    summaries: [
      'Der Brückenlotse hat sein Angebot auf {n} Sprachen erweitert. Übersetzt wird von Fachleuten, geprüft vor Ort.',
      'Wer den Brückenlotsen öffnet, kann nun zwischen {n} Sprachen wählen. Auch einfache Sprache ist dabei.',
    ],
  },
  {
    titles: [
      'Wo Familien in {ort} Auskunft finden',
      'Kita, Schule, Kinderarzt: Überblick für {ort}',
      'Familienwegweiser {ort} zieht in die App um',
    ],
    summaries: [
      'Der gedruckte Familienwegweiser von {ort} wird eingestellt. Die Angaben stehen künftig im Brückenlotsen.',
      'Das Familienbüro in {ort} verweist bei vielen Fragen auf den Brückenlotsen und pflegt dort {n} Seiten.',
    ],
  },
  {
    titles: [
      'Drei Fragen zum Brückenlotsen',
      'Im Gespräch: Was eine App leisten kann und was nicht',
      'Brückenlotse: „Wir ersetzen keine Beratung“',
    ],
    summaries: [
      'Die Projektleitung des Brückenlotsen über Grenzen der Technik, müde Telefonlisten und die Frage, wer Inhalte prüft.',
      'Eine App kann Wege zeigen, gehen muss man sie selbst. Ein Gespräch mit dem Team des Brückenlotsen.',
    ],
  },
  {
    titles: [
      'Betriebe in {ort} nutzen Brückenlotse für neue Fachkräfte',
      'Ankommen im Betrieb: {ort} probiert neue Wege',
      'Neue Fachkräfte: {ort} setzt auf Brückenlotse',
    ],
    summaries: [
      '{n} Betriebe aus {ort} geben neuen Beschäftigten am ersten Tag eine Karte mit dem Brückenlotsen mit.',
      'Für Fachkräfte aus dem Ausland stellt die Wirtschaftsförderung {ort} Auskünfte im Brückenlotsen zusammen.',
    ],
  },
  {
    titles: [
      'Volkshochschule {ort} erklärt Apps für den Alltag',
      'Kurs in {ort}: Das Telefon als Wegweiser',
      'Digital durch {ort}: neuer Kurs',
    ],
    summaries: [
      'Im neuen Kurs der Volkshochschule {ort} geht es um Fahrpläne, Termine und den Brückenlotsen.',
      'Brückenlotse, Fahrplan, Terminbuchung: Die Volkshochschule {ort} zeigt in {n} Stunden, wie es geht.',
    ],
  },
  {
    titles: [
      'Leserbrief: Gute Wege für alle',
      'Kommentar: Auskunft ist keine Nebensache',
      'Randnotiz: Der kürzeste Weg zum Amt',
    ],
    summaries: [
      'Warum es sich lohnt, wenn Gemeinden ihre Auskünfte ordnen. Der Brückenlotse ist nur ein Beispiel.',
      'Ein Stadtplan hilft wenig, wenn niemand weiß, welches Amt zuständig ist. Gedanken zum Brückenlotsen.',
    ],
  },
  {
    titles: [
      'Brückenlotse legt Jahresbericht vor',
      '{h} Seiten, {n} Kreise: Brückenlotse berichtet',
      'Sozialunternehmen Brückenlotse wächst vorsichtig',
    ],
    summaries: [
      'Das Sozialunternehmen hinter dem Brückenlotsen arbeitet inzwischen mit {n} Kreisen. Der Jahresbericht nennt auch, was misslang.',
      'Der Brückenlotse finanziert sich aus Beiträgen der Kreise und aus Förderung, wie der Jahresbericht zeigt.',
    ],
  },
];

/** The same for the outlet that writes in English. */
export const englishStories: readonly Story[] = [
  {
    titles: [
      'German districts share one newcomer guide',
      'How Brückenlotse helps people settle in',
      'A pocket guide to small-town Germany',
    ],
    summaries: [
      'The social enterprise Brückenlotse runs a guide for newcomers together with local authorities, in {n} languages.',
      'Local offices write, volunteers check: the Brückenlotse app has become a model for rural districts.',
    ],
  },
  {
    titles: ['What Brückenlotse learned from its first districts', 'Volunteers keep Brückenlotse up to date'],
    summaries: [
      'Opening hours change, people move on. Brückenlotse relies on volunteers to keep {h} entries correct.',
      'Brückenlotse says trust grows slowly: offices, libraries and clubs each maintain their own pages.',
    ],
  },
];
