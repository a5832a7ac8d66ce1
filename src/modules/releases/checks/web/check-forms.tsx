import { dayOf } from '../../../../shared/days.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { Field, fieldsOf, FormProblems } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { recordedRules } from '../check-rules.js';
import type { GrantCheck } from '../release-checks.js';

interface Props {
  ctx: PageContext;
  /** Address of the check. */
  own: string;
  check: GrantCheck;
  row: GrantCheck['results'][number];
  /** As they came back; null: as they are stored. */
  values: FormValues | null;
  problems: readonly FieldProblem[];
}

/** What a person may write down about a rule: that it was kept, or why it need not be. */
export function CheckForms({ ctx, own, check, row, values, problems }: Props) {
  const words = ctx.t.checks;
  const { rule, record } = row;
  const { grant } = check;
  const action = `${own}/${grant.id}/${rule}`;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  const stored = {
    doneDay: record?.doneDay ?? today,
    party: record?.party ?? '',
    note: record?.note ?? '',
    waivedReason: record?.waivedReason ?? '',
  };
  const field = fieldsOf(values ?? stored, problems);
  const isRecorded = recordedRules.some((each) => each === rule);
  return (
    <>
      <h2>
        {words.rules[rule]}: {grant.title}
      </h2>
      <FormProblems t={ctx.t} problems={problems} />
      {isRecorded && (
        <form method="post" action={action} class="panel">
          <Field {...field('doneDay')} label={words.fields[rule].day} type="date" required />
          <Field
            {...field('party')}
            label={words.fields[rule].party}
            note={ctx.t.shell.words.optional}
            maxlength={200}
          />
          <Field
            {...field('note')}
            label={words.note}
            note={ctx.t.shell.words.optional}
            rows={2}
            maxlength={1000}
          />
          <button type="submit" class="btn btn-primary" name="step" value="record">
            {words.record}
          </button>
        </form>
      )}
      <form method="post" action={action} class="panel">
        <Field {...field('waivedReason')} label={words.waivedReason} maxlength={500} required />
        <button type="submit" class="btn" name="step" value="waive">
          {words.waive}
        </button>
      </form>
      <form method="post" action={action} class="submit-row">
        {record && (
          <button type="submit" class="btn" name="step" value="clear">
            {words.clear}
          </button>
        )}
        <a class="btn btn-link" href={own}>
          {ctx.t.shell.actions.cancel}
        </a>
      </form>
    </>
  );
}
