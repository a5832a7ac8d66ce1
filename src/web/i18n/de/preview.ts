/** Vorschau in allen Formen. */
export const preview = {
  back: 'Zurück zur Mitteilung',
  label: 'Vorschau',
  page: 'Webseite',
  text: 'Text',
  pdf: 'PDF',
  docx: 'Word',
};
