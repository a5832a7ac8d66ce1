/**
 * A seeded farm of invented press items with known stories, for large runs of
 * the story grouping. Nothing here knows how stories are grouped: texts come from
 * slot grammars, copies from the edits newsrooms make, traps from what looks
 * alike without being the same piece.
 *
 * `storyFarm({ seed, stories })` gives `{ id, group, form, title, summary,
 * publishedAt, outlet }`, sorted by time. Items with one `group` are one story,
 * every other pair is not. Items whose label a person could not tell from title
 * and summary are left out.
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T00:00:00.000Z');
const DAYS = 10;

const words = (text) => text.trim().split(/\s+/u);
const list = (text) =>
  text
    .trim()
    .split(text.includes(';') ? ';' : '\n')
    .map((entry) => entry.trim().replace(/\s+/gu, ' '))
    .filter(Boolean);

function randomSource(seed) {
  let state = (Number(seed) >>> 0) ^ 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (array) => array[Math.floor(next() * array.length)],
    chance: (share) => next() < share,
  };
}

// ---------------------------------------------------------------- word lists

const PLACE_HEADS = words(`Alten Birken Buchen Dorn Eber Eichen Eschen Falken Feld Forst Frauen Fried
  Ger Gold Gruen Grafen Hain Hammer Hasel Hecken Hirsch Hohen Holz Iller Kalten Kirch Kloster Kron
  Lauter Lehm Lichten Linden Mai Markt Moos Mühl Nieder Ober Otters Pfaffen Rappen Reichen Ried
  Rosen Roten Sachsen Salz Schön Schwarzen Seel Sommer Stein Stern Tann Thal Trauch Ulmen Unter
  Wachen Wald Wasser Weiden Weißen Wer Wiesen Wild Winter Wolfs Zeiten Zell`).map((head) =>
  head.replace('Gruen', 'Grün'),
);
const PLACE_TAILS = words(`au bach berg brunn brück burg dorf eck felden furt hausen heim hofen
  ingen kirchen moor reuth ried rode see stadt stetten tal weiler winkel zell`);
const FEMALE = words(`Anna Agnes Aylin Barbara Beate Birgit Carola Claudia Dagmar Elif Elisabeth Eva
  Franziska Gabriele Hanna Heike Ines Irmgard Johanna Judith Karin Katharina Lea Luise Magdalena
  Maria Miriam Monika Nadine Olga Petra Renate Sabine Sandra Selma Silke Sofia Susanne Tanja Theresa
  Ulrike Vera Verena Yasemin`);
const MALE = words(`Achim Alexander Andreas Anton Benedikt Bernd Christian Daniel David Dieter Emre
  Erich Florian Frank Georg Gerhard Günter Hannes Heiko Jakob Jan Jens Johannes Josef Karl Klaus
  Korbinian Lorenz Ludwig Lukas Manuel Markus Martin Matthias Michael Norbert Oliver Paul Peter Ralf
  Robert Sebastian Stefan Thomas Timo Ulrich Volker Werner`);
const SURNAMES = words(`Abel Ahrens Albrecht Amann Bader Bauer Baumann Becker Berger Bischof Böhm
  Brandl Burger Conrad Dietl Dorn Ebner Eder Ehrlich Engel Fehr Fischer Frank Fuchs Geiger Glas Graf
  Gruber Haas Hahn Hartl Heller Hirsch Hofer Hummel Jäger Jung Kaiser Kaya Keller Kern Klein Kober
  Krämer Kraus Kuhn Lang Lechner Lindner Lohr Mahler Maier Marx Mayr Metz Moser Müller Nagel Neff
  Obermeier Ott Pfeffer Pohl Prager Rau Reiter Richter Ritter Roth Sailer Sauer Schaller Schenk
  Schmid Schneider Schuster Seitz Singer Sommer Stadler Stark Steiner Stock Thoma Ulmer Vogel Vogt
  Wagner Walter Weber Weigl Wenz Wimmer Winkler Wirth Wolf Yildiz Zach Zeller Ziegler Zoller`);
const STREET_HEADS = words(`Garten Schiller Goethe Linden Bahnhof Kirch Schul Mühl Brunnen Ring Rosen
  Berg Tal Wiesen Hafen Markt Kloster Birken Sonnen Post Werk Turm Bürger Lech Donau Main Ulmen
  Kapellen Jäger Hof Mozart Bach Ziegel Färber Gerber Weber Schloss Spital Wall Graben`);
const STREET_TAILS = words('straße straße straße weg gasse allee platz');
const NUMBER_WORDS = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'];
NUMBER_WORDS.push('neun', 'zehn', 'elf', 'zwölf');
const WEEKDAYS = words('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag');
const MONTHS = words('Januar Februar März April Mai Juni Juli August September Oktober November');

const OUTLETS = (() => {
  const regions = words(`Lechtaler Isartaler Allgäuer Fränkische Schwäbische Oberpfälzer Mainfränkische
    Badische Hessische Thüringer Sächsische Märkische Pfälzer Saarländische Westfälische
    Niederrheinische Hanseatische Friesische Holsteiner Mecklenburger Altmärkische Harzer Lausitzer
    Neckartaler Donautaler`);
  const names = words('Rundblick Warte Umschau');
  const made = regions.flatMap((region) => names.map((name) => `${region} ${name}`));
  return [...made, 'RegioTicker', 'newswerk.de', 'Kirchenblick', 'Sonntagsforum', 'Sozialreport'];
})();

// ------------------------------------------------------------------- topics
// {slot} is fixed within a story, [a|b|c] is chosen anew each time.

const TOPICS = {
  rat: {
    kicker: ['Kommunalpolitik', 'Stadtrat', 'Aus dem Rathaus'],
    roles: [
      ['Bürgermeister', 'Bürgermeisterin'],
      ['Kämmerer', 'Kämmerin'],
      ['Baureferent', 'Baureferentin'],
    ],
    x: list(`die Sanierung der Stadthalle; den Neubau der Grundschule; eine Solaranlage auf dem Bauhof;
      die Umgestaltung des Marktplatzes; einen Radweg ins Gewerbegebiet; das Baugebiet am Südhang;
      eine neue Satzung für Kleingärten; den Abriss des alten Sudhauses; einen Bürgerentscheid zum Parkdeck;
      die Erweiterung der Kläranlage; das Nahwärmenetz im Norden; eine Baumschutzverordnung;
      den Verkauf des Krankenhausareals; eine Fußgängerzone auf Probe; die Rückkehr zur Ganztagskita;
      einen Skatepark am Flussufer; das Konzept für die Stadtbücherei; die Neuordnung der Friedhöfe`),
    leads: [
      'Der Gemeinderat von {ort} hat [nach langer Debatte|in öffentlicher Sitzung] am {tag} {x} beschlossen.',
      'Mit {n} zu {m} Stimmen haben die Stadträte in {ort} am {tag} {x} auf den Weg gebracht.',
      'In {ort} ist der Weg frei: Das Gremium billigte am {tagabend} {x}, die Gegner sprachen von einem Fehler.',
      'Lange wurde in {ort} gestritten, nun steht fest: Die Mehrheit will {x}.',
      'Überraschend deutlich hat sich der Bauausschuss von {ort} für einen Antrag ausgesprochen, der {x} vorsieht.',
    ],
    titles: [
      '{ort} beschließt {x}',
      'Rat stimmt ab: {ort} bekommt {x}',
      'Mehrheit in {ort} für {x}',
      '{ort}: Grünes Licht für {x}',
    ],
    seconds: [
      'Die Kosten liegen nach Angaben von {q} bei rund {mio} Millionen Euro.',
      '{q} verteidigte die Pläne gegen Kritik aus der Bürgerschaft und verwies auf {n} Stellungnahmen.',
      'Baubeginn soll im {monat} sein, wie {q} [erklärte|sagte].',
      'Aus Sicht von {q} führt an dem Vorhaben trotz leerer Kassen kein Weg vorbei.',
      'Anwohner der {str} hatten {hundert} Unterschriften gegen das Vorhaben gesammelt.',
    ],
    follow: [
      '{q2} hat den Beschluss scharf kritisiert und eine Klage vor dem Verwaltungsgericht angekündigt.',
      'Gegen das Vorhaben formiert sich Widerstand: Rund um die {str2} wurden {hundert2} Unterschriften gesammelt.',
      'Die Regierung prüft nun, ob bei der Abstimmung ein befangenes Mitglied mitgestimmt hat.',
    ],
    followTitles: [
      'Widerstand in {ort}: {q2} kündigt Klage an',
      'Nach dem Votum in {ort} sammeln Anwohner Unterschriften',
      'Abstimmung in {ort} wird überprüft',
    ],
  },
  blaulicht: {
    kicker: ['Blaulicht', 'Polizei', 'Feuerwehr'],
    roles: [
      ['Polizeisprecher', 'Polizeisprecherin'],
      ['Einsatzleiter', 'Einsatzleiterin'],
      ['Kreisbrandrat', 'Kreisbrandrätin'],
    ],
    x: list(`eine Scheune; ein Reihenhaus; eine Gärtnerei; ein Sägewerk; eine Lagerhalle; ein Reisebus;
      eine Kunstschmiede; ein Wohnwagen; eine Großbäckerei; ein Vereinsheim; eine Biogasanlage; ein Hotel;
      eine Tankstelle; ein Kiosk; eine Reithalle; ein Bootshaus; eine Arztpraxis; ein Dachstuhl`),
    leads: [
      'In {ort} ist in der Nacht zum {tag} {x} in Flammen aufgegangen.',
      'Großeinsatz an der {str} in {ort}: Dort brannte am {tag} {x} bis auf die Grundmauern nieder.',
      'Ein Funkenschlag war nach ersten Ermittlungen schuld daran, dass in {ort} {x} vollständig zerstört wurde.',
      'Mehr als {n} Feuerwehrleute haben am {tagabend} in {ort} gegen ein Feuer gekämpft, betroffen war {x}.',
      'Beißender Rauch zog am {tag} über {ort}, nachdem {x} an der {str} Feuer gefangen hatte.',
    ],
    titles: [
      'Feuer in {ort}: {x} zerstört',
      'Brand an der {str}: Rauch über {ort}',
      '{ort}: Flammen richten hohen Schaden an',
      'Großbrand in {ort} fordert {n} Einsatzkräfte',
    ],
    seconds: [
      'Den Schaden schätzte {q} auf rund {tausend} Euro.',
      'Ein {alter} Jahre alter Bewohner erlitt eine Rauchvergiftung, wie {q} mitteilte.',
      'Verletzt wurde nach Auskunft von {q} niemand, {n} Nachbarn mussten ihre Häuser verlassen.',
      'Warum das Feuer ausbrach, ist [noch|weiterhin] unklar, sagte {q}.',
      'Die Löscharbeiten dauerten fast {kl} Stunden, weil das Wasser aus dem {fluss} gepumpt werden musste.',
    ],
    follow: [
      'Brandermittler haben am Unglücksort Spuren eines Brandbeschleunigers entdeckt, bestätigte {q2}.',
      'Ein {alter2}-Jähriger hat gestanden, das Feuer gelegt zu haben, wie die Staatsanwaltschaft erklärte.',
      'Für die Betroffenen hat der Pfarrverband ein Spendenkonto eingerichtet, binnen eines Tages kamen {tausend2} Euro zusammen.',
    ],
    followTitles: [
      'Nach Feuer in {ort}: {q2} bestätigt Verdacht',
      'Mutmaßlicher Brandstifter von {ort} gesteht',
      'Große Hilfsbereitschaft nach dem Feuer in {ort}',
    ],
  },
  verkehr: {
    kicker: ['Verkehr', 'Unfall', 'Autobahn'],
    roles: [
      ['Polizeisprecher', 'Polizeisprecherin'],
      ['Notarzt', 'Notärztin'],
    ],
    x: list(`Kies; Rüben; Bierkisten; Fliesen; Holzpellets; Waschmaschinen; Kartoffeln; Mineralwasser;
      Glasflaschen; Toilettenpapier; Dachziegeln; Äpfeln; Stahlrohren; Fahrrädern; Getreide; Honiggläsern;
      Autoreifen; Schokolade; Zement; Möbeln`),
    leads: [
      'Ein mit {x} beladener Lastwagen ist am {tag} auf der {bahn} bei {ort} [umgekippt|umgestürzt].',
      'Stundenlanger Stau auf der {bahn}: Bei {ort} verlor ein Sattelzug am {tag} seine Ladung aus {x}.',
      'Weil ein {alter}-jähriger Fahrer am Steuer einschlief, landete bei {ort} ein Anhänger voll mit {x} im Graben.',
      'Auf der {bahn} nahe {ort} sind am {tagabend} zwei Transporter zusammengestoßen, einer war mit {x} beladen.',
    ],
    titles: [
      'Lastwagen mit {x} verunglückt auf der {bahn}',
      '{bahn} bei {ort} nach Unfall gesperrt',
      'Ladung aus {x} blockiert {bahn} bei {ort}',
    ],
    seconds: [
      'Die Fahrbahn in Richtung {ort2} war bis zum Morgen gesperrt, sagte {q}.',
      'Der {alter} Jahre alte Fahrer kam mit schweren Verletzungen in eine Klinik.',
      'Es entstand ein Schaden von etwa {tausend} Euro, der Rückstau reichte {n} Kilometer weit.',
      'Nach Angaben von {q} war der Mann {n} Stunden ohne Pause gefahren.',
      'Helfer der Feuerwehr {ort2} versorgten die Wartenden mit Tee und Decken.',
    ],
    follow: [
      'Der Fahrer ist in der Nacht seinen Verletzungen erlegen, teilte {q2} mit.',
      'Gegen die Spedition wird nun wegen gefälschter Lenkzeiten ermittelt, erklärte {q2}.',
      'Mehrere Gaffer, die den Unfall gefilmt hatten, müssen je {hundert2} Euro Bußgeld zahlen.',
    ],
    followTitles: [
      'Fahrer stirbt nach Unfall bei {ort}',
      'Nach Unfall bei {ort}: Ermittlungen gegen Spedition',
      'Gaffer auf der {bahn} müssen zahlen',
    ],
  },
  sozial: {
    kicker: ['Soziales', 'Integration', 'Ehrenamt'],
    roles: [
      ['Geschäftsführer', 'Geschäftsführerin'],
      ['Projektleiter', 'Projektleiterin'],
      ['Landrat', 'Landrätin'],
    ],
    x: list(`eine App für Neuzugewanderte; ein Sprachcafé für Mütter; ein Reparaturcafé; eine Wohnungsbörse;
      ein Mentorenprogramm; eine Tafel auf Rädern; eine Beratungsstelle im Bus; eine Lernwerkstatt für Azubis;
      ein Kaufhaus für Gebrauchtes; eine Fahrradwerkstatt; ein inklusives Bistro; eine Formularhilfe per Chat;
      eine mobile Pflegeberatung; eine Dolmetscherbörse; eine Schreibstube; ein Gartenprojekt`),
    leads: [
      '{ort} hat seit {tag} ein neues soziales Angebot: {x}, getragen von der {orga}.',
      'Die {orga} startet gemeinsam mit dem Landkreis {ort} {x}.',
      'Ämter, Arzt, Arbeit: Damit der Alltag leichter gelingt, gibt es in {ort} nun {x}.',
      'Hilfe ohne Hürden verspricht ein Projekt der {orga}, das am {tag} in {ort} begann: {x}.',
      'Für {mon} Monate ist die Finanzierung gesichert: In {ort} entsteht {x}.',
    ],
    titles: [
      '{orga} startet in {ort} {x}',
      'Neu in {ort}: {x}',
      '{ort}: {orga} eröffnet {x}',
      'Hilfe im Alltag: {ort} bekommt {x}',
    ],
    seconds: [
      'Bislang haben sich {n} Ehrenamtliche gemeldet, wie {q} berichtete.',
      'Das Land fördert das Vorhaben mit {tausend} Euro, den Rest trägt eine Stiftung.',
      '„Wir wollen niemanden allein lassen“, sagte {q} bei der Vorstellung.',
      'Im ersten Jahr rechnet {q} mit {hundert} Nutzerinnen und Nutzern.',
      'Anlaufstelle ist ein früherer Laden in der {str}, geöffnet an {kl} Tagen in der Woche.',
    ],
    follow: [
      'Der Andrang übertrifft alle Erwartungen, zog {q2} eine erste Bilanz und bat um weitere Freiwillige.',
      'Der Rechnungshof stellt die Förderung in Frage, {q2} weist die Vorwürfe zurück.',
      'Auch {ort2} will das Angebot nun übernehmen, kündigte {q2} an.',
    ],
    followTitles: [
      '{q2} zieht erste Bilanz in {ort}',
      'Rechnungshof prüft Projekt in {ort}',
      'Nach dem Start in {ort}: Auch {ort2} zeigt Interesse',
    ],
  },
  kirche: {
    kicker: ['Kirche', 'Glaube', 'Bistum'],
    roles: [
      ['Dekan', 'Dekanin'],
      ['Pfarrer', 'Pfarrerin'],
      ['Oberkirchenrat', 'Oberkirchenrätin'],
    ],
    x: list(`die barocke Orgel; das Pfarrhaus; die Krypta; ein Kreuzweg aus Eisen; die Turmuhr; der Hochaltar;
      eine Vesperkirche; das Gemeindezentrum; ein Glockenspiel; die Friedhofskapelle; das Taufbecken;
      ein Fresko aus dem 15. Jahrhundert; die Klosterbibliothek; ein Kirchenfenster; der Pilgerweg`),
    leads: [
      'In der evangelischen Gemeinde von {ort} sorgt {x} für Gesprächsstoff, seit am {tag} die Pläne bekannt wurden.',
      'Gläubige aus {ort} und {ort2} haben am {tag} einen Festgottesdienst gefeiert, im Mittelpunkt stand {x}.',
      'Nach {kl} Jahren Arbeit ist {x} in {ort} gerettet.',
      'Das Kirchenamt gibt Geld frei: {tausend} Euro fließen nach {ort}, wo {x} dringend Hilfe braucht.',
    ],
    titles: [
      '{ort}: Gemeinde bangt um ein Wahrzeichen – {x}',
      'Neues Leben: {x} in {ort}',
      'Kirche in {ort} – {x} im Mittelpunkt',
    ],
    seconds: [
      '{q} sprach von einem [Zeichen der Hoffnung|Geschenk für die ganze Region].',
      'Finanziert wurde das Vorhaben auch durch {hundert} Spender.',
      'Nicht alle sind einverstanden: {n} Mitglieder haben einen offenen Brief an {q} geschrieben.',
      'Fachleute des Denkmalamts fanden dabei Münzen und Briefe aus dem Jahr {jahr}.',
    ],
    follow: [
      'Unbekannte haben in dem Gotteshaus randaliert, {q2} zeigte sich fassungslos.',
      'Eine anonyme Spenderin hat weitere {tausend2} Euro überwiesen, freute sich {q2}.',
    ],
    followTitles: ['Entsetzen in {ort}: {q2} ringt um Worte', 'Anonyme Spende für {ort}'],
  },
  wirtschaft: {
    kicker: ['Wirtschaft', 'Unternehmen', 'Arbeitsmarkt'],
    roles: [
      ['Vorstandschef', 'Vorstandschefin'],
      ['Betriebsratschef', 'Betriebsratschefin'],
      ['Insolvenzverwalter', 'Insolvenzverwalterin'],
    ],
    x: list(`Pumpen; Fenster; Backöfen; Kinderwagen; Getriebe; Klaviere; Verpackungen; Skischuhe; Lampen;
      Medizintechnik; Landmaschinen; Sensoren; Wurstwaren; Schrauben; Wärmepumpen; Strickwaren; Porzellan;
      Batterien; Leiterplatten; Fahrradhelme`),
    leads: [
      'Der Hersteller {firma} will an seinem Stammsitz in {ort} {hundert} Stellen streichen.',
      '{firma}, Spezialist für {x}, hat beim Amtsgericht {ort} Insolvenz angemeldet.',
      'Mit einem Umsatzplus von {proz} Prozent hat {firma} aus {ort} das beste Jahr seiner Geschichte abgeschlossen.',
      'Die Beschäftigten von {firma} in {ort} haben am {tag} für {kl} Stunden die Arbeit niedergelegt.',
      'Für {mio} Millionen Euro baut {firma} in {ort} eine neue Fabrik für {x}.',
    ],
    titles: [
      '{firma}: Wie es in {ort} weitergeht',
      '{ort}: {firma} überrascht die Belegschaft',
      '{firma} aus {ort} vor Wendepunkt',
    ],
    seconds: [
      '{q} nannte hohe Energiekosten und die Konkurrenz aus Asien als Gründe.',
      'Das Unternehmen stellt {x} her und beschäftigt {hundert2} Menschen.',
      'Kündigungen schloss {q} bis {monat} aus.',
      'Am {tag} informierte {q} die Belegschaft in der Kantine.',
      'Die Gewerkschaft fordert {proz} Prozent mehr Lohn und einen Haustarif.',
    ],
    follow: [
      'Ein Investor aus {ort2} hat Interesse angemeldet, bestätigte {q2} am Rande einer Messe.',
      'Vor dem Werkstor demonstrierten {hundert3} Beschäftigte, {q2} sprach von einem Vertrauensbruch.',
      'In der zweiten Verhandlungsrunde einigten sich beide Seiten auf einen Sozialplan, sagte {q2}.',
    ],
    followTitles: [
      'Hoffnung für {firma}: {q2} spricht von Investor',
      'Protest vor dem Werkstor von {firma}',
      'Sozialplan für {firma} steht',
    ],
  },
  kultur: {
    kicker: ['Kultur', 'Bühne', 'Ausstellung'],
    roles: [
      ['Intendant', 'Intendantin'],
      ['Kurator', 'Kuratorin'],
      ['Regisseur', 'Regisseurin'],
    ],
    x: list(`Faust; Die Räuber; Der Freischütz; Carmen; Nathan der Weise; Die Physiker; Der Besuch der alten Dame;
      Hamlet; Tosca; Woyzeck; Der Vogelhändler; Emilia Galotti; Die Zauberflöte; Antigone; Fidelio; Der Revisor`),
    leads: [
      'Mit „{x}“ hat das Theater {ort} am {tagabend} seine Saison eröffnet.',
      'Ein ungewöhnlicher „{x}“ ist im Stadttheater {ort} zu sehen: {q} verlegt das Stück in ein [Hallenbad|Callcenter|Parkhaus].',
      'Das Freilichttheater {ort} sucht {n} Statisten für „{x}“.',
      'Minutenlanger Applaus, dazu ein paar Buhrufe: In {ort} hatte am {tag} „{x}“ Premiere.',
    ],
    titles: ['„{x}“ in {ort}', 'Theater {ort} wagt „{x}“', 'Premiere: {q} zeigt „{x}“'],
    seconds: [
      'In der Titelrolle überzeugt {p}, [Gast|Neuzugang] aus {ort2}.',
      '{hundert} Zuschauer sahen eine Aufführung, die ohne Pause gespielt wurde.',
      '{q} sagte, das Stück sei aktueller denn je.',
      'Karten kosten zwischen {m} und {n} Euro, weitere Termine folgen im {monat}.',
    ],
    follow: [
      'Wegen einer Erkrankung von {p2} fallen alle Vorstellungen bis {monat2} aus.',
      'Die Inszenierung ist für den Landestheaterpreis nominiert, gab {q2} bekannt.',
    ],
    followTitles: ['Theater {ort} sagt Vorstellungen ab', 'Nominierung für die Bühne in {ort}'],
  },
  gesundheit: {
    kicker: ['Gesundheit', 'Medizin', 'Pflege'],
    roles: [
      ['Chefarzt', 'Chefärztin'],
      ['Klinikleiter', 'Klinikleiterin'],
      ['Amtsarzt', 'Amtsärztin'],
    ],
    x: list(`die Geburtshilfe; die Notaufnahme; die Kinderstation; eine Palliativstation; die Tagespflege;
      ein Herzkatheterlabor; die Hebammenpraxis; eine Schmerzambulanz; die Schlaganfalleinheit; ein Impfzentrum;
      die Suchtberatung; eine Telemedizinpraxis; die Rettungswache; ein Hospiz; die Bereitschaftspraxis`),
    leads: [
      'Am Krankenhaus {ort} steht {x} vor dem Aus.',
      'Patienten in {ort} müssen umdenken: Von {monat} an wird {x} nach {ort2} verlagert.',
      'Das Klinikum {ort} erweitert sein Angebot und eröffnet im {monat} {x} mit {n} Betten.',
      'Wegen fehlender Fachkräfte ist in {ort} {x} seit {tag} nur eingeschränkt erreichbar.',
    ],
    titles: [
      '{ort}: Sorge um {x}',
      'Krankenhaus {ort}: Was aus der Abteilung wird – {x}',
      'Klinik {ort} ordnet {x} neu',
    ],
    seconds: [
      '{q} verwies auf {n} unbesetzte Stellen und steigende Kosten.',
      'Im vergangenen Jahr wurden dort {hundert} Menschen versorgt.',
      'Der Kreistag will {mio} Millionen Euro zuschießen, wenn {q} ein Konzept vorlegt.',
      'Für {q} ist der Schritt [ohne Alternative|ein Neuanfang].',
    ],
    follow: [
      'Hunderte haben vor dem Landratsamt demonstriert, {q2} versprach Gespräche mit den Kassen.',
      'Der Gesundheitsminister will die Klinik besuchen, kündigte {q2} an.',
    ],
    followTitles: ['Demonstration für die Klinik in {ort}', 'Minister will Klinik in {ort} besuchen'],
  },
  forschung: {
    kicker: ['Wissenschaft', 'Forschung', 'Natur'],
    roles: [
      ['Biologe', 'Biologin'],
      ['Archäologe', 'Archäologin'],
      ['Studienleiter', 'Studienleiterin'],
    ],
    x: list(`Fledermäuse; Wildbienen; Feuersalamander; Luchse; Störche; Biber; Moose; Waldameisen; Kiebitze;
      Gletscherflöhe; Flusskrebse; Eisvögel; Orchideen; Rebhühner; Haselmäuse; Glühwürmchen; Uhus`),
    leads: [
      'Forscher der Universität {ort} haben am {fluss} {hundert} {x} gezählt, so viele wie seit {kl} Jahren nicht.',
      'Eine Studie aus {ort} gibt Rätsel auf: {x} meiden neuerdings die Nähe von Straßen.',
      'Naturschützer schlagen Alarm, denn rund um {ort} verschwinden {x} schneller als gedacht.',
      'Mit Mikrofonen und Kameras will ein Team um {q} herausfinden, warum {x} bei {ort} zurückkehren.',
    ],
    titles: [
      '{x} bei {ort}: Was die Studie zeigt',
      'Rätsel um {x} in {ort}',
      'Forscher zählen {x} am {fluss}',
    ],
    seconds: [
      '{q} führt das auf die milden Winter zurück.',
      'Die Daten stammen von {n} Messstellen und wurden seit {jahr} gesammelt.',
      '„Das hätten wir nie erwartet“, sagte {q}.',
      'Veröffentlicht wurde die Arbeit in einem Fachblatt, das Land förderte sie mit {tausend} Euro.',
    ],
    follow: [
      'Der Bauernverband zweifelt die Zahlen an, {q2} lädt die Kritiker zu einer Begehung ein.',
      'Das Landesamt will die Tiere und Pflanzen nun besser schützen, teilte {q2} mit.',
    ],
    followTitles: ['Streit um Zahlen aus {ort}: {q2} widerspricht', 'Mehr Schutz rund um {ort} geplant'],
  },
  sport: {
    kicker: ['Sport', 'Fußball', 'Handball'],
    roles: [
      ['Trainer', 'Trainerin'],
      ['Sportchef', 'Sportchefin'],
      ['Präsident', 'Präsidentin'],
    ],
    x: list(`den Klassenerhalt; den Aufstieg; das Pokalfinale; die Tabellenspitze; den Derbysieg; das Viertelfinale;
      den ersten Auswärtssieg; den Hallentitel; die Meisterschaft; das Halbfinale; den Relegationsplatz`),
    leads: [
      'Der {verein} hat mit einem {tore} gegen {ort2} {x} perfekt gemacht.',
      'Trotz des {tore} gegen {ort2} herrscht Unruhe beim {verein}: Niemand spricht mehr über {x}.',
      'Ein Treffer von {p} in der {n}. Minute bescherte dem {verein} am {tag} {x}.',
      'Der {verein} trennt sich von {q} und will mit neuem Personal {x} sichern.',
    ],
    titles: [
      '{verein} jubelt über {x}',
      '{tore}: {verein} und {ort2} liefern sich packendes Duell',
      '{p} und der {verein}: Es geht um {x}',
    ],
    seconds: [
      'Vor {hundert} Zuschauern sah {p} kurz nach der Pause die Rote Karte.',
      '{q} haderte mit dem Schiedsrichter und sprach von {kl} klaren Chancen.',
      'Nächster Gegner ist am {tag2} der Tabellennachbar aus {ort3}.',
      'Das Team steht nun mit {n} Punkten auf Rang {kl}.',
    ],
    follow: [
      'Das Sportgericht hat {p} für {kl2} Spiele gesperrt, der Klub legte Einspruch ein.',
      '{p2} verlängert den Vertrag um zwei Jahre, bestätigte {q2}.',
    ],
    followTitles: ['Sperre für {p} – {verein} legt Einspruch ein', '{p2} bleibt beim {verein}'],
  },
};

// Second and later sentences any topic may end on: usual phrases many stories share.
const COMMON = [
  'Weitere Einzelheiten sollen in den kommenden Wochen bekannt gegeben werden.',
  'Eine endgültige Entscheidung wird für {monat} erwartet.',
  'Das Interesse in der Bevölkerung ist groß.',
  'Zuvor hatte die Lokalpresse darüber berichtet.',
  '{p}, {beruf} aus {ort}, verfolgt die Sache seit {kl} Jahren.',
  'An der {str} in {ort} war davon am {tag} wenig zu spüren.',
  'Kritik kam von {p}, {beruf} in {ort2}.',
  'Ähnliche Fälle hatte es {jahr} in {ort2} gegeben.',
  'Im Nachbarort {ort2} blickt man gespannt auf die Entwicklung.',
];

// A remark of its own for every story, so that two stories of one kind differ in more than names.
const SAYINGS = list(`Das hätte man sich früher überlegen müssen; So etwas habe ich noch nie erlebt;
  Wir haben lange auf diesen Tag gewartet; Am Ende zählt, was bei den Leuten ankommt; Mir fehlt dafür jedes Verständnis;
  Ein bisschen stolz sind wir schon; Das ist ein Tropfen auf den heißen Stein; Jetzt muss endlich etwas geschehen;
  Meine Enkel werden davon noch erzählen; Man wird hier leider selten gefragt; Es geht um mehr als um Geld;
  Hauptsache, die Kinder haben etwas davon; Ich habe die halbe Nacht kein Auge zugetan; Das wird uns lange beschäftigen;
  Wer hier wohnt, weiß Bescheid; Darüber muss man erst einmal schlafen; Schöner hätte es nicht kommen können;
  Die Stimmung ist besser als gedacht; Da ist viel Porzellan zerschlagen worden; Wir machen einfach weiter;
  Für mich ist das ein Wendepunkt; Das Rad lässt sich nicht zurückdrehen; Am liebsten hätte ich mitgesungen`);
const SCENES = list(`beim Bäcker an der Ecke; auf einer Bank vor der Kirche; mit einem Einkaufskorb am Arm;
  am Rand einer Versammlung; zwischen Umzugskisten; nach kurzem Zögern; bei einer Tasse Tee im Vereinsheim;
  mit Blick auf den grauen Himmel; am Gartenzaun; während die Glocken läuten; in einem Brief an die Redaktion;
  am Telefon; auf dem Weg zur Frühschicht; mit leiser Stimme; vor laufender Kamera; kopfschüttelnd;
  im Wartezimmer; beim Schneeräumen; auf dem Pendlerparkplatz; nach dem Gottesdienst; im Linienbus; lachend`);
const REMARKS =
  list(`und zeigt ein vergilbtes Foto; und packt zwei Kisten in den Kofferraum; ehe das Handy klingelt;
  dann setzt Regen ein; und niemand in der Runde widerspricht; dabei läuft im Hintergrund das Radio;
  und rührt langsam im Kaffee; bevor der nächste Termin ruft; neben dem Tisch döst ein Dackel;
  und holt einen Ordner voller Protokolle hervor; ein Nachbar nickt; und schiebt die Brille zurecht;
  von nebenan ist eine Säge zu hören; und zählt die Gründe an den Fingern ab; dann ist lange Stille;
  und winkt einer Radfahrerin zu; während der Hausmeister die Stühle stapelt; und sucht nach den richtigen Worten;
  im Fenster klebt noch Weihnachtsschmuck; und deutet auf eine Karte an der Wand`);
const TELLS = words('sagt meint findet betont erzählt erklärt');

function remark(context, r) {
  const who = r.chance(0.5) ? '{p4}' : '{p4} aus {ort4}';
  const tell = r.pick(TELLS);
  const scene = r.pick(SCENES);
  return fill(`„${r.pick(SAYINGS)}“, ${tell} ${who} ${scene}, ${r.pick(REMARKS)}.`, context, r);
}

// ---------------------------------------------------------------- templates
// Notices whose text is the same everywhere: only what is in the slots differs.

const NOTICES = [
  {
    name: 'blood donation',
    title: ['Blutspende in {ort}', '{ort}: Termin zum Blutspenden'],
    text: 'Das Rote Kreuz bittet am {tag}, {datum}, von {h} bis {hh} Uhr zur Blutspende in die {halle} {ort}. Spenden können Gesunde ab 18 Jahren, ein Ausweis ist mitzubringen.',
    keys: ['ort', 'datum', 'halle'],
  },
  {
    name: 'storm warning',
    title: ['Warnung vor Sturmböen im Kreis {ort}', 'Sturmböen: Warnung für den Kreis {ort}'],
    text: 'Für den Kreis {ort} gilt eine amtliche Warnung vor Sturmböen bis {kmh} km/h. Sie gilt von {tag}, {h} Uhr, bis zum Folgetag, {kl} Uhr. Achten Sie auf herabstürzende Äste.',
    keys: ['ort', 'kmh', 'h'],
  },
  {
    name: 'police witness',
    title: ['Polizei sucht Zeugen', 'Zeugenaufruf'],
    text: '{ort}: Unbekannte haben in der Nacht zum {tag} in der {str} {auto} zerkratzt. Der Schaden beträgt rund {hundert} Euro. Hinweise nimmt die zuständige Polizeiinspektion entgegen.',
    keys: ['ort', 'str', 'auto'],
  },
  {
    name: 'funding',
    title: ['{ort} erhält {tausend} Euro aus der Städtebauförderung', 'Fördermittel für {ort}'],
    text: 'Die Gemeinde {ort} erhält {tausend} Euro aus dem Programm „Lebendige Zentren“, teilte das Bauministerium mit. Mit dem Geld soll {vorhaben} aufgewertet werden.',
    keys: ['ort', 'tausend', 'vorhaben'],
  },
  {
    name: 'job market',
    title: ['Arbeitslosigkeit im Bezirk {ort} sinkt leicht', 'Arbeitsmarkt: Leichter Rückgang in {ort}'],
    text: 'Im Februar waren im Bezirk der Agentur für Arbeit {ort} {vier} Menschen ohne Arbeit, {n} weniger als im Januar. Die Quote sank auf {quote} Prozent, teilte Agenturchefin {pf} mit.',
    keys: ['ort', 'vier', 'pf'],
  },
  {
    name: 'road works',
    title: ['Vollsperrung: {str} in {ort}', '{str} wird gesperrt'],
    text: 'Wegen {arbeiten} ist die {str} in {ort} von {tag}, {datum}, an für {kl} Wochen voll gesperrt. Eine Umleitung ist ausgeschildert, Busse halten an Ersatzhaltestellen.',
    keys: ['ort', 'str', 'datum'],
  },
  {
    name: 'election',
    title: ['Bürgermeisterwahl in {ort}: {p} gewinnt', '{ort} wählt {p} zum Stadtoberhaupt'],
    text: '{p} hat die Bürgermeisterwahl in {ort} mit {quote50} Prozent der Stimmen gewonnen. {p2} kam auf den zweiten Platz. Die Wahlbeteiligung lag bei {wahl} Prozent.',
    keys: ['ort', 'p', 'p2'],
  },
  {
    name: 'club board',
    title: ['Neuer Vorstand gewählt', '{vereinart} {ort} mit neuer Spitze'],
    text: 'Bei der Jahresversammlung des {vereinart}s {ort} ist {p} einstimmig an die Spitze gewählt worden. {p2} trat nach {n} Jahren nicht mehr an. Geehrt wurden {kl} langjährige Mitglieder.',
    keys: ['ort', 'p', 'p2'],
  },
  {
    name: 'school registration',
    title: ['Anmeldung der Schulanfänger in {ort}', 'Schulanmeldung in {ort}'],
    text: 'Die Anmeldung der Schulanfänger für das kommende Schuljahr findet in {ort} ab {tag}, {datum}, in der {halle} statt. Mitzubringen sind Geburtsurkunde und Impfausweis.',
    keys: ['ort', 'datum', 'halle'],
  },
  {
    name: 'league result',
    title: ['{verein} siegt {tore}', 'Kreisliga: {verein} gewinnt gegen {ort2}'],
    text: 'Der {verein} hat sein Heimspiel gegen den SV {ort2} mit {tore} gewonnen. Vor {hundert} Zuschauern traf {p} in der {n}. Minute zur Führung.',
    keys: ['verein', 'ort2', 'p'],
  },
  {
    name: 'scam call',
    title: ['Schockanruf: Betrüger erbeuten {tausend} Euro', 'Betrug am Telefon in {ort}'],
    text: 'Mit einem sogenannten Schockanruf haben Betrüger in {ort} eine {alter} Jahre alte Frau um {tausend} Euro gebracht. Die Übergabe fand am {tag} in der {str} statt.',
    keys: ['ort', 'tausend', 'str'],
  },
  {
    name: 'app launch',
    title: ['Landkreis {ort} startet Integrations-App', 'Integrations-App jetzt auch in {ort}'],
    text: 'Behördengänge, Sprachkurse, Kinderbetreuung: Wer neu im Landkreis {ort} ankommt, findet Antworten jetzt in einer mehrsprachigen App. {pf}, Integrationsbeauftragte, gab am {tag} den Startschuss im {amt}.',
    keys: ['ort', 'pf', 'amt'],
  },
];

const GENERIC_TITLES = list(`Polizei sucht Zeugen; Kurz notiert; Unfall mit Verletzten; Aus dem Gemeinderat;
  Feuerwehr im Einsatz; Neues aus dem Rathaus; Leute von heute; Der Tag im Überblick; Kommentar;
  Meldungen aus der Region; Guten Morgen; Blick in die Region; Einbruch in Wohnhaus; Zahl des Tages`);

const SERIES = list(`In unserer Serie „Menschen im Viertel“ stellen wir jede Woche eine Persönlichkeit vor.
  Jeden Samstag besuchen wir für unsere Reihe „Hinter der Tür“ ein besonderes Haus.
  Für die Kolumne „Mittagspause“ treffen wir Leserinnen und Leser zum Essen.
  In der Reihe „Ausgezeichnet“ zeigen wir, wer sich in der Region für andere einsetzt.
  Unsere Serie „Sommerfrische“ führt zu wenig bekannten Orten in der Nachbarschaft.
  Was macht eigentlich glücklich? Das fragen wir in unserer Reihe „Drei Wünsche“.`);
const SERIES_TAIL = [
  'Heute: {p}, {beruf} aus {ort}, {eigen}.',
  'Diesmal geht es nach {ort} zu {p}, {beruf}, {eigen}.',
  'Dieses Mal erzählt {p} aus {ort}, {beruf}, {eigen}.',
];

// -------------------------------------------------------------------- slots

const JOBS =
  list(`Mitglied der Bürgerliste; Lehrkraft im Ruhestand; aktiv im Heimatverein; Mitglied der Feuerwehr;
  seit Kurzem in Rente; Hilfskraft im Pflegeheim; im Nebenerwerb auf dem Hof tätig; Aushilfe in der Bücherei;
  Stimme im Kirchenchor; Fachkraft in der Apotheke; zugezogen aus dem Norden; im Elternbeirat engagiert`);
const TRAITS =
  list(`mit einer Sammlung von tausend Kaffeetassen; seit Jahrzehnten auf Bergtour; bekannt für die
  Orgelkonzerte am Abend; zu Hause in drei Sprachen; mit einem Herz für alte Traktoren; auf dem Weg zum Nordkap;
  als Ersthelfer mehrfach geehrt; mit eigener Rezeptsammlung; im Nebenberuf Zauberkünstler; ein halbes Leben im Kirchenchor`);
const RIVERS = words('Lech Main Neckar Regen Inn Kocher Rhein Waldsee Mühlbach Stadtbach Auensee Moorweiher');
const HALLS = list('Turnhalle; Stadthalle; Grundschule; Mehrzweckhalle; Mittelschule; Realschule');
const CARS =
  list(`einen Kombi; ein Cabrio; einen Lieferwagen; einen Kleinwagen; ein Wohnmobil; einen Oldtimer;
  einen Geländewagen; ein Elektroauto`);
const PLANS = list(`der Bahnhofsvorplatz; das Quartier am Stadtbach; die Altstadt; das Umfeld der Kirche;
  der Rathausplatz; das frühere Brauereigelände; die Uferpromenade; der Schulhof`);
const WORKS = list('Kanalarbeiten; Fernwärmearbeiten; Asphaltarbeiten; Glasfaserarbeiten; Brückenarbeiten');
const CLUBS = list(
  'Schützenverein; Gartenbauverein; Musikverein; Trachtenverein; Obstbauverein; Heimatverein',
);
const OFFICES = list('Landratsamt; Bürgerhaus; Kulturzentrum; Jobcenter; Mehrgenerationenhaus');
const ORGS_A = words('Brücken Wegweiser Horizont Anker Lotsen Kompass Tandem Regenbogen Zukunfts Werk');
const ORGS_B = list('stiftung; genossenschaft; initiative; hilfe; werkstatt gGmbH; netz gGmbH');
const TEAMS = words('SV TSV FC SC VfB VfL TV ESV');
const FIRM_TAIL = list('Technik; Werke; Industrie; Systeme; Manufaktur; Gruppe; & Söhne; Holding');

const thousands = (value) => String(value).replace(/\B(?=(\d{3})+$)/gu, '.');
const place = (r) => r.pick(PLACE_HEADS) + r.pick(PLACE_TAILS);
const woman = (r) => `${r.pick(FEMALE)} ${r.pick(SURNAMES)}`;
const person = (r) => (r.chance(0.5) ? woman(r) : `${r.pick(MALE)} ${r.pick(SURNAMES)}`);
const decimals = (r, low, high) => `${r.int(low, high)},${r.int(0, 9)}`;

const SLOTS = {
  ort: place,
  str: (r) => r.pick(STREET_HEADS) + r.pick(STREET_TAILS.slice(0, 6)),
  p: person,
  pf: woman,
  q: (r, c) => {
    const pair = r.pick(c.topic.roles);
    return r.chance(0.5) ? `${pair[1]} ${woman(r)}` : `${pair[0]} ${r.pick(MALE)} ${r.pick(SURNAMES)}`;
  },
  x: (r, c) => r.pick(c.topic.x),
  n: (r) => String(r.int(13, 79)),
  m: (r) => String(r.int(3, 12)),
  kl: (r) => NUMBER_WORDS[r.int(3, 12)],
  mon: (r) => String(r.pick([18, 24, 30, 36, 48])),
  alter: (r) => String(r.int(19, 88)),
  hundert: (r) => thousands(r.int(11, 260) * 10),
  tausend: (r) => thousands(r.int(8, 980) * 1000),
  vier: (r) => thousands(r.int(2100, 14900)),
  mio: (r) => decimals(r, 1, 90),
  proz: (r) => decimals(r, 2, 24),
  quote: (r) => decimals(r, 2, 9),
  quote50: (r) => decimals(r, 51, 74),
  wahl: (r) => decimals(r, 41, 70),
  kmh: (r) => String(r.int(12, 22) * 5),
  h: (r) => String(r.int(13, 16)),
  hh: (r) => String(r.int(18, 21)),
  jahr: (r) => String(r.int(1951, 2019)),
  monat: (r) => r.pick(MONTHS.slice(4)),
  tag: (r, c) => WEEKDAYS[new Date(c.time).getUTCDay()],
  tag2: (r, c) => WEEKDAYS[new Date(c.time + 4 * DAY).getUTCDay()],
  tagabend: (r, c) => `${WEEKDAYS[new Date(c.time).getUTCDay()]}abend`,
  datum: (r, c) => {
    const day = new Date(c.time + r.int(4, 24) * DAY);
    c.slots.set('tag', WEEKDAYS[day.getUTCDay()]);
    return `${day.getUTCDate()}. ${MONTHS[day.getUTCMonth()]}`;
  },
  bahn: (r) => r.pick(['A', 'A', 'B']) + r.int(1, 99),
  fluss: (r) => r.pick(RIVERS.slice(0, 12)),
  beruf: (r) => r.pick(JOBS),
  eigen: (r) => r.pick(TRAITS),
  halle: (r) => r.pick(HALLS),
  auto: (r) => r.pick(CARS),
  vorhaben: (r) => r.pick(PLANS),
  arbeiten: (r) => r.pick(WORKS),
  vereinart: (r) => r.pick(CLUBS),
  amt: (r) => r.pick(OFFICES),
  orga: (r) => {
    const name = r.pick(ORGS_A) + r.pick(ORGS_B);
    return `${name} ${r.pick(SURNAMES)}`;
  },
  firma: (r) => `${r.pick(SURNAMES)} ${r.pick(FIRM_TAIL)}`,
  verein: (r) => `${r.pick(TEAMS)} ${place(r)}`,
  tore: (r) => `${r.int(2, 5)}:${r.int(0, 1)}`,
};

const VAGUE = new Set(words('tag tag2 tagabend kl monat m h hh n mon jahr fluss'));

function fill(template, context, r) {
  // A date sets its weekday, so it is drawn first wherever it stands in the text.
  if (template.includes('{datum}')) slot('datum', context, r);
  return template
    .replace(/\[([^\]]+)\]/gu, (_, choices) => r.pick(choices.split('|')))
    .replace(/\{(\w+)\}/gu, (_, name) => slot(name, context, r));
}

function slot(name, context, r) {
  if (!context.slots.has(name)) {
    const make = SLOTS[name] ?? SLOTS[name.replace(/\d$/u, '')];
    context.slots.set(name, make(r, context));
  }
  return context.slots.get(name);
}

const upper = (text) => text.replace(/^["„]?\p{Ll}/u, (first) => first.toUpperCase());
const count = (text) => (text === '' ? 0 : words(text).length);

// ------------------------------------------------------------------ stories

/** A text with what its copies are made of: sentences, headlines and what is telling in it. */
function newStory(context, r, used = {}) {
  const { topic } = context;
  const other = (array, taken) => {
    const free = array.filter((entry) => entry !== taken);
    return r.pick(free.length > 0 ? free : array);
  };
  const lead = other(topic.leads, used.lead);
  const seconds = topic.seconds.filter((entry) => !(used.seconds ?? []).includes(entry));
  const first = r.pick(seconds);
  const second = other(seconds, first);
  const sentences = [lead, first, second, r.pick(COMMON)].map((s) => upper(fill(s, context, r)));
  sentences.splice(r.int(1, 2), 0, remark(context, r));
  // A person is introduced once.
  const chief = context.slots.get('q');
  if (chief !== undefined) {
    const [role, , name] = chief.split(' ');
    const at = sentences.findIndex((sentence) => sentence.includes(chief));
    for (let i = at + 1; at >= 0 && i < sentences.length; i += 1) {
      sentences[i] = sentences[i].replaceAll(chief, `${role} ${name}`);
    }
  }
  const titles = topic.titles.filter((entry) => entry !== used.title);
  const title = r.pick(titles);
  return {
    context,
    lead,
    seconds: [first, second],
    titleTemplate: title,
    title: upper(fill(title, context, r)),
    titles: titles.map((entry) => upper(fill(entry, context, r))),
    sentences,
    shown: r.chance(0.35) ? 4 : 3,
    kicker: topic.kicker,
    place: context.slots.get('ort') ?? place(r),
    agency: r.pick(['dpa', 'dpa/lby', 'epd', 'KNA', 'dpa/lsw', 'dpa/lno']),
    time: context.time,
  };
}

