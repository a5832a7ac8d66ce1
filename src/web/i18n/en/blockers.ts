import type { blockers as de } from '../de/blockers.js';

/** What stands in the way of publication; `what` says of which place or grant it is. */
export const blockers: typeof de = {
  'not-approved': () => 'It has not been approved.',
  archived: () => 'The release lies in the archive.',
  embargo: () => 'The embargo still holds.',
  'no-text': () => 'Headline or text is missing.',
  'open-places': (what) => `The place “${what}” is not filled in.`,
  funding: (what) => `Grant “${what}”: a duty is missing.`,
};

/** Reasons as an error carries them: one a line, `code` or `code:what`. */
export function blockerTexts(reasons: string | number | undefined): string {
  return String(reasons ?? '')
    .split('\n')
    .filter(Boolean)
    .map((reason) => {
      const [code = '', ...what] = reason.split(':');
      return blockers[code]?.(what.join(':')) ?? code;
    })
    .join(' ');
}
