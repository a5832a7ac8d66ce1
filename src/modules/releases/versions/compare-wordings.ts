import { diffWordsWithSpace } from 'diff';
import type { Quote } from '../release.entity.js';
import type { Wording } from '../release-wording.js';

export type Change = { kind: 'same' | 'added' | 'removed'; text: string };

/** Parts of a release that are compared, in the order in which they are read. */
export const comparedParts = [
  'kicker',
  'headline',
  'subhead',
  'place',
  'lead',
  'body',
  'quotes',
  'boilerplate',
  'pressContact',
  'links',
  'embargo',
  'voucher',
  'language',
] as const;
export type ComparedPart = (typeof comparedParts)[number];

export interface PartChanges {
  part: ComparedPart;
  changes: Change[];
}

/** Beyond this a part is shown as taken out and put in whole: comparing words takes time that grows with the changes. */
const mostEdits = 4_000;

/** The parts in which two wordings differ, word by word. `moment` writes an instant down. */
export function compareWordings(
  before: Wording,
  after: Wording,
  moment: (at: Date) => string,
): PartChanges[] {
  return comparedParts.flatMap((part) => {
    const [old, new_] = [before, after].map((wording) => textOf(wording, part, moment));
    return old === new_ ? [] : [{ part, changes: changesOf(old!, new_!) }];
  });
}

/** Two texts word by word. */
export function changesOf(before: string, after: string): Change[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!parts)
    return [{ kind: 'removed', text: before } as const, { kind: 'added', text: after } as const].filter(
      ({ text }) => text,
    );
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function textOf(wording: Wording, part: ComparedPart, moment: (at: Date) => string): string {
  switch (part) {
    case 'quotes':
      return wording.quotes.map(quoteText).join('\n\n');
    case 'pressContact': {
      const { name = '', phone = '', email = '' } = wording.pressContact ?? {};
      return [name, phone, email].filter(Boolean).join('\n');
    }
    case 'links':
      return wording.links.join('\n');
    case 'embargo':
      return [wording.embargoUntil && moment(wording.embargoUntil), wording.embargoReason]
        .filter(Boolean)
        .join('\n');
    case 'voucher':
      return wording.asksForVoucher ? '✓' : '';
    case 'kicker':
    case 'headline':
    case 'subhead':
    case 'place':
    case 'lead':
    case 'body':
    case 'boilerplate':
    case 'language':
      return wording[part];
  }
}

function quoteText({ text, name, role, approvedBy, approvedDay }: Quote): string {
  const said = [name, role].filter(Boolean).join(', ');
  const approval = [approvedBy, approvedDay].filter(Boolean).join(', ');
  return `${text}\n– ${said}${approval && ` (${approval})`}`;
}
