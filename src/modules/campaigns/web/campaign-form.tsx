import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { campaignInput, eventInput } from '../campaign-input.js';
import { readTypedDay } from '../typed-day.js';

export const typedDay = z.string().transform((text, ctx) => {
  const day = readTypedDay(text);
  if (day === null) ctx.addIssue({ code: 'custom', params: { text: 'notADate' } });
  return day ?? '';
});
const optionalDay = z
  .string()
  .default('')
  .transform((text) => text.trim() || null)
  .pipe(z.union([z.null(), typedDay]));

export const campaignForm = campaignInput.extend({ periodStart: optionalDay, periodEnd: optionalDay });
export const eventForm = eventInput.extend({ day: typedDay });

interface Props {
  ctx: PageContext;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  cancel: string;
  isNew: boolean;
}

export function CampaignForm({ ctx, action, values, problems, cancel, isNew }: Props) {
  const words = ctx.t.campaigns.form;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={action}>
      <FormProblems t={ctx.t} problems={problems} />
      <Field {...field('name')} label={words.name} maxlength={160} required />
      <Field
        {...field('goal')}
        label={words.goal}
        hint={words.goalHint}
        note={optional}
        rows={4}
        maxlength={4000}
      />
      <Field {...field('periodStart')} label={words.periodStart} type="date" note={optional} />
      <Field {...field('periodEnd')} label={words.periodEnd} type="date" note={optional} />
      <SubmitRow
        label={isNew ? words.add : words.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}