function telling(story, text) {
  let seen = 0;
  for (const [name, value] of story.context.slots) {
    if (!VAGUE.has(name) && value.length > 2 && text.includes(value)) seen += 1;
  }
  return seen;
}

// ------------------------------------------------------------------- copies

const SYNONYMS = list(`beschlossen=gebilligt; rund=etwa; etwa=ungefähr; mitteilte=erklärte; sagte=betonte;
  sagte=erklärte; mehr als=über; am Krankenhaus=an der Klinik; nach Angaben von=laut; nach Auskunft von=laut;
  Kosten=Ausgaben; Schaden=Sachschaden; Menschen=Personen; Zuschauer=Besucher; Unternehmen=Firma;
  Beschäftigten=Mitarbeiter; Lastwagen=Lkw; beladener=bepackter; Patienten=Kranke; Streit=Zwist;
  vollständig=komplett; nun=jetzt; jetzt=nun; neue=weitere; Vorhaben=Projekt; Projekt=Vorhaben; fördert=unterstützt;
  erwartet=angepeilt; groß=enorm; Niemand=Keiner; fast=beinahe; kurz nach=direkt nach; gewonnen=für sich entschieden;
  startet=beginnt; bekannt gegeben=veröffentlicht; sprach von=nannte es; zählt=registriert;
  Tiere=Arten; Fahrer=Mann am Steuer; Stellen=Arbeitsplätze; streichen=abbauen; angemeldet=beantragt;
  Fabrik=Produktionsstätte; dringend=rasch; verlegt=versetzt; Widerstand=Protest; unklar=ungeklärt;
  verwies auf=nannte; schloss=lehnte; deutlich=klar; Mehrheit=Mehrzahl; berichtete=schilderte; Geld=Mittel;
  versorgt=behandelt; gesperrt=dicht; zurück=wieder; Anwohner=Nachbarn; Wochen=nächsten Wochen; will=möchte;
  soll=sollte; darüber berichtet=das gemeldet; gespannt=aufmerksam; Entwicklung=Lage; Kritik kam=Einwände kamen;
  weiterhin=noch immer; Gründe=Ursachen; schwere=erhebliche; gesammelt=zusammengetragen; bat um=suchte;
  wurden=sind; rechnet mit=erwartet; geöffnet=offen; Gläubige=Christen; gefeiert=begangen; Studie=Untersuchung`)
  .map((entry) => entry.split('='))
  .filter(([from]) => !['schloss', 'wurden', 'zurück', 'Wochen', 'sprach von', 'erwartet'].includes(from))
  .map(([from, to]) => [new RegExp(`(?<![\\p{L}\\d])${from}(?![\\p{L}\\d])`, 'u'), to]);

