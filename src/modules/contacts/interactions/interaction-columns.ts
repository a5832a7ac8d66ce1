import { UserError } from '../../../shared/errors.js';
import type { Interaction } from '../interaction.entity.js';
import type { InteractionDraft } from './interaction-input.js';

export type InteractionColumns = Pick<
  Interaction,
  'kind' | 'direction' | 'at' | 'summary' | 'outcome' | 'answerDueAt' | 'answeredAt'
>;

/** Clocks differ a little. */
const toleranceMs = 5 * 60_000;

/** What is stored of a draft: only an enquiry waits for an answer, and it always comes in. Throws `moment-in-future`. */
export function interactionColumns(
  draft: InteractionDraft,
  answerHours: number,
  now: Date,
): InteractionColumns {
  const { kind, at, summary, outcome, answeredAt } = draft;
  for (const moment of [at, answeredAt])
    if (moment && moment.getTime() > now.getTime() + toleranceMs) throw new UserError('moment-in-future');
  if (kind !== 'enquiry')
    return { kind, direction: draft.direction, at, summary, outcome, answerDueAt: null, answeredAt: null };
  const usual = new Date(at.getTime() + answerHours * 3_600_000);
  return {
    kind,
    direction: 'in',
    at,
    summary,
    outcome,
    // an enquiry without a time would be on no list
    answerDueAt: draft.answerDueAt ?? usual,
    answeredAt,
  };
}
