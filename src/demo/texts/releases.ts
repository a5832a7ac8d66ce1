/** What an invented release says besides the lead that an agency took over. */
export interface ReleaseText {
  paragraphs: readonly string[];
  spokesperson: string;
}

export const boilerplate =
  'Der Brückenlotse ist eine kostenlose App, die Neuankömmlingen den Weg durch Ämter, Schulen und Vereine weist. Dahinter steht ein gemeinnütziges Unternehmen mit 23 Beschäftigten. Alle Namen und Zahlen sind erfunden.';

const lead = 'Leonie Lotsenfeld';
const region = 'Karim Kreisner';
const volunteers = 'Edda Ehrlich';

/** By the title of the event. */
export const releaseTexts: Readonly<Record<string, ReleaseText>> = {
  'Brückenlotse kommt nach Musterland': {
    spokesperson: lead,
    paragraphs: [
      `„Wer ankommt, soll nicht raten müssen, welche Tür die richtige ist“, sagt ${lead}, Geschäftsführerin des Brückenlotsen.`,
      'Musterland ist der erste Kreis, der die App einführt. Die Inhalte pflegen Verwaltung und Vereine gemeinsam.',
    ],
  },
  'Mondheide und Wolkental beschließen Einführung': {
    spokesperson: region,
    paragraphs: [
      `„Zwei Beschlüsse in einer Woche zeigen, wie groß der Bedarf ist“, sagt ${region}, der die Kreise begleitet.`,
      'Beide Kreise beginnen mit Hinweisen zu Meldestelle, Kinderarzt und Sprachkurs und erweitern das Angebot bis zum Sommer.',
    ],
  },
  'Vier Kreise gehen gemeinsam an den Start': {
    spokesperson: region,
    paragraphs: [
      `„Gemeinsam zu starten spart jedem Kreis Arbeit, weil Übersetzungen geteilt werden“, sagt ${region}.`,
      'Ein Redaktionskreis aus vier Verwaltungen stimmt ab, welche Einträge überall gelten und welche nur vor Ort.',
    ],
  },
  'Fabelhausen startet mit neun Sprachen': {
    spokesperson: region,
    paragraphs: [
      `„Neun Sprachen zum Start hatte bisher kein Kreis“, sagt ${region}. Übersetzt haben Menschen, die selbst neu in Fabelhausen waren.`,
      'Jeder Text wurde von einer zweiten Person geprüft, bevor er erschien.',
    ],
  },
  'Hundert Tage Brückenlotse: erste Zahlen': {
    spokesperson: lead,
    paragraphs: [
      `„Am häufigsten gesucht werden Kinderbetreuung, Hausarzt und Führerschein“, sagt ${lead}.`,
      'Gezählt werden Aufrufe von Einträgen, keine Personen. Die Zahlen je Kreis stehen auf der Internetseite.',
    ],
  },
  'Sternwinkel und Sonnenau kommen hinzu': {
    spokesperson: region,
    paragraphs: [
      `„Mit Sternwinkel und Sonnenau reicht der Brückenlotse von der Küste bis an den Rand der Berge“, sagt ${region}.`,
      'Beide übernehmen die gemeinsamen Einträge und ergänzen zunächst Sprechzeiten und Buslinien.',
    ],
  },
  'Ankündigung: Woche der Wegweiser': {
    spokesperson: lead,
    paragraphs: [
      `„Eine Woche lang darf jede Frage gestellt werden, auch die einfache“, sagt ${lead}.`,
      'Wer einen Termin beisteuern will, meldet ihn bis zum Ende des Monats über die Internetseite an.',
    ],
  },
  'Programm der Woche der Wegweiser steht': {
    spokesperson: lead,
    paragraphs: [
      `„Vom Formularlesen bis zum Stadtspaziergang ist alles dabei“, sagt ${lead}.`,
      'Das Programm lässt sich nach Ort, Tag und Sprache ordnen. Alle Termine sind kostenlos.',
    ],
  },
  'Bilanz: Was die Woche gebracht hat': {
    spokesperson: lead,
    paragraphs: [
      `„Wir wissen jetzt, welche Auskünfte fehlen, und tragen sie nach“, sagt ${lead}.`,
      'Die Rückmeldungen der Gäste sind in einem kurzen Bericht zusammengefasst, der auf der Internetseite steht.',
    ],
  },
  'Lotsen gesucht: Auftakt in acht Kreisen': {
    spokesperson: volunteers,
    paragraphs: [
      `„Zwei Stunden im Monat genügen, um hundert Einträge aktuell zu halten“, sagt ${volunteers}, die das Ehrenamt betreut.`,
      'Die Schulung dauert einen Nachmittag und findet in jedem der acht Kreise statt.',
    ],
  },
  'Erste Schulungen ausgebucht': {
    spokesperson: volunteers,
    paragraphs: [
      `„Mit so viel Andrang in den ersten Tagen haben wir nicht gerechnet“, sagt ${volunteers}.`,
      'Weitere Termine folgen in allen Kreisen; eine Warteliste gibt es nicht.',
    ],
  },
  'Halbzeit: 41 Freiwillige': {
    spokesperson: volunteers,
    paragraphs: [
      `„41 Freiwillige in zehn Wochen, das ist gut die Hälfte des Weges“, sagt ${volunteers}.`,
      'Gesucht werden vor allem Menschen, die Arabisch, Ukrainisch oder Dari sprechen.',
    ],
  },
  'Schnuppertage in vier Orten': {
    spokesperson: volunteers,
    paragraphs: [
      `„Wer nur zuschauen will, ist genauso willkommen“, sagt ${volunteers}.`,
      'Die Schnuppertage beginnen jeweils um 15 Uhr in der Bücherei. Eine Anmeldung ist nicht nötig.',
    ],
  },
  'Dank an die ersten Lotsen': {
    spokesperson: volunteers,
    paragraphs: [
      `„Ohne unsere Lotsen stünde in der App, was im Frühjahr galt“, sagt ${volunteers}.`,
      'Die ersten Freiwilligen haben eine Urkunde und einen Büchereiausweis für ein Jahr erhalten.',
    ],
  },
};
