import type { FieldProblem } from '../../../../shared/errors.js';
import { numberToType } from '../../../../shared/typed-number.js';
import { Field, fieldsOf, Select } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { DataField } from '../data-field.entity.js';
import { longestText } from '../field-content.js';
import type { FieldContent } from '../field-content.js';
import type { HeldField } from '../data-fields.queries.js';

/** Name of a field in forms and addresses. */
export const inputName = (fieldId: string) => `field.${fieldId}`;

/** What a mention holds, as the form shows it. */
export function valuesOfHeld(
  { locale }: Pick<PageContext, 'locale'>,
  held: readonly HeldField[],
): FormValues {
  return Object.fromEntries(
    held.map(({ field, content }) => [inputName(field.id), typedContent(content, locale)]),
  );
}

function typedContent(content: FieldContent, locale: PageContext['locale']): string {
  if (typeof content === 'boolean') return content ? 'yes' : 'no';
  return typeof content === 'number' ? numberToType(content, locale) : content;
}

/** One input for each field, in their order. */
export function FieldInputs({
  ctx,
  fields,
  values,
  problems = [],
}: {
  ctx: PageContext;
  fields: readonly DataField[];
  values: FormValues;
  problems?: readonly FieldProblem[];
}) {
  const words = ctx.t.fields;
  const tied = fieldsOf(values, problems);
  return (
    <div class="own-fields">
      {fields.map((field) => {
        const { id, name, kind, help } = field;
        const input = { ...tied(inputName(id)), label: name, hint: help || undefined };
        switch (kind) {
          case 'text':
            return (
              <div key={id} class="field-long">
                <Field {...input} rows={2} maxlength={longestText} />
              </div>
            );
          case 'number':
            return (
              <Field key={id} {...input} hint={help || words.numberHint} inputmode="decimal" maxlength={30} />
            );
          case 'list':
            return (
              <Select
                key={id}
                {...input}
                emptyLabel={words.notSaid}
                options={choices(ctx, field, input.value)}
              />
            );
          case 'check':
            return (
              <Select
                key={id}
                {...input}
                emptyLabel={words.notSaid}
                options={[
                  { value: 'yes', label: words.yes },
                  { value: 'no', label: words.no },
                ]}
              />
            );
        }
      })}
    </div>
  );
}

/** What is offered, and what the mention holds though it is offered no longer. */
function choices({ t }: PageContext, { options }: DataField, chosen: string) {
  return options
    .filter(({ id, archived }) => !archived || id === chosen)
    .map(({ id, name, archived }) => ({ value: id, label: archived ? t.fields.archivedOption(name) : name }));
}
