import type { FieldProblem } from '../../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, Select, SubmitRow } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { optionalDay } from '../../../../web/http/typed-day.js';
import { typedAmount } from '../../../../web/http/typed-number.js';
import type { PageContext } from '../../../../web/page-context.js';
import { indicatorKeys } from '../indicators.js';
import { fitting, replacementInput, targetShape } from '../target-input.js';
import { Definitions } from './target-definitions.js';

export function targetForm(locale: PageContext['locale']) {
  return fitting(
    targetShape.extend({
      value: typedAmount(locale).pipe(targetShape.shape.value),
      dueDay: optionalDay,
    }),
  );
}

export function replacementForm(locale: PageContext['locale']) {
  return replacementInput.extend({
    value: typedAmount(locale).pipe(replacementInput.shape.value),
    dueDay: optionalDay,
  });
}

interface Props {
  ctx: PageContext;
  grantId: string;
  values: FormValues;
  problems: readonly FieldProblem[];
}

export function TargetForm({ ctx, grantId, values, problems }: Props) {
  const words = ctx.t.targets;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  const names = indicatorKeys.map((key) => ({ value: key, label: ctx.t.indicators[key].name }));
  return (
    <>
      <form method="post" action={`/grants/${grantId}/targets`} class="room-form">
        <FormProblems t={ctx.t} problems={problems} />
        <Select {...field('indicator')} label={words.indicator} options={names} required />
        <div class="room-moment">
          <Field
            {...field('value')}
            label={words.value}
            inputmode="decimal"
            maxlength={20}
            autocomplete="off"
            required
          />
          <Field {...field('dueDay')} label={words.due} type="date" note={optional} />
        </div>
        <p class="field-hint">
          {words.form.valueHint} {words.form.dueHint}
        </p>
        <Field
          {...field('remark')}
          label={words.form.remark}
          hint={words.form.remarkHint}
          note={optional}
          maxlength={500}
        />
        <fieldset class="room-part">
          <legend>{words.form.own}</legend>
          <p class="quiet">{words.form.ownHint}</p>
          <div class="room-moment">
            <Field {...field('name')} label={words.form.name} maxlength={200} />
            <Field {...field('unit')} label={words.form.unit} hint={words.form.unitHint} maxlength={60} />
          </div>
        </fieldset>
        <SubmitRow
          label={words.form.submit}
          cancel={{ label: ctx.t.shell.actions.cancel, href: `/grants/${grantId}#targets` }}
        />
      </form>
      <Definitions ctx={ctx} indicators={indicatorKeys} />
    </>
  );
}
