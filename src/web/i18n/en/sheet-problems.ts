/** Why a file cannot be read as a list, with what mends it, by the reason of `sheet-unreadable`. */
const texts: Record<string, (at: string) => string> = {
  pdf: () => 'This is a PDF. Save the list where it was made as an Excel workbook (.xlsx) or CSV.',
  oldExcel: () =>
    'This is a file in the old Excel format (.xls), or one with a password. Save it in Excel as a workbook (.xlsx) without a password.',
  binaryExcel: () => 'This is a binary workbook (.xlsb). Save it in Excel as a workbook (.xlsx).',
  openDocument: () => 'This is a LibreOffice file (.ods). Save it there as an Excel workbook (.xlsx) or CSV.',
  word: () => 'This is a text document. Copy the table into an Excel workbook (.xlsx).',
  picture: () => 'This is a picture. What is needed is the list itself, as an Excel workbook (.xlsx) or CSV.',
  web: () => 'This is a web page. Download the list as an Excel workbook (.xlsx) or CSV.',
  zip: () => 'This is an archive. Unpack it first and upload the list inside.',
  binary: () => 'This is no text file. Save the list as an Excel workbook (.xlsx) or CSV.',
  empty: () => 'The file is empty. Save the list again.',
  damaged: () => 'The file is damaged or incomplete. Save and upload it again.',
  dtd: () => 'The workbook holds instructions that no table needs, and is not read. Save it anew in Excel.',
  bomb: () =>
    'The workbook is far larger unpacked than it looks, and is not read. Copy the list into a new workbook.',
  quote: (at) => `A quotation mark is never closed${at}. Correct it there.`,
  row: (at) => `A row never ends${at}. A quotation mark is probably missing there.`,
  columns: (at) => `A row has more than 500 columns${at}. Delete those that are not needed.`,
  rows: () => 'The list has more than 200,000 rows. Upload it in parts.',
  sheet: () => 'The workbook no longer has this sheet. Choose another.',
};

/** Whole sentences: what the file is instead, and what to do. */
export function sheetProblemText(
  reason: string | number | undefined,
  line: string | number | undefined,
): string {
  const text = texts[reason ?? ''];
  const at = line === undefined ? '' : ` (from line ${line})`;
  return text
    ? text(at)
    : 'The file is no list that can be read. Save it as an Excel workbook (.xlsx) or CSV.';
}
