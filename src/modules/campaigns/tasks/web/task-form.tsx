import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  namedOptions,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { optionalDay } from '../../../../web/http/typed-day.js';
import type { PageContext } from '../../../../web/page-context.js';
import { taskInput } from '../task-input.js';
import { taskKinds } from '../task.entity.js';
import type { Task } from '../task.entity.js';

const optionalId = z
  .union([z.literal('').transform(() => null), z.uuid()])
  .optional()
  .transform((id) => id ?? null);

/** What the form holds; anything else that a task is about stays. */
export const taskForm = taskInput
  .pick({ kind: true, title: true, note: true })
  .extend({ dueDay: optionalDay, campaignId: optionalId });

export function taskFormValues({ kind, title, note, dueDay, campaignId }: Task): FormValues {
  return { kind, title, note, dueDay: dueDay ?? '', campaignId: campaignId ?? '' };
}

interface Props {
  ctx: PageContext;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  campaigns: readonly { id: string; name: string }[];
  back: string;
  isNew: boolean;
}

export function TaskForm({ ctx, action, values, problems, campaigns, back, isNew }: Props) {
  const words = ctx.t.tasks;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={action}>
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="back" value={back} />
      <Field {...field('title')} label={words.task} maxlength={300} required />
      <Field {...field('dueDay')} label={words.due} type="date" note={optional} />
      <Select {...field('kind')} label={words.kind} options={optionsOf(taskKinds, words.kinds)} />
      <Select
        {...field('campaignId')}
        label={words.campaign}
        emptyLabel={words.noCampaign}
        options={namedOptions(campaigns)}
      />
      <Field {...field('note')} label={words.note} note={optional} rows={3} maxlength={4000} />
      <SubmitRow
        label={isNew ? words.add : ctx.t.shell.actions.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: back }}
      />
    </form>
  );
}
