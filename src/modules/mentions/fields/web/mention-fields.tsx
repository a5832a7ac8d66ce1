import { SubmitRow } from '../../../../web/components/form.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { MentionRow } from '../../mentions.queries.js';
import type { DataField } from '../data-field.entity.js';
import { FieldInputs, valuesOfHeld } from './field-inputs.js';
import { fieldText } from './field-text.js';

interface Props {
  ctx: PageContext;
  row: Pick<MentionRow, 'mention' | 'fields'>;
  /** The fields in use; without any there is no section. */
  fields: readonly DataField[];
}

/** What the organisation noted down in its own fields, to fill in or to read. */
export function MentionFields({ ctx, row, fields }: Props) {
  const words = ctx.t.fields;
  if (!fields.length) return null;
  return (
    <section class="mention-fields">
      <h2>{words.section}</h2>
      {mayEdit(ctx) ? (
        <MentionFieldsForm ctx={ctx} row={row} fields={fields} values={valuesOfHeld(ctx, row.fields)} />
      ) : row.fields.length ? (
        <dl class="facts">
          {row.fields.map(({ field, content }) => (
            <div key={field.id}>
              <dt>{field.name}</dt>
              <dd class="own-words">{fieldText(ctx, field, content)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="quiet">{words.sectionNone}</p>
      )}
    </section>
  );
}

export function MentionFieldsForm({
  ctx,
  row,
  fields,
  values,
  problems,
}: Props & { values: FormValues; problems?: readonly FieldProblem[] }) {
  const { id, version } = row.mention;
  return (
    <form method="post" action={`/mentions/${id}/field-values`}>
      <input type="hidden" name="version" value={version} />
      <FieldInputs ctx={ctx} fields={fields} values={values} problems={problems} />
      <SubmitRow label={ctx.t.shell.actions.save} />
    </form>
  );
}