const DROPPABLE =
  /(?<![\p{L}])(?:nun|bereits|auch|noch|dabei|derzeit|rund|etwa|überraschend|vollständig|öffentlicher|gemeinsam|dort)\s+/u;

const EDITS = {
  synonyms(text, r, share = 0.5) {
    let out = text;
    for (const [from, to] of SYNONYMS) if (r.chance(share)) out = out.replace(from, to);
    return out;
  },
  insert: (text, r) =>
    text.replace(
      /(?<![\p{L}])(hat|haben|ist|sind|will|soll|wird|wurden|werden|steht|sagt|meint|erzählt|erklärt) (?!nun|jetzt)/u,
      `$1 ${r.pick(['inzwischen', 'unterdessen', 'demnach', 'offenbar', 'dem Vernehmen nach'])} `,
    ),
  small: (text) =>
    text
      .replace(/ und /u, ' sowie ')
      .replace(/“, (?:sagt|meint|findet|betont|erzählt|erklärt) /u, '“, so ')
      .replace(/ beim /u, ' bei dem ')
      .replace(/ seit (\S+) Jahren/u, ' schon $1 Jahre')
      .replace(/Darüber |dafür /u, ''),
  /** The last half sentence goes. */
  half(text) {
    const parts = text.split(', ');
    if (parts.length !== 2 && !text.startsWith('„')) return text;
    if (/^(?:Weil|Damit|Warum|Wer|Der Hersteller|Nicht)/u.test(text)) return text;
    const rest = parts.slice(0, -1).join(', ');
    return count(rest) < 5 ? text : `${rest}.`;
  },
  drop: (text) => text.replace(DROPPABLE, ''),
  /** "wie X mitteilte" and its like turn round. */
  turn: (text) =>
    text
      .replace(/, wie ([^,.]+?) mitteilte\./u, ', teilte $1 mit.')
      .replace(/, wie ([^,.]+?) (?:erklärte|sagte)\./u, ', so $1.')
      .replace(/, (?:erklärte|sagte) ([^,.]+?)\./u, ', so $1.')
      .replace(/, sagte ([^,.]+?) bei der Vorstellung/u, ', so $1 bei der Vorstellung'),
  numbers(text, r) {
    if (r.chance(0.5)) {
      return text
        .replace(/(?<![\p{L}])(drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?![\p{L}])/gu, (word) =>
          String(NUMBER_WORDS.indexOf(word)),
        )
        .replace(/ Millionen Euro/gu, ' Mio. Euro')
        .replace(/(\d) Prozent/gu, '$1 %');
    }
    return text.replace(/(\d)\.(\d{3})(?!\d)/gu, r.chance(0.5) ? '$1 $2' : '$1$2');
  },
  day: (text) =>
    text.replace(
      / am (?:Mon|Diens|Donners|Frei|Sams|Sonn)tag(?:abend)?(?= )| am Mittwoch(?:abend)?(?= )/u,
      ' gestern',
    ),
  spelling(text, r) {
    if (r.chance(0.25)) {
      return text
        .replace(/ä/gu, 'ae')
        .replace(/ö/gu, 'oe')
        .replace(/ü/gu, 'ue')
        .replace(/Ä/gu, 'Ae')
        .replace(/Ö/gu, 'Oe')
        .replace(/Ü/gu, 'Ue')
        .replace(/ß/gu, 'ss')
        .replace(/[„“]/gu, '"');
    }
    return text.replace(/ß/gu, 'ss').replace(/[„“]/gu, '"').replace(/–/gu, '-');
  },
  /** The same sentence begins with other words. */
  opening: (text, r) => {
    const turned = text
      .replace(/^Der Gemeinderat von (\S+) hat/u, 'Das Ortsparlament in $1 hat')
      .replace(/^In (\S+) ist in der Nacht zum (\S+) (\S+ \S+) in/u, 'In der Nacht zum $2 ist in $1 $3 in')
      .replace(/^Ein mit (\S+) beladener Lastwagen/u, 'Ein Lkw voll $1')
      .replace(/^Der Hersteller /u, 'Die Firma ')
      .replace(/^Für (\S+) Millionen Euro baut (.+?) in (\S+) /u, '$2 baut in $3 für $1 Millionen Euro ')
      .replace(/^Am Krankenhaus (\S+) steht/u, 'In der Klinik $1 steht')
      .replace(/^Der (\S+ \S+) hat mit einem/u, '$1 hat durch ein');
    return turned === text
      ? `${r.pick(['Jetzt ist es offiziell:', 'Neue Entwicklung:', 'Es bewegt sich etwas:'])} ${text}`
      : turned;
  },
};

