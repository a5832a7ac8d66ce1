import type { Story } from './story.js';

/** Campaign "Start in den Kreisen": a district takes up the app. */
export const launchStories: readonly Story[] = [
  {
    titles: [
      'App Brückenlotse startet in {ort}',
      '{ort}: Brückenlotse hilft beim Ankommen',
      'Neu in {ort}? Diese App weist den Weg',
      'Brückenlotse jetzt auch in {ort}',
    ],
    summaries: [
      'Der {kreis} führt die App Brückenlotse ein. Zum Start stehen Hinweise zu Ämtern, Arztpraxen und Sprachkursen in {n} Sprachen bereit.',
      'Wer neu im {kreis} lebt, findet ab sofort Antworten auf dem Telefon: Der Brückenlotse ist gestartet, kostenlos und ohne Anmeldung.',
    ],
  },
  {
    titles: [
      'Kreistag stimmt für Brückenlotse',
      '{kreis} beschließt Einführung des Brückenlotsen',
      'Mehrheit im Kreistag: Wegweiser-App kommt',
    ],
    summaries: [
      'Nach einer halben Stunde Aussprache hat der Kreistag die Einführung der App Brückenlotse beschlossen. Der Start ist in {n} Wochen geplant.',
      'Der {kreis} bekommt den Brückenlotsen. Der Kreistag stimmte mit breiter Mehrheit zu, zunächst für drei Jahre.',
    ],
  },
  {
    titles: [
      'Vom Sprachkurs bis zum Sportverein: {ort} stellt Brückenlotse vor',
      'Brückenlotse in {ort}: Was die App kann',
      'So funktioniert der Brückenlotse im {kreis}',
    ],
    summaries: [
      'Bei der Vorstellung im Bürgerhaus probierten {h} Gäste den Brückenlotsen aus. Der Start im Kreisgebiet folgt noch in diesem Monat.',
      'Zum Start des Brückenlotsen erklärt der {kreis}, wer die Inhalte pflegt, wie Vereine mitmachen und warum die App auch ohne Netz läuft.',
    ],
  },
  {
    titles: [
      'Hundert Tage Brückenlotse: {ort} zieht Zwischenstand',
      'Brückenlotse in {ort} wird gut angenommen',
      '{h} Abrufe in der Woche: Brückenlotse in {ort}',
    ],
    summaries: [
      'Seit dem Start im Frühjahr wird der Brückenlotse in {ort} rund {h} Mal in der Woche geöffnet. Am häufigsten gesucht: Kinderbetreuung.',
      'Gut drei Monate nach dem Start berichtet der {kreis} von {n} Sprachen und {h} Einträgen im Brückenlotsen.',
    ],
  },
  {
    titles: [
      'Nachbarkreise schauen auf {ort}',
      'Brückenlotse: {ort} teilt seine Erfahrungen',
      'Was andere Kreise vom Start in {ort} lernen wollen',
    ],
    summaries: [
      'Beim Start des Brückenlotsen hat {ort} vieles zum ersten Mal gemacht. Nun fragen {n} Nachbargemeinden nach der Einführung.',
      'Die Einführung des Brückenlotsen im {kreis} gilt als Muster. Eine Arbeitsgruppe fasst zusammen, was beim Start half und was nicht.',
    ],
  },
  {
    titles: [
      'Rathaus {ort} verteilt Karten für Brückenlotse',
      'Ein Plakat, {n} Sprachen: {ort} wirbt für Brückenlotse',
      'Brückenlotse: {ort} hängt die Plakate auf',
    ],
    summaries: [
      'Zum Start des Brückenlotsen liegen in Rathaus, Bücherei und Volkshochschule {h} Karten aus. Ein Kurzfilm erklärt die App.',
      'In {ort} weisen Plakate in {n} Sprachen auf den Start des Brückenlotsen hin, auch an Haltestellen und in Apotheken.',
    ],
  },
];
