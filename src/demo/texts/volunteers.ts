import type { Story } from './story.js';

/** Campaign "Lotsen gesucht": volunteers who keep the contents of the app up to date. */
export const volunteerStories: readonly Story[] = [
  {
    titles: [
      'Lotsen gesucht: {ort} braucht Freiwillige',
      'Brückenlotse sucht Ehrenamtliche in {ort}',
      'Zwei Stunden im Monat: {ort} sucht Lotsen',
      'Ehrenamt mit Ortskenntnis: Lotsen gesucht',
    ],
    summaries: [
      'Unter dem Motto „Lotsen gesucht“ wirbt der Brückenlotse um Freiwillige, die Öffnungszeiten und Angebote in {ort} aktuell halten.',
      'Für den Brückenlotsen sucht {ort} {n} Ehrenamtliche. Vorkenntnisse sind nicht nötig, eine Schulung gehört dazu.',
    ],
  },
  {
    titles: [
      '{n} neue Lotsen für {ort}',
      'Erste Schulung für Lotsen in {ort} ausgebucht',
      'Brückenlotse: {ort} schult Freiwillige',
    ],
    summaries: [
      'Die erste Schulung für Ehrenamtliche beim Brückenlotsen war in {ort} nach zwei Tagen ausgebucht. Ein zweiter Termin folgt.',
      'In {ort} haben {n} Freiwillige gelernt, wie Einträge im Brückenlotsen geprüft und übersetzt werden.',
    ],
  },
  {
    titles: [
      'Ein Nachmittag mit den Lotsen von {ort}',
      'Telefonliste, Stadtplan, Geduld: Ehrenamt beim Brückenlotsen',
      'Wer hinter den Einträgen im Brückenlotsen steht',
    ],
    summaries: [
      'Eine Gruppe Ehrenamtlicher geht in {ort} Eintrag für Eintrag durch. Ein Besuch bei denen, die den Brückenlotsen aktuell halten.',
      'Jeden zweiten Dienstag treffen sich in {ort} {n} Freiwillige. Sie prüfen, was im Brückenlotsen steht.',
    ],
  },
  {
    titles: [
      'Schnuppertag fürs Ehrenamt in {ort}',
      'Lotsen gesucht: Schnuppertag in {ort}',
      'Einmal Lotse sein: {ort} lädt zum Ausprobieren',
    ],
    summaries: [
      'Beim Schnuppertag in {ort} können Interessierte den Brückenlotsen von innen kennenlernen. „Lotsen gesucht“ heißt die Aktion.',
      'Die Aktion „Lotsen gesucht“ macht in {ort} Halt. Der Brückenlotse zeigt, wie das Ehrenamt aussieht.',
    ],
  },
  {
    titles: [
      'Dank für {n} Lotsen in {ort}',
      '{kreis} würdigt Ehrenamt beim Brückenlotsen',
      'Brückenlotse: {ort} sagt seinen Freiwilligen Danke',
    ],
    summaries: [
      'Mit einem Frühstück im Bürgerhaus dankte {ort} den Freiwilligen des Brückenlotsen für {h} geprüfte Einträge.',
      'Der {kreis} hat die Ehrenamtlichen des Brückenlotsen geehrt. Gesucht werden noch {n} weitere.',
    ],
  },
];
