import type { ErrorCode, ErrorParams } from '../../../shared/errors.js';
import { counted } from '../plural.js';
import { blockerTexts } from './blockers.js';
import { feedFailureText } from './feed-failures.js';
import { sheetProblemText } from './sheet-problems.js';

const n = counted('de');

type Text = string | ((params: ErrorParams) => string);

/** " (Feed)", or nothing when the parameter is missing. */
const detail = (value: string | number | undefined) =>
  value === undefined || value === '' ? '' : ` (${value})`;

const figureColumns: Record<string, string> = {
  outlet: 'Medium',
  metric: 'Kennzahl',
  value: 'Wert',
  source: 'Quelle',
};
const figureColumn = (column: ErrorParams[string] | undefined) => figureColumns[column ?? ''];

const pictureLimit = (megabytes: string | number | undefined, megapixels: string | number | undefined) =>
  megabytes !== undefined
    ? `erlaubt sind ${megabytes} MB`
    : megapixels !== undefined
      ? `erlaubt sind ${megapixels} Megapixel`
      : undefined;

const texts: Record<ErrorCode, Text> = {
  'not-found': ({ what }) =>
    `Diesen Eintrag gibt es nicht mehr${detail(thing(what))}. Zur Liste zurückkehren.`,
  'invalid-input': 'Einige Angaben passen noch nicht. Die markierten Felder berichtigen.',
  'invalid-id': 'Die Kennung in der Adresse ist unlesbar. Den Eintrag aus der Liste öffnen.',
  'invalid-cursor': 'Diese Seite der Liste gibt es nicht mehr. Am Anfang der Liste beginnen.',
  'sign-in-required': 'Für diese Seite ist eine Anmeldung nötig.',
  forbidden: 'Die eigene Rolle erlaubt das nicht. Die Verwaltung kann die Rolle ändern.',
  'token-read-only': 'Dieser Zugriffsschlüssel darf nur lesen. Einen Schlüssel mit Schreibrecht anlegen.',
  'cross-site':
    'Das Formular kam von einer fremden Adresse und wurde nicht ausgeführt. Die Seite hier neu öffnen und noch einmal absenden.',
  'too-many-attempts': ({ minutes }) =>
    minutes === undefined
      ? 'Zu viele Versuche. Einige Minuten warten.'
      : `Zu viele Versuche. In ${n(Number(minutes), '1 Minute', '# Minuten')} geht es weiter.`,
  'too-large': ({ limit }) =>
    limit === undefined
      ? 'Das ist zu groß. Einen kleineren Teil senden.'
      : `Das ist zu groß: erlaubt sind ${limit}. Einen kleineren Teil senden.`,
  'wrong-credentials': 'E-Mail-Adresse und Passwort passen nicht zusammen.',
  'wrong-password': 'Das bisherige Passwort stimmt nicht.',
  'weak-password': ({ min }) =>
    `Das Passwort ist zu leicht zu erraten. ${min === undefined ? 'Ein längeres' : `Mindestens ${min} Zeichen`}, am besten mehrere Wörter wählen.`,
  'wrong-setup-token':
    'Der Einrichtungsschlüssel stimmt nicht. Er steht in der Ausgabe des Servers und wechselt bei jedem Start.',
  'already-set-up': 'Diese Installation ist schon eingerichtet. Zur Anmeldung wechseln.',
  'email-taken': ({ email }) =>
    `Mit dieser E-Mail-Adresse besteht schon ein Zugang${detail(email)}. Eine andere Adresse angeben.`,
  'last-admin': 'Ein Zugang zur Verwaltung muss bleiben. Erst einer anderen Person die Verwaltung geben.',
  'feed-exists': ({ url }) => `Dieser Feed wird schon abgerufen${detail(url)}.`,
  'feed-unreadable': ({ reason }) =>
    `Unter der Adresse liegt kein lesbarer Feed${detail(reason === undefined ? undefined : feedFailureText(reason))}. Adresse im Browser prüfen oder die Startseite des Mediums angeben.`,
  'feed-not-found': ({ url }) =>
    `Auf der Seite wird kein Feed angekündigt${detail(url)}. Die Adresse des Feeds selbst eintragen.`,
  'query-syntax': ({ position, reason, token }) =>
    `Der Suchausdruck ist${position === undefined ? '' : ` ab Zeichen ${position}`} nicht lesbar${detail(reason ?? token)}. Klammern, Anführungszeichen und AND, OR, NOT prüfen.`,
  'changed-meanwhile':
    'Der Eintrag wurde inzwischen geändert. Den neuen Stand ansehen und die eigene Änderung noch einmal eintragen.',
  'domain-taken': ({ host, outlet }) =>
    `Die Domain${detail(host)} gehört schon zu einem anderen Medium${detail(outlet)}. Sie dort entfernen oder hier weglassen.`,
  'unknown-district': ({ district }) =>
    `Diesen Kreis gibt es nicht${detail(district)}. Name oder Schlüssel unter Orte nachsehen.`,
  'too-many-contacts': ({ limit }) =>
    `Die Datei hat mehr als ${limit ?? 5000} Kontakte. In mehreren Teilen hochladen.`,
  'import-file-gone':
    'Die hochgeladene Datei ist nicht mehr da: sie wird nach 24 Stunden gelöscht. Noch einmal hochladen.',
  'import-law-missing':
    'In der Datei stehen Personen. Quelle, Rechtsgrundlage und den Tag angeben, an dem die Daten erhoben wurden.',
  'import-rows-wrong': ({ count }) =>
    `Fehlerhafte Zeilen: ${count ?? 0}. Die Datei berichtigen oder die fehlerhaften Zeilen weglassen. Es wurde nichts übernommen.`,
  'undo-expired': 'Nach 30 Tagen lässt sich das nicht mehr zurücknehmen: was dafür nötig wäre, ist gelöscht.',
  'merge-needs-name': 'So hätte der Kontakt keinen Namen. Name, Ressort oder Medium übernehmen.',
  'merged-again':
    'Der Kontakt wurde danach noch einmal zusammengelegt. Erst das spätere Zusammenlegen zurücknehmen.',
  'csv-rows': ({ count }) =>
    `In der Datei ${count === undefined ? 'sind einige Zeilen' : n(Number(count), 'ist 1 Zeile', 'sind # Zeilen')} nicht lesbar. Die genannten Zeilen berichtigen und die Datei noch einmal laden.`,
  'csv-unreadable': ({ reason }) =>
    `Die Datei ist keine lesbare CSV-Tabelle${detail(reason)}. Als CSV mit Kopfzeile in UTF-8 speichern.`,
  'sheet-unreadable': ({ reason, line }) => sheetProblemText(reason, line),
  'opml-unreadable': ({ reason }) =>
    `Die Datei ist keine lesbare OPML-Liste${detail(reason)}. Im Feedreader noch einmal exportieren.`,
  'picture-unreadable':
    'Die Datei ist kein lesbares Bild oder unvollständig. Als PNG, JPEG, WebP, GIF oder TIFF speichern (kein SVG) und noch einmal hochladen.',
  'picture-too-large': ({ megabytes, megapixels }) =>
    `Das Bild ist zu groß${detail(pictureLimit(megabytes, megapixels))}. Verkleinern und noch einmal hochladen.`,
  'clipping-expired':
    'Die Frist, für die diese Belegkopie hier liegen durfte, ist vorbei; die Datei ist gelöscht. Die Angaben dazu stehen weiter bei der Erwähnung.',
  'clipping-removed':
    'Diese Belegkopie wurde entfernt. In der ersten Stunde lässt sie sich auf ihrer Seite zurückholen.',
  'clipping-file-missing':
    'Die Datei liegt nicht an ihrem Platz. UPLOADS_DIR prüfen oder aus einer Sicherung zurückholen.',
  'file-required': 'Die Datei fehlt. Erst eine Datei auswählen.',
  'file-empty': 'Die Datei ist leer. Die vollständige Datei noch einmal auswählen.',
  'file-unknown-type':
    'Diese Art von Datei wird nicht angenommen. Als Bild (PNG, JPEG, WebP, GIF, TIFF; kein SVG), PDF oder Ton (MP3, OGG, M4A, WAV) speichern.',
  'file-not-for-basis':
    'Mit dieser Grundlage darf diese Art von Datei nicht hier liegen. Für § 49 die Seite als Bild speichern, sonst eine andere Grundlage wählen.',
  'rights-before-file': 'Erst die Grundlage, dann die Datei: „rightsBasis“ vor „file“ senden.',
  'file-too-large': ({ megabytes }) =>
    `Die Datei ist zu groß${detail(megabytes === undefined ? undefined : `erlaubt sind ${megabytes} MB`)}. Kleiner speichern oder kürzen und noch einmal hochladen.`,
  'pdf-unreadable':
    'Das PDF ist unvollständig oder enthält hinter seinem Ende noch etwas. Neu als PDF speichern oder drucken und noch einmal hochladen.',
  'picture-many-pages': ({ count }) =>
    `Das Bild hat mehrere Seiten oder Einzelbilder${detail(count)}, nur das erste bliebe erhalten. Einzeln oder als PDF hochladen.`,
  'photo-type':
    'Diese Art von Datei wird nicht angenommen. Das Bild als JPEG, PNG, WebP, AVIF oder TIFF speichern (kein SVG, GIF oder PDF) und noch einmal hochladen.',
  'photo-heic':
    'HEIC kann hier nicht gelesen werden. Das Bild als JPEG exportieren (iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“) und noch einmal hochladen.',
  'photo-unreadable':
    'Das Bild ist beschädigt oder unvollständig. Die Datei noch einmal aus der Quelle holen, als JPEG oder TIFF speichern und hochladen.',
  'photo-many-pages': ({ count }) =>
    `Die Datei enthält mehrere Bilder${detail(count)}, nur das erste bliebe erhalten. Jedes einzeln speichern und hochladen.`,
  'too-many-images': ({ limit }) =>
    `Mehr Bilder passen nicht zu einer Mitteilung${detail(limit)}. Erst eines entfernen.`,
  'disk-full': 'Auf dem Server ist kein Platz für diese Datei. Die Verwaltung um mehr Platz bitten.',
  'unknown-outlet': ({ outlet }) =>
    `Dieses Medium ist nicht bekannt${detail(outlet)}. Erst das Medium anlegen.`,
  'unknown-release': 'Diese Mitteilung gibt es nicht. Eine aus der Liste wählen.',
  'unknown-contact': 'Diesen Kontakt gibt es nicht. Einen aus der Liste wählen.',
  'unknown-funder': 'Diesen Zuwendungsgeber gibt es nicht. Einen aus der Liste wählen.',
  'statement-exists': ({ day }) =>
    `In dieser Sprache gilt ab diesem Tag schon eine Fassung${detail(day)}. Einen anderen Tag wählen.`,
  'statement-settled':
    'Diese Fassung steht seit mehr als einer Stunde und bleibt. Eine neue ab einem anderen Tag hinzufügen.',
  'target-exists':
    'Dieses Ziel gibt es schon mit dem gleichen Termin. Das vorhandene ersetzen oder einen anderen Termin wählen.',
  'target-value': ({ problem }) =>
    problem === 'percentRange' ? 'Einen Anteil bis 100 angeben.' : 'Hier gehen nur ganze Zahlen.',
  'target-settled': 'Zurücknehmen geht nur innerhalb einer Stunde. Danach das Ziel ersetzen oder beenden.',
  'target-ended':
    'Dieses Ziel gilt nicht mehr. Das Ziel wählen, das seinen Platz eingenommen hat, oder ein neues anlegen.',
  'target-counted':
    'Stände werden nur für eigene Kennzahlen eingetragen; diese Kennzahl zählt Echolot selbst.',
  'too-many-targets': ({ limit }) =>
    `Mehr als ${limit ?? 50} Ziele gehen nicht. Eines beenden, dann ein neues anlegen.`,
  'due-day-outside': ({ from, to }) =>
    from && to
      ? `Der Tag passt nicht zur Förderung. Einen Tag vom ${from} bis ${to} angeben.`
      : 'Der Tag passt nicht zur Förderung. Einen Tag in ihrem Zeitraum oder danach angeben.',
  'reading-day': 'Einen Tag angeben, der in der Förderung liegt und nicht in der Zukunft.',
  'unknown-campaign': ({ campaign }) =>
    `Diese Kampagne ist nicht bekannt${detail(campaign)}. Eine aus der Liste wählen.`,
  'unknown-grant': 'Diese Förderung gibt es nicht mehr. Eine aus der Liste wählen.',
  'release-archived': 'Die Mitteilung liegt im Archiv. Erst zurückholen.',
  'release-not-approved': 'Die Mitteilung ist noch nicht freigegeben. Erst freigeben.',
  'release-not-scheduled': 'Für diese Mitteilung ist kein Zeitpunkt geplant.',
  'variant-of-variant': 'Das ist selbst eine Variante. Varianten gehören zur Vorlage.',
  'release-published':
    'Die Mitteilung ist schon veröffentlicht. Änderungen am Text sind nur noch als Berichtigung möglich.',
  'publication-blocked': ({ reasons }) => `Noch nicht zu veröffentlichen. ${blockerTexts(reasons)}`.trim(),
  'moment-past':
    'Der Zeitpunkt liegt in der Vergangenheit. Einen späteren wählen oder sofort veröffentlichen.',
  'moment-before-embargo':
    'Der Zeitpunkt liegt vor dem Ende der Sperrfrist. Einen späteren wählen oder die Sperrfrist ändern.',
  'correction-reason': 'Die Mitteilung ist veröffentlicht. Für eine Berichtigung einen Grund angeben.',
  'unknown-tag': 'Dieses Schlagwort gibt es nicht mehr. Eines aus der Liste wählen oder neu schreiben.',
  'unknown-key-message':
    'Diese Kernbotschaft gibt es nicht. Eine aus der Liste wählen oder sie in den Einstellungen anlegen.',
  'tag-exists': ({ name }) =>
    `Dieses Schlagwort gibt es schon${detail(name)}. Einen anderen Namen wählen oder beide zusammenlegen.`,
  'too-many-views': ({ most }) =>
    `Mehr Ansichten passen nicht auf diese Seite${detail(most)}. Erst eine löschen, die niemand mehr braucht.`,
  'outlet-has-mentions': ({ count }) =>
    `Zum Medium ${count === undefined ? 'gehören Erwähnungen' : n(Number(count), 'gehört 1 Erwähnung', 'gehören # Erwähnungen')}. Es lässt sich stilllegen, aber nicht löschen.`,
  'not-logged-by-hand':
    'Nur von Hand eingetragene Erwähnungen lassen sich ändern oder entfernen. Was ein Feed gezeigt hat, bleibt, wie es empfangen wurde.',
  'mention-has-files':
    'An dieser Erwähnung hängen Belegkopien. Sie haben eigene Rechte und Fristen, deshalb bleibt der Eintrag.',
  'already-logged': 'Dieser Beitrag ist vermutlich schon eingetragen.',
  'story-split': 'Zum Herauslösen mindestens eine Platzierung wählen und mindestens eine stehen lassen.',
  'reason-required': 'Eine Begründung gehört dazu. Kurz aufschreiben, warum das Urteil anders ausfällt.',
  'report-inside':
    'Dieser Bericht ist für den Gebrauch im Haus geschrieben. Einen für die Öffentlichkeit oder den Zuwendungsgeber freigeben.',
  'share-day-past': 'Dieser Tag ist vorbei. Einen späteren wählen oder das Feld leer lassen.',
  'figure-negative': 'Weniger als null gibt es nicht. Die Zahl ohne Minus angeben.',
  'figure-nothing': 'Null ist keine Auflage und kein Publikum. Was unbekannt ist, nicht eintragen.',
  'figure-too-large': 'Mehr als 2 Milliarden sind zu viel. Die Zahl in ganzen Einheiten angeben.',
  'figure-range': 'Die untere Zahl ist größer als die obere. Beide tauschen.',
  'figure-source': 'Die Quelle fehlt. Angeben, wer die Zahl nennt, zum Beispiel „IVW 3/2026“.',
  'figure-as-of':
    'Der Stand ist der Tag, an dem die Quelle nachgesehen wurde. Er liegt nicht in der Zukunft und nicht vor 1900.',
  'figure-period': 'Ein Zeitraum hat einen ersten und einen letzten Tag. Beide angeben oder keinen.',
  'figure-valid-from': 'Eine Zahl gilt frühestens ab 1900 und spätestens in einem Jahr. Den Tag berichtigen.',
  'figure-reason': 'Der Grund fehlt. Kurz aufschreiben, was an der Zahl nicht stimmt.',
  'figure-withdrawn': 'Diese Zahl ist schon zurückgezogen. Die Seite neu laden.',
  'figure-columns': ({ column }) =>
    `In der Kopfzeile fehlt eine Spalte${detail(figureColumn(column))}. Gebraucht werden Medium, Kennzahl, Wert und Quelle.`,
  'audience-of-site':
    'Für Beiträge im Netz gilt die Obergrenze der ganzen Website. Eine eigene Zahl haben nur Beiträge in Druck, Hörfunk, Fernsehen und Podcast.',
  'period-order': 'Das Ende des Zeitraums liegt vor seinem Anfang. Die beiden Tage tauschen.',
  'field-name-taken': ({ what }) =>
    `Ein Feld mit diesem Namen gibt es schon${detail(what)}, vielleicht unter den archivierten. Einen anderen Namen wählen oder das alte zurückholen.`,
  'field-kind-in-use': ({ count }) =>
    `Die Art steht fest: ${count === undefined ? 'Erwähnungen haben' : n(Number(count), '1 Erwähnung hat', '# Erwähnungen haben')} schon einen Wert. Ein neues Feld anlegen und dieses archivieren.`,
  'field-value': ({ what }) =>
    `Dieser Wert passt nicht in das Feld${detail(what)}. Art und Auswahl des Feldes ansehen.`,
  'list-without-options': 'Eine Auswahl braucht mindestens eine Möglichkeit.',
  'option-twice': ({ what }) =>
    `Eine Möglichkeit steht doppelt da${detail(what)}. Eine der beiden weglassen.`,
  'too-many-fields': ({ limit }) =>
    `Mehr Felder gehen nicht${detail(limit)}, archivierte mitgezählt. Ein vorhandenes umbenennen.`,
  'moment-in-future': 'Dieser Zeitpunkt liegt noch vor uns. Eintragen, wenn es stattgefunden hat.',
  'interaction-of-sending':
    'Dieser Eintrag stammt vom Versand einer Mitteilung und bleibt. Ergebnis und Notiz lassen sich ändern.',
  'list-name-taken': ({ what }) =>
    `Einen Verteiler mit diesem Namen gibt es schon${detail(what)}, vielleicht unter den archivierten. Einen anderen Namen wählen.`,
  'list-kind':
    'Ein lebender Verteiler hat keine eigenen Mitglieder, ein fester keine Angaben. Den passenden Verteiler wählen.',
  'address-suppressed':
    'Diese Adresse steht auf der Sperrliste: Jemand hat dort widersprochen, die Löschung verlangt, oder sie nimmt keine Post mehr an. Sie wird nicht wieder aufgenommen. Eine andere Adresse angeben oder das Feld leeren.',
  'contact-erased': 'Dieser Kontakt ist gelöscht. An ihm lässt sich nichts mehr ändern.',
  'sending-state': 'In diesem Stand des Versands geht das nicht. Die Seite neu laden und den Stand ansehen.',
  'recipient-state': 'Für diesen Stand der Mail geht das nicht. Die Seite neu laden und den Stand ansehen.',
  'already-sent': 'Die Mitteilung ging inzwischen auf anderem Weg an diesen Kontakt oder diese Adresse.',
  'mail-not-set-up':
    'Der Versand ist nicht eingerichtet: SMTP_URL und MAIL_FROM fehlen. Die Verwaltung kann sie setzen; von Hand eintragen geht immer.',
  'mail-refused': ({ reason }) =>
    `Der Mailserver hat die Mail nicht angenommen${detail(reason)}. Adresse und Einstellungen prüfen.`,
  'no-recipients':
    'Niemand bleibt übrig: alle Gewählten haben die Mitteilung schon oder bekommen keine Mails. Andere Verteiler oder Kontakte wählen.',
  'no-embargo': 'Vorab geht nur mit einer Sperrfrist, die noch läuft. Sie in der Mitteilung setzen.',
  'no-moment': 'Tag und Uhrzeit für den Versand fehlen.',
  'report-final': 'Ein fertiger Bericht ändert sich nicht mehr. Eine neue Fassung anlegen.',
  'report-not-final': 'Das geht erst mit einem fertigen Bericht. Zuerst fertigstellen.',
  'report-busy': 'Der Bericht wird gerade fertiggestellt. Warten oder das Fertigstellen abbrechen.',
  'report-has-draft': 'Es gibt schon eine neue Fassung als Entwurf. Dort weiterschreiben oder sie löschen.',
  'press-review-empty': 'Ohne Erwähnung gibt es keinen Pressespiegel. Zeitraum oder Filter weiter fassen.',
  'press-review-over':
    'Die Belegkopien dieses Pressespiegels dürfen nicht gezeigt werden: Lizenz, Frist oder Leserzahl fehlt oder ist abgelaufen. Als Linkliste geht es.',
  'report-file-missing':
    'Die aufbewahrte Datei ist nicht mehr da. Den Ordner der Uploads aus der Sicherung zurückholen.',
  'unknown-mention': 'Diese Erwähnung zählt nicht zum Bericht. Eine andere wählen.',
  'too-many-highlights': 'Mehr als fünf Beispiele trägt kein Bericht. Zuerst eines entfernen.',
  'highlight-twice': 'Diese Erwähnung ist schon ein Beispiel. Eine andere wählen.',
  'highlight-summary': 'Jedes Beispiel braucht eine Zusammenfassung in eigenen Worten.',
  'quote-too-long': 'Ein Zitat hat höchstens 25 Wörter. Kürzen oder zusammenfassen.',
  'quote-purpose': 'Zitat und Zweck gehören zusammen: beides angeben oder keines.',
  'report-kept': ({ day }) =>
    `Ein fertiger Bericht wird aufbewahrt${detail(day)} und lässt sich vorher nicht löschen. Archivieren geht.`,
  'report-job-failed': ({ reason }) =>
    `Das Fertigstellen hat nicht geklappt${detail(reason)}. Noch einmal versuchen.`,
  'bounce-unreadable':
    'Das ist keine Meldung eines Mailservers über eine unzustellbare Mail von hier. Die ganze Mail mit allen Kopfzeilen einfügen oder als .eml hochladen.',
  'too-many-options': ({ limit }) =>
    `So viele Möglichkeiten gehen nicht. Höchstens ${limit ?? 200} eintragen.`,
};

