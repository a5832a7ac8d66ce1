import type { Scope } from '../../modules/outlets/outlet.entity.js';
import type { Story } from './story.js';

const one = (title: string, summary: string): Story => ({ titles: [title], summaries: [summary] });

const places: readonly Story[] = [
  one(
    'Radweg nach {ort} wird breiter',
    'Auf {n} Kilometern entsteht bis zum Herbst eine neue Fahrbahn. Die Umleitung führt am Bach entlang.',
  ),
  one(
    'Freibad {ort} öffnet früher',
    'Die Wassertemperatur liegt bei 22 Grad. Frühschwimmer kommen ab sechs Uhr hinein.',
  ),
  one(
    'Feuerwehr {ort} übt am Bahnhof',
    '{n} Einsatzkräfte probten den Ernstfall. Der Zugverkehr lief ohne Verspätung weiter.',
  ),
  one(
    'Gemeinderat {ort} berät Haushalt',
    'Diskutiert wurde vor allem über die Sanierung der Turnhalle. Abgestimmt wird in {n} Tagen.',
  ),
  one(
    'Konzert im Schlosspark {ort}',
    'Das Blasorchester spielte vor {h} Gästen. Der Erlös geht an die Jugendarbeit.',
  ),
  one(
    'SV {ort} gewinnt Nachholspiel',
    'Nach torloser erster Hälfte entschied ein Freistoß die Partie vor {h} Zuschauern.',
  ),
  one('Wochenmarkt {ort} zieht um', 'Wegen Bauarbeiten stehen die Stände bis auf Weiteres am Kirchplatz.'),
  one(
    'Neue Drehleiter für {ort}',
    'Das Fahrzeug ersetzt ein Modell aus den Neunzigern. {n} Freiwillige werden eingewiesen.',
  ),
  one(
    'Bücherei {ort} verleiht Nähmaschinen',
    'Die Bibliothek der Dinge wächst. Ausgeliehen werden auch Zelte und Fernrohre.',
  ),
  one('Straßensperrung in {ort}', 'Die Hauptstraße bleibt für {n} Tage gesperrt. Busse halten am Ortsrand.'),
  one(
    'Apfelfest in {ort} lockt Besucher',
    'Gepresst wurden {h} Liter Saft. Die älteste Sorte stammt aus dem Pfarrgarten.',
  ),
  one(
    'Turnhalle {ort}: Dach fast fertig',
    'Die Handwerker liegen im Zeitplan. Der Schulsport kehrt in {n} Wochen zurück.',
  ),
  one(
    'Glasfaser: Ausbau in {ort} geht weiter',
    'Noch {h} Haushalte warten auf den Anschluss. Die Bagger rücken straßenweise vor.',
  ),
  one('Theatergruppe {ort} zeigt Komödie', 'Die Premiere war ausverkauft. {n} weitere Aufführungen folgen.'),
  one(
    'Störche in {ort} zurück',
    'Das Nest auf dem alten Schornstein ist wieder bewohnt. Eine Kamera zeigt den Nachwuchs.',
  ),
  one(
    'Musikschule {ort} stellt Instrumente vor',
    'Am Samstag dürfen Kinder Geige, Horn und Schlagzeug ausprobieren.',
  ),
  one('Pegel am Mühlbach steigt', 'Nach dem Regen beobachtet {ort} den Mühlbach. Gefahr besteht nicht.'),
  one(
    'Kita {ort} bekommt Garten',
    'Eltern haben an {n} Samstagen gegraben. Gepflanzt wurden Beeren und eine Weide.',
  ),
  one(
    'Bürgerbus {ort} fährt öfter',
    'Der Fahrplan wächst um zwei Fahrten am Nachmittag. {n} Haltestellen kommen hinzu.',
  ),
  one('Ausstellung zeigt {ort} um 1900', 'Zu sehen sind {h} Postkarten aus einer Haushaltsauflösung.'),
  one(
    'Hallenturnier: {ort} wird Dritter',
    'Im Siebenmeterschießen fehlte das Glück. Die Jugend holte den Pokal.',
  ),
  one('Neuer Spielplatz in {ort}', 'Kinder haben mitgeplant. Am beliebtesten ist die Seilbahn.'),
  one('Repair-Café {ort} feiert Geburtstag', 'Seit {n} Jahren wird geschraubt. Toaster führen die Liste an.'),
  one('Winterdienst {ort} zieht Bilanz', 'Verbraucht wurden {h} Tonnen Salz, weniger als im Jahr davor.'),
  one('Waldtag für Schulklassen', 'Rund um {ort} pflanzten Kinder {h} Eichen und Linden.'),
  one(
    'Haltestelle am Rathaus {ort} barrierefrei',
    'Der Umbau dauerte {n} Wochen. Auch die Beleuchtung ist neu.',
  ),
  one(
    'Hofladen bei {ort} öffnet Sonntag',
    'Der Familienbetrieb zeigt Ställe und Käserei. Es gibt Führungen.',
  ),
  one(
    'Stadtradeln: {ort} sammelt Kilometer',
    '{h} Menschen machen mit. Vorn liegt ein Team der Grundschule.',
  ),
];

