import type { ErrorCode, FieldProblem } from '../../../../shared/errors.js';
import type { Messages } from '../../../../web/i18n/messages.js';
import type { RightsVerdict } from '../add-clipping.js';

/** What is wrong with a right, ready to read. */
export function rightsMessages(problems: RightsVerdict, t: Messages): FieldProblem[] {
  return problems.map(({ path, problem }) => ({ path, message: t.clippings.problems[problem] }));
}

const fileCodes: readonly ErrorCode[] = [
  'file-required',
  'file-empty',
  'file-unknown-type',
  'file-not-for-basis',
  'rights-before-file',
  'file-too-large',
  'pdf-unreadable',
  'picture-unreadable',
  'picture-too-large',
  'picture-many-pages',
  'disk-full',
];

/** Whether an error belongs beside the file field. */
export function isAboutFile(code: ErrorCode): boolean {
  return fileCodes.includes(code);
}
