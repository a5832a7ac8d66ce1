import type { preview as de } from '../de/preview.js';

/** Previews in all forms. */
export const preview: typeof de = {
  back: 'Back to the release',
  label: 'Preview',
  page: 'Web page',
  text: 'Text',
  pdf: 'PDF',
  docx: 'Word',
};