function placeLine(story, outlet, r) {
  const at = story.place;
  return r.pick([
    `${at} (${story.agency}) - `,
    `${at} (${story.agency}) – `,
    `${at.toUpperCase()}. `,
    `${at} – `,
    `${at.toUpperCase()} (${outlet.slice(0, 2).toLowerCase()}) `,
  ]);
}

/** An item made from a story the way another newsroom would; undefined when too little is left to tell. */
function copyOf(story, outlet, r, options = {}) {
  const forms = [];
  let sentences = story.sentences.slice(0, story.shown);
  let { title } = story;
  let credit = '';
  let line = story.line;
  const mode = options.gentle ? r.pick(['verbatim', 'retitled', 'place line']) : undefined;

  if (mode === 'verbatim' || (mode === undefined && r.chance(0.28))) {
    forms.push('verbatim');
  } else {
    if (mode === 'retitled' || (mode === undefined && r.chance(0.5))) {
      title = retitle(story, outlet, r);
      forms.push('retitled');
    }
    if (mode === 'place line' || r.chance(0.5)) {
      line = r.chance(0.45) ? '' : placeLine(story, outlet, r);
      forms.push(line === '' ? 'no place line' : 'place line');
    }
    if (mode === undefined) {
      if (r.chance(0.4)) {
        const share = 0.5 + r.next() * 0.5;
        sentences = sentences.map((s) => EDITS.turn(EDITS.synonyms(s, r, share)));
        if (r.chance(0.5)) sentences = sentences.map(EDITS.drop);
        sentences = sentences.map((s) => (r.chance(0.45) && !s.startsWith('„') ? EDITS.insert(s, r) : s));
        if (r.chance(0.5)) sentences = sentences.map(EDITS.small);
        if (!options.keepAll && r.chance(0.3))
          sentences = sentences.map((s) => (r.chance(0.5) ? EDITS.half(s) : s));
        forms.push('light edits');
      }
      if (r.chance(0.2)) {
        sentences = sentences.map((s) => EDITS.numbers(s, r));
        forms.push('numbers');
      }
      if (r.chance(0.15)) {
        sentences[0] = EDITS.day(sentences[0]);
        forms.push('day word');
      }
      if (r.chance(0.1)) {
        sentences[0] = EDITS.opening(sentences[0], r);
        forms.push('first words');
      }
      if (r.chance(0.1)) {
        credit = r.pick([` (${story.agency})`, ` (${story.agency}/red)`]);
        forms.push('credit');
      }
      if (r.chance(0.12) && sentences.length > 2 && !options.keepAll) {
        sentences = sentences.slice(0, -1);
        forms.push('sentence dropped');
      } else if (r.chance(0.1) && story.sentences.length > story.shown) {
        sentences = [...sentences, story.sentences[story.shown]];
        forms.push('sentence added');
      } else if (r.chance(0.05) && sentences.length > 2 && !options.keepAll) {
        sentences = [sentences[0], ...sentences.slice(1).reverse()];
        forms.push('reordered');
      }
    }
  }
  let summary = line + sentences.join(' ') + credit;
  if (mode === undefined && forms[0] !== 'verbatim') {
    if (r.chance(0.16) && !options.keepAll) {
      const all = words(summary);
      const kept = r.int(8, 20);
      if (kept < all.length - 2) {
        summary = all.slice(0, kept).join(' ') + r.pick([' …', ' …', '…', ' ...', '']);
        forms.push('truncated');
      }
    } else if (r.chance(0.05) && !options.keepAll && sentences.length > 1) {
      // Teasers taken from the text's middle come with the headline they had.
      title = story.title;
      summary = sentences.slice(1).join(' ');
      forms.push('second sentence on');
    } else if (r.chance(0.03) && !options.keepAll && count(story.title) >= 6) {
      title = story.title;
      summary = '';
      forms.push('no summary');
    } else if (r.chance(0.04) && !options.keepAll) {
      title = sentences[0].replace(/\.$/u, '');
      summary = sentences.slice(1).join(' ');
      forms.push('headline is first sentence');
    }
    if (r.chance(0.06)) {
      title = EDITS.spelling(title, r);
      summary = EDITS.spelling(summary, r);
      forms.push('spelling');
    }
  }
  const text = `${title} ${summary}`;
  const plain = forms.includes('spelling') || forms.includes('numbers');
  if (telling(story, text) < (plain ? 1 : 2)) return undefined;
  if (summary !== '' && count(summary) < 8) return undefined;
  // A short rest under a new headline says too little.
  if (forms.includes('truncated') && title !== story.title && count(summary) < 12) return undefined;
  return { title, summary, outlet, form: forms.join(', ') || 'verbatim' };
}