const things: Record<string, string> = {
  'share-link': 'Freigabelink',
  figure: 'Zahl',
  import: 'Import',
  user: 'Zugang',
  interaction: 'Eintrag',
  enquiry: 'Anfrage',
  list: 'Verteiler',
  session: 'Sitzung',
  token: 'Zugriffsschlüssel',
  district: 'Kreis',
  municipality: 'Gemeinde',
  'press-review': 'Pressespiegel',
  'press-review-item': 'Beitrag',
  outlet: 'Medium',
  feed: 'Feed',
  item: 'Meldung',
  watch: 'Suchprofil',
  mention: 'Erwähnung',
  field: 'Feld',
  'story-decision': 'Entscheidung',
  story: 'Geschichte',
  campaign: 'Kampagne',
  contact: 'Kontakt',
  target: 'Ziel',
  reading: 'Stand',
  'due-date': 'Termin',
  grant: 'Förderung',
  funder: 'Zuwendungsgeber',
  task: 'Aufgabe',
  report: 'Bericht',
  release: 'Mitteilung',
  sending: 'Versand',
  recipient: 'Mail',
  picture: 'Bild',
  view: 'Ansicht',
  tag: 'Schlagwort',
  keyMessage: 'Kernbotschaft',
  clipping: 'Belegkopie',
  file: 'Datei',
  page: 'Seite',
};

function thing(what: string | number | undefined): string {
  return things[String(what ?? '')] ?? '';
}

/** One text for each error code: what is wrong and what mends it. `things` names what was not found. */
export const errors = { texts, things };
