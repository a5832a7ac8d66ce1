import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { optionalDay, typedDay } from '../../../../web/http/typed-day.js';
import type { PageContext } from '../../../../web/page-context.js';
import { dueDateInput } from '../due-date-input.js';
import { usualReminderDays } from '../due-date-rules.js';
import { dueDateKinds } from '../grant-due-date.entity.js';
import type { GrantDueDate } from '../grant-due-date.entity.js';

/** Empty: the usual days. */
export const typedReminderDays = z
  .string()
  .default('')
  .transform((typed) => (typed.trim() === '' ? usualReminderDays : Number(typed.trim())))
  .pipe(dueDateInput.shape.reminderDays.unwrap());

export const dueDateForm = dueDateInput.omit({ rule: true }).extend({
  dueDay: typedDay,
  periodStart: optionalDay,
  periodEnd: optionalDay,
  reminderDays: typedReminderDays,
});
export const editDueDateForm = dueDateForm.extend({ version: z.coerce.number().int() });

export function dueDateFormValues(date: GrantDueDate): FormValues {
  const { kind, title, dueDay, periodStart, periodEnd, reminderDays, note, version } = date;
  return {
    kind,
    title,
    dueDay,
    periodStart: periodStart ?? '',
    periodEnd: periodEnd ?? '',
    reminderDays: String(reminderDays),
    note,
    version: String(version),
  };
}

interface Props {
  ctx: PageContext;
  grantId: string;
  /** Null: a new one. */
  id: string | null;
  values: FormValues;
  problems: readonly FieldProblem[];
}

export function DueDateForm({ ctx, grantId, id, values, problems }: Props) {
  const words = ctx.t.dueDates;
  const own = `/grants/${grantId}/due-dates`;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <>
      <form method="post" action={id === null ? own : `${own}/${id}`} class="room-form">
        <FormProblems t={ctx.t} problems={problems} />
        {id !== null && <input type="hidden" name="version" value={values['version']} />}
        <Field
          {...field('title')}
          label={words.form.title}
          hint={words.form.titleHint}
          maxlength={200}
          required
        />
        <Select
          {...field('kind')}
          value={values['kind'] ?? 'final'}
          label={words.kind}
          options={optionsOf(dueDateKinds, words.kinds)}
        />
        <div class="room-moment">
          <Field {...field('dueDay')} label={words.form.due} type="date" required />
          <Field
            {...field('reminderDays')}
            value={values['reminderDays'] ?? String(usualReminderDays)}
            label={words.form.reminderDays}
            inputmode="numeric"
            maxlength={3}
          />
        </div>
        <div class="room-moment">
          <Field {...field('periodStart')} label={words.form.periodStart} note={optional} type="date" />
          <Field {...field('periodEnd')} label={words.form.periodEnd} note={optional} type="date" />
        </div>
        <p class="field-hint">{words.form.periodHint}</p>
        <Field {...field('note')} label={words.form.note} note={optional} rows={2} maxlength={500} />
        <SubmitRow
          label={id === null ? words.add : ctx.t.shell.actions.save}
          cancel={{ label: ctx.t.shell.actions.cancel, href: `/grants/${grantId}#due-dates` }}
        />
      </form>
      {id !== null && (
        <form method="post" action={`${own}/${id}/removal`} class="submit-row">
          <button type="submit" class="btn">
            {words.form.remove}
          </button>
        </form>
      )}
    </>
  );
}