function retitle(story, outlet, r) {
  const way = r.next();
  if (way < 0.25) return `${r.pick(story.kicker)}: ${story.title}`;
  if (way < 0.45) return `${story.title}${r.pick([' | ', ' - ', ' – '])}${outlet}`;
  if (way < 0.9) return r.pick(story.titles);
  const lead = words(story.sentences[0]);
  return lead.length > 8
    ? `${lead
        .slice(0, r.int(6, 8))
        .join(' ')
        .replace(/[,:.]$/u, '')} …`
    : story.title;
}

function later(r) {
  const share = r.next();
  if (share < 0.6) return -Math.log(1 - r.next()) * 1.2 * HOUR;
  if (share < 0.85) return r.next() * 24 * HOUR;
  return (1 + r.next() * 4) * DAY;
}

function storySize(r) {
  const share = r.next();
  if (share < 0.5) return 1;
  if (share < 0.68) return r.int(2, 4);
  if (share < 0.82) return r.int(5, 10);
  if (share < 0.94) return r.int(11, 22);
  return r.int(23, 40);
}

// --------------------------------------------------------------------- farm

export function storyFarm({ seed = 1, stories = 100 } = {}) {
  const r = randomSource(seed);
  const items = [];
  let groups = 0;
  const newGroup = () => `s${String((groups += 1)).padStart(6, '0')}`;
  const topics = Object.values(TOPICS);
  const usedNotices = new Set();
  const moment = () => START + Math.floor(r.next() * DAYS * DAY);
  let genuine = 0;
  let traps = 0;

  const add = (group, form, item, time, trap) => {
    if (trap) traps += 1;
    else genuine += 1;
    items.push({
      id: `${group}-${items.length + 1}`,
      group,
      form,
      title: item.title,
      summary: item.summary,
      publishedAt: new Date(Math.floor(time / 60_000) * 60_000).toISOString(),
      outlet: item.outlet,
    });
  };

  /** The story's original and its copies, in different outlets as long as there are any. */
  const publish = (story, size, { trap = '', group = newGroup(), gentle = false, keepAll = false } = {}) => {
    const outlets = [...OUTLETS].sort(() => r.next() - 0.5).slice(0, size);
    story.line ??= r.chance(0.6) ? placeLine(story, outlets[0], r) : '';
    const summary = story.line + story.sentences.slice(0, story.shown).join(' ');
    const prefix = trap === '' ? '' : `trap: ${trap}, `;
    add(group, `${prefix}original`, { title: story.title, summary, outlet: outlets[0] }, story.time, trap);
    for (let i = 1; i < size; i += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const item = copyOf(story, outlets[i], r, { gentle, keepAll });
        if (item === undefined) continue;
        add(group, `${prefix}${item.form}`, item, story.time + later(r), trap);
        break;
      }
    }
    return group;
  };

  const context = (topic, time, slots = []) => ({ topic, time, slots: new Map(slots) });

  /** A later piece of the same affair: news of its own, then a sentence on what was before. */
  const followUp = (story, size, trap) => {
    const { topic } = story.context;
    story.followed ??= [];
    const free = topic.follow.map((_, at) => at).filter((at) => !story.followed.includes(at));
    if (free.length === 0) return undefined;
    const at = r.pick(free);
    story.followed.push(at);
    const base = context(topic, story.time + r.int(20, 80) * HOUR, story.context.slots);
    base.slots.set('tag', WEEKDAYS[new Date(base.time).getUTCDay()]);
    for (const name of [
      'q2',
      'str2',
      'hundert2',
      'hundert3',
      'tausend2',
      'alter2',
      'kl2',
      'p2',
      'monat2',
      'p4',
      'ort4',
    ]) {
      base.slots.delete(name);
    }
    const news = upper(fill(topic.follow[at], base, r));
    const extra = upper(r.chance(0.6) ? remark(base, r) : fill(r.pick(COMMON.slice(4)), base, r));
    const title = upper(fill(topic.followTitles[at], base, r));
    const next = {
      ...story,
      context: base,
      line: undefined,
      title,
      titles: [title],
      sentences: [news, story.sentences[0], extra],
      shown: 2,
      time: base.time,
    };
    if (r.chance(0.5)) next.sentences = [news, extra, story.sentences[0]];
    if (next.sentences[2] === story.sentences[0]) next.shown = 3;
    publish(next, size, { trap, gentle: r.chance(0.3), keepAll: true });
    return next;
  };

  const few = () => r.pick([1, 1, 1, 2, 2, 3, 4, 6]);

  const TRAPS = [
    // The same notice for many places, in one outlet and in others.
    [
      0.36,
      () => {
        const notice = r.pick(NOTICES);
        const family = r.pick(OUTLETS);
        const time = moment();
        const titleTemplate = r.pick(notice.title);
        for (let i = r.int(3, 8); i > 0; i -= 1) {
          const at = time + Math.floor(r.next() * (r.chance(0.7) ? 2 * HOUR : 4 * DAY));
          const own = context({ roles: [['', '']], x: [''] }, at);
          const text = fill(notice.text, own, r);
          const key = `${notice.name} ${notice.keys.slice(0, 1).map((name) => own.slots.get(name))}`;
          if (usedNotices.has(key)) continue;
          usedNotices.add(key);
          const title = upper(fill(titleTemplate, own, r));
          const outlet = r.chance(0.6) ? family : r.pick(OUTLETS);
          const group = newGroup();
          const kind = `trap: notice (${notice.name})`;
          add(group, `${kind}, original`, { title, summary: text, outlet }, at, true);
          for (let n = r.chance(0.35) ? r.int(1, 3) : 0; n > 0; n -= 1) {
            const other = r.pick(OUTLETS);
            const at2 = own.slots.get('ort') ?? own.slots.get('ort2');
            const line = r.chance(0.5) ? `${at2.toUpperCase()}. ` : '';
            let summary = line + EDITS.numbers(text, r);
            if (r.chance(0.3)) summary = EDITS.synonyms(summary, r, 0.3);
            const copyTitle = r.chance(0.5) ? title : upper(fill(r.pick(notice.title), own, r));
            add(group, `${kind}, copy`, { title: copyTitle, summary, outlet: other }, at + later(r), true);
          }
        }
      },
    ],
    [0.2, (story) => followUp(story, few(), 'follow-up')],
    // Headlines that stand over anything.
    [
      0.14,
      () => {
        const title = r.pick(GENERIC_TITLES);
        for (let i = r.int(2, 4); i > 0; i -= 1) {
          const story = newStory(context(r.pick(topics), moment()), r);
          story.title = title;
          story.line = '';
          const empty = r.chance(0.12);
          const summary = empty ? '' : story.sentences.slice(0, story.shown).join(' ');
          const form = `trap: same headline${empty ? ', no summary' : ''}`;
          add(newGroup(), form, { title, summary, outlet: r.pick(OUTLETS) }, story.time, true);
        }
      },
    ],
    // The same event told by another house in its own words.
    [
      0.1,
      (story) => {
        if (story.retold) return;
        story.retold = true;
        const shared = [...story.context.slots].filter(([name]) =>
          /^(?:ort|x|firma|verein|bahn|orga|tag|tagabend)$/u.test(name),
        );
        const own = context(story.context.topic, story.time + r.int(0, 6) * HOUR, shared);
        own.slots.set('tag', story.context.slots.get('tag') ?? slot('tag', story.context, r));
        own.slots.set('tagabend', `${own.slots.get('tag')}abend`);
        const piece = newStory(own, r, {
          lead: story.lead,
          seconds: story.seconds,
          title: story.titleTemplate,
        });
        publish(piece, r.pick([1, 1, 2]), { trap: 'own words', gentle: true, keepAll: true });
      },
    ],
    // A series whose instalments all open alike.
    [
      0.07,
      () => {
        const opening = r.pick(SERIES);
        const outlet = r.pick(OUTLETS);
        const tail = r.pick(SERIES_TAIL);
        const name = /„(.+?)“/u.exec(opening)[1];
        for (let i = r.int(2, 4); i > 0; i -= 1) {
          const own = context({ roles: [['', '']], x: [''] }, moment());
          const text = `${opening} ${fill(tail, own, r)}`;
          const title = r.chance(0.6) ? `${name}: ${fill('{p} aus {ort}', own, r)}` : name;
          add(newGroup(), 'trap: series', { title, summary: text, outlet }, own.time, true);
        }
      },
    ],
    // A and C are two stories; B opens as A and closes with C's news: it is A's.
    [
      0.1,
      (story, group) => {
        const next = followUp(story, r.int(1, 3), 'chain end');
        if (next === undefined) return;
        const outlet = r.pick(OUTLETS);
        const summary = [...story.sentences.slice(0, 2), next.sentences[0]].join(' ');
        const item = { title: story.title, summary, outlet };
        add(group, 'trap: chain middle', item, next.time + r.int(1, 5) * HOUR, true);
      },
    ],
    // The same notice again a week later.
    [
      0.03,
      () => {
        const own = context({ roles: [['', '']], x: [''] }, moment());
        const text = fill(
          'Frisches Obst, Käse und Brot aus der Region: Der Bauernmarkt in {ort} findet am Samstag von {m} bis 13 Uhr in der {str} statt.',
          own,
          r,
        );
        const title = fill('Bauernmarkt in {ort}', own, r);
        const outlet = r.pick(OUTLETS);
        for (let week = 0; week < 2; week += 1) {
          add(
            newGroup(),
            'trap: weekly notice',
            { title, summary: text, outlet },
            own.time + week * 7 * DAY,
            true,
          );
        }
      },
    ],
  ];

  const trapOf = () => {
    let share = r.next();
    for (const [weight, make] of TRAPS) {
      share -= weight;
      if (share < 0) return make;
    }
    return TRAPS[0][1];
  };

  for (let i = 0; i < stories; i += 1) {
    const story = newStory(context(r.pick(topics), moment()), r);
    const group = publish(story, storySize(r));
    // Keep one item in four a trap; followed stories are those just made.
    let guard = 0;
    while (traps * 3 < genuine && guard < 12) {
      guard += 1;
      trapOf()(story, group);
      if (guard >= 2 && r.chance(0.5)) break;
    }
  }
  // A bare headline two stories share tells nobody which of them it belongs to.
  const groupsOf = new Map();
  for (const { title, group } of items) {
    if (!groupsOf.has(title)) groupsOf.set(title, new Set());
    groupsOf.get(title).add(group);
  }
  return items
    .filter(
      ({ title, summary, form }) =>
        summary !== '' || form.startsWith('trap') || groupsOf.get(title).size === 1,
    )
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0));
}
