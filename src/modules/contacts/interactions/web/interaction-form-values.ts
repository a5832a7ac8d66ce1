import { z } from 'zod';
import { dayOf } from '../../../../shared/days.js';
import { instantOf, timeOf } from '../../../../shared/zone-time.js';
import {
  optionalDay,
  optionalMoment,
  optionalTime,
  typedDay,
  typedTime,
} from '../../../../web/http/typed-moment.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { interactionOutcomes } from '../../interaction.entity.js';
import type { Interaction } from '../../interaction.entity.js';
import { directions, interactionSummary, loggedKinds } from '../interaction-input.js';
import type { InteractionDraft } from '../interaction-input.js';

const outcome = z.union([z.literal('').transform(() => null), z.enum(interactionOutcomes)]).default(null);

export const interactionForm = z.object({
  kind: z.enum(loggedKinds).default('call'),
  direction: z.enum(directions).default('out'),
  day: typedDay,
  time: typedTime,
  outcome,
  summary: interactionSummary.default(''),
  dueDay: optionalDay,
  dueTime: optionalTime,
  answeredDay: optionalDay,
  answeredTime: optionalTime,
  version: z.coerce.number().int().optional(),
});

/** What a sending wrote down keeps its time: its form has outcome and summary only. */
export const noteForm = z.object({
  outcome,
  summary: interactionSummary.default(''),
  version: z.coerce.number().int().optional(),
});

export function draftOf(form: z.infer<typeof interactionForm>, timeZone: string): InteractionDraft {
  const { kind, direction, day, time, outcome, summary } = form;
  return {
    kind,
    direction,
    at: instantOf(day, time, timeZone),
    outcome,
    summary,
    // empty: the usual time for an answer
    answerDueAt: optionalMoment(form.dueDay, form.dueTime, timeZone) ?? undefined,
    answeredAt: optionalMoment(form.answeredDay, form.answeredTime, timeZone),
  };
}

/** A new entry begins with now. */
export function emptyInteraction(now: Date, timeZone: string): FormValues {
  return { kind: 'call', direction: 'out', ...dayAndTime('', now, timeZone) };
}

export function interactionValues(interaction: Interaction, timeZone: string): FormValues {
  const { kind, direction, at, outcome, summary, answerDueAt, answeredAt, version } = interaction;
  return {
    kind,
    direction,
    ...dayAndTime('', at, timeZone),
    outcome: outcome ?? '',
    summary,
    ...dayAndTime('due', answerDueAt, timeZone),
    ...dayAndTime('answered', answeredAt, timeZone),
    version: String(version),
  };
}

function dayAndTime(prefix: string, moment: Date | null, timeZone: string): FormValues {
  if (!moment) return {};
  const [day, time] = prefix ? [`${prefix}Day`, `${prefix}Time`] : ['day', 'time'];
  return { [day]: dayOf(moment, timeZone), [time]: timeOf(moment, timeZone) };
}
