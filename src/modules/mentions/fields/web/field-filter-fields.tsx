import type { ActiveFilter } from '../../../../web/components/filter-chips.js';
import { Field, Select } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { numberToType } from '../../../../shared/typed-number.js';
import type { DataField } from '../data-field.entity.js';
import type { FieldCondition } from '../field-filter.js';
import { FieldStyles } from './field-styles.js';
import { inputName } from './field-inputs.js';

/** Filters by own fields, behind one line that is open when one of them is set. */
export function FieldFilterFields({ ctx, fields }: { ctx: PageContext; fields: readonly DataField[] }) {
  const { query } = ctx;
  const offered = fields.filter(({ archivedAt }) => !archivedAt);
  if (!offered.length) return null;
  return (
    <details class="filter-more" open={[...query.keys()].some((key) => key.startsWith('field.'))}>
      {/* lists of mentions are many, and few know of own fields: the style comes along */}
      <FieldStyles />
      <summary>{ctx.t.fields.filter.title}</summary>
      <div>
        {offered.map((field) => (
          <FieldFilter key={field.id} ctx={ctx} field={field} />
        ))}
      </div>
    </details>
  );
}

function FieldFilter({ ctx, field }: { ctx: PageContext; field: DataField }) {
  const words = ctx.t.fields;
  const name = inputName(field.id);
  const value = (key: string) => ctx.query.get(key) ?? '';
  const unset = { value: 'unset', label: words.notSaid };
  switch (field.kind) {
    case 'text':
      return (
        <Field
          name={name}
          label={`${field.name} ${words.filter.contains}`}
          value={value(name)}
          maxlength={200}
        />
      );
    case 'number':
      return (
        <>
          {(['from', 'to'] as const).map((bound) => (
            <Field
              key={bound}
              name={`${name}.${bound}`}
              label={words.filter[bound](field.name)}
              value={value(`${name}.${bound}`)}
              inputmode="decimal"
              maxlength={17}
            />
          ))}
        </>
      );
    case 'list':
      return (
        <Select
          name={name}
          label={field.name}
          emptyLabel={ctx.t.shell.words.all}
          value={value(name)}
          options={[
            ...field.options
              .filter(({ id, archived }) => !archived || id === value(name))
              .map((option) => ({ value: option.id, label: option.name })),
            unset,
          ]}
        />
      );
    case 'check':
      return (
        <Select
          name={name}
          label={field.name}
          emptyLabel={ctx.t.shell.words.all}
          value={value(name)}
          options={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, unset]}
        />
      );
  }
}

/** The conditions that are set, as chips read them. A field that is gone has no name; it can still be taken out. */
export function fieldChips(
  ctx: PageContext,
  conditions: readonly FieldCondition[] | undefined,
  fields: readonly DataField[],
): ActiveFilter[] {
  const words = ctx.t.fields;
  return (conditions ?? []).flatMap(({ fieldId, is, from, to }) => {
    const field = fields.find(({ id }) => id === fieldId);
    const label = field?.name ?? ctx.t.shell.words.unknown;
    const name = inputName(fieldId);
    const written = (key: string) => ctx.query.get(key) ?? '';
    return [
      ...(is === undefined
        ? []
        : [{ name, value: written(name), label: `${label}: ${conditionText(ctx, field, is)}` }]),
      ...(from === undefined
        ? []
        : [
            {
              name: `${name}.from`,
              value: written(`${name}.from`),
              label: `${words.filter.from(label)} ${numberToType(from, ctx.locale)}`,
            },
          ]),
      ...(to === undefined
        ? []
        : [
            {
              name: `${name}.to`,
              value: written(`${name}.to`),
              label: `${words.filter.to(label)} ${numberToType(to, ctx.locale)}`,
            },
          ]),
    ];
  });
}

function conditionText({ t }: PageContext, field: DataField | undefined, is: string): string {
  if (field?.kind === 'text') return is;
  if (is === 'unset') return t.fields.notSaid;
  if (field?.kind === 'check') return is === 'yes' ? t.fields.yes : t.fields.no;
  return field?.options.find(({ id }) => id === is)?.name ?? is;
}
