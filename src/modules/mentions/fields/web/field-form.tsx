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
import type { PageContext } from '../../../../web/page-context.js';
import { fieldKinds } from '../data-field.entity.js';
import type { DataField } from '../data-field.entity.js';
import { OptionRows } from './option-rows.js';

interface Props {
  ctx: PageContext;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** Beneath the list: a new field. */
export function NewFieldForm({ ctx, values, problems }: Props) {
  const words = ctx.t.fields;
  const field = fieldsOf(values, problems);
  return (
    <section class="fields-new">
      <h2>{words.add}</h2>
      <form method="post" action="/settings/fields" class="panel">
        <FormProblems t={ctx.t} problems={problems} />
        <div class="fields-pair">
          <Field {...field('name')} label={words.name} maxlength={80} required />
          <Select
            {...field('kind')}
            label={words.kind}
            hint={words.kindHint}
            options={optionsOf(fieldKinds, words.kinds)}
          />
        </div>
        <Field {...field('added')} label={words.options} hint={words.optionsHint} rows={4} />
        <Field {...field('help')} label={words.help} note={ctx.t.shell.words.optional} maxlength={300} />
        <SubmitRow label={words.add} />
      </form>
    </section>
  );
}

/** A field that is there: its kind stands once mentions hold values. */
export function EditFieldForm({
  ctx,
  values,
  problems,
  dataField,
  used,
  held,
}: Props & {
  dataField: DataField;
  /** Mentions that hold a value, and those that hold each option. */
  used: number;
  held: ReadonlyMap<string, number>;
}) {
  const words = ctx.t.fields;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={`/settings/fields/${dataField.id}`} class="panel">
      <FormProblems t={ctx.t} problems={problems} />
      {/* the first button is what the Enter key presses */}
      <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
        {ctx.t.shell.actions.save}
      </button>
      <input type="hidden" name="version" value={values['version'] ?? ''} />
      <div class="fields-pair">
        <Field {...field('name')} label={words.name} maxlength={80} required />
        {used ? (
          <div class="field">
            <div class="form-label">{words.kind}</div>
            <div>{words.kinds[dataField.kind]}</div>
            <div class="field-hint">{words.kindFixed(used)}</div>
          </div>
        ) : (
          <Select
            {...field('kind')}
            label={words.kind}
            hint={words.kindHint}
            options={optionsOf(fieldKinds, words.kinds)}
          />
        )}
      </div>
      <Field {...field('help')} label={words.help} note={ctx.t.shell.words.optional} maxlength={300} />
      {(dataField.kind === 'list' || !used) && (
        <>
          {dataField.options.length > 0 && (
            <OptionRows
              ctx={ctx}
              options={dataField.options}
              held={held}
              values={values}
              problems={problems}
            />
          )}
          <Field
            {...field('added')}
            label={dataField.options.length ? words.moreOptions : words.options}
            hint={dataField.options.length ? words.moreOptionsHint : words.optionsHint}
            rows={3}
          />
        </>
      )}
      <SubmitRow
        label={ctx.t.shell.actions.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: '/settings/fields' }}
      />
    </form>
  );
}
