/** Why a file cannot be read as a list, with what mends it, by the reason of `sheet-unreadable`. */
const texts: Record<string, (at: string) => string> = {
  pdf: () =>
    'Das ist ein PDF. Die Liste dort, wo sie entstanden ist, als Excel-Arbeitsmappe (.xlsx) oder CSV speichern.',
  oldExcel: () =>
    'Das ist eine Datei im alten Excel-Format (.xls) oder eine mit Kennwort. In Excel ohne Kennwort als Arbeitsmappe (.xlsx) speichern.',
  binaryExcel: () => 'Das ist eine binäre Arbeitsmappe (.xlsb). In Excel als Arbeitsmappe (.xlsx) speichern.',
  openDocument: () =>
    'Das ist eine Datei von LibreOffice (.ods). Dort als Excel-Arbeitsmappe (.xlsx) oder CSV speichern.',
  word: () => 'Das ist ein Textdokument. Die Tabelle in eine Excel-Arbeitsmappe (.xlsx) kopieren.',
  picture: () =>
    'Das ist ein Bild. Gebraucht wird die Liste selbst, als Excel-Arbeitsmappe (.xlsx) oder CSV.',
  web: () => 'Das ist eine Webseite. Die Liste als Excel-Arbeitsmappe (.xlsx) oder CSV herunterladen.',
  zip: () => 'Das ist ein Archiv. Erst auspacken, dann die Liste daraus hochladen.',
  binary: () => 'Das ist keine Textdatei. Die Liste als Excel-Arbeitsmappe (.xlsx) oder CSV speichern.',
  empty: () => 'Die Datei ist leer. Die Liste noch einmal speichern.',
  damaged: () => 'Die Datei ist beschädigt oder unvollständig. Noch einmal speichern und hochladen.',
  dtd: () =>
    'Die Arbeitsmappe enthält Anweisungen, die keine Tabelle braucht, und wird nicht gelesen. In Excel neu speichern.',
  bomb: () =>
    'Die Arbeitsmappe ist ausgepackt viel größer, als sie aussieht, und wird nicht gelesen. Die Liste in eine neue Arbeitsmappe kopieren.',
  quote: (at) => `Ein Anführungszeichen wird nicht geschlossen${at}. Dort berichtigen.`,
  row: (at) => `Eine Zeile nimmt kein Ende${at}. Dort fehlt wohl ein Anführungszeichen.`,
  columns: (at) => `Eine Zeile hat mehr als 500 Spalten${at}. Die überflüssigen Spalten löschen.`,
  rows: () => 'Die Liste hat mehr als 200.000 Zeilen. In mehreren Teilen hochladen.',
  sheet: () => 'Dieses Blatt gibt es in der Arbeitsmappe nicht mehr. Ein anderes wählen.',
};

/** Whole sentences: what the file is instead, and what to do. */
export function sheetProblemText(
  reason: string | number | undefined,
  line: string | number | undefined,
): string {
  const text = texts[reason ?? ''];
  const at = line === undefined ? '' : ` (ab Zeile ${line})`;
  return text
    ? text(at)
    : 'Die Datei ist keine lesbare Liste. Als Excel-Arbeitsmappe (.xlsx) oder CSV speichern.';
}