const country: readonly Story[] = [
  one(
    'Regen bringt Entspannung für die Wälder',
    'Nach {n} trockenen Wochen meldet der Wetterdienst ergiebige Niederschläge im ganzen Land.',
  ),
  one(
    'Bahnverkehr: Weniger Umstiege geplant',
    'Ein Entwurf sieht {n} neue Direktverbindungen vor. Verbände sind geteilter Meinung.',
  ),
  one(
    'Studie: Junge Leute lesen mehr auf Papier',
    'Befragt wurden {h} Menschen unter dreißig. Gedruckte Bücher liegen vorn.',
  ),
  one(
    'Preise für Äpfel steigen leicht',
    'Spätfrost hat die Ernte verringert. Der Handel rechnet mit {n} Prozent Aufschlag.',
  ),
  one(
    'Handwerk sucht Nachwuchs',
    'In vielen Gewerken bleiben Lehrstellen frei. Kampagnen setzen auf Praktika.',
  ),
  one('Feiertage: So planen Familien', 'Wer früh bucht, spart. Ein Überblick über Ferien und Brückentage.'),
  one('Museen verlängern Öffnungszeiten', '{n} Häuser öffnen donnerstags bis in den Abend.'),
  one(
    'Forschung: Moore speichern mehr als gedacht',
    'Messungen an {n} Orten zeigen, wie nasse Böden das Klima schützen.',
  ),
  one('Neue Regeln für Balkonkraftwerke', 'Die Anmeldung wird einfacher. Was Mietende wissen sollten.'),
  one('Schwimmkurse weiter knapp', 'Vielerorts beträgt die Wartezeit {n} Monate. Bäder suchen Lehrkräfte.'),
  one('Volksläufe verzeichnen Zulauf', 'Zu den größten Läufen kamen je {h} Menschen mehr als im Vorjahr.'),
  one(
    'Zugvögel kehren früher heim',
    'Der milde Februar lockt Kraniche und Stare. Beobachter melden erste Schwärme.',
  ),
];

const trade: readonly Story[] = [
  one(
    'Digitale Akte: Erfahrungen aus {n} Rathäusern',
    'Was bei der Umstellung half, was sie verzögerte und welche Schulungen nötig waren.',
  ),
  one(
    'Förderaufruf für Quartiersarbeit',
    'Anträge sind noch {n} Wochen möglich. Wir erklären die Bedingungen.',
  ),
  one(
    'Vergabe: Kleine Lose, große Wirkung',
    'Warum sich das Teilen von Aufträgen lohnt, zeigen {n} Beispiele.',
  ),
  one('Wirkung messen ohne Zahlenfriedhof', 'Ein Leitfaden für Träger mit wenigen Stellen.'),
  one('Vereinsrecht: Mitgliederversammlung hybrid', 'Worauf Vorstände bei Einladung und Abstimmung achten.'),
  one('Personal: Gemeinsame Ausbildung im Kreis', '{n} Gemeinden bilden zusammen aus. Ein Werkstattbericht.'),
  one('Sozialräume planen mit offenen Daten', 'Karten, Kennzahlen und ihre Grenzen.'),
  one(
    'Tagung: Verwaltung verständlich machen',
    '{h} Fachleute sprachen über Briefe, Bescheide und Webseiten.',
  ),
];

const english: readonly Story[] = [
  one(
    'Night trains return to the timetable',
    'Operators plan {n} routes across the continent from next winter.',
  ),
  one(
    'Small museums find new visitors',
    'Longer opening hours and shared tickets help houses off the beaten track.',
  ),
  one('Storks settle in village after decades', 'Residents built {n} nesting platforms and set up a camera.'),
  one('Libraries lend more than books', 'Tools, tents and telescopes are among {h} things to borrow.'),
  one('Cycling in the lowlands: a slow journey', '{n} days along canals, with little more than a tent.'),
];

/** News that names neither the enterprise nor its campaigns, as an outlet of that scope would bring it. */
export const otherNews: Record<Scope, readonly Story[]> = {
  local: places,
  regional: [...places, ...country],
  national: country,
  trade,
  international: english,
};
