import { fieldId, problemOf } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { mediumTypes, scopes } from '../../../outlets/outlet.entity.js';
import type { ImportOutlet } from '../import-outlet.entity.js';
import type { CheckModel } from './check-model.js';
import { importsAddress } from './import-list.js';

/** So many names are asked at once; the rest comes after them. */
export const mostAsked = 100;

/** Names of outlets that nobody knows: leave them, say which outlet they are, or add a new one. */
export function ImportOutletsForm({ ctx, model }: { ctx: PageContext; model: CheckModel }) {
  const words = ctx.t.imports.outlets;
  const asked = model.open.slice(0, mostAsked);
  const columns: Column<ImportOutlet>[] = [
    {
      key: 'name',
      header: words.name,
      primary: true,
      cell: (row) => (
        <>
          {row.name} {row.found === 'several' && <span class="quiet">{words.several}</span>}
        </>
      ),
    },
    { key: 'rows', header: words.rows, align: 'end', cell: (row) => ctx.format.number(row.rows) },
    { key: 'choice', header: words.choice, cell: (row) => <Choice ctx={ctx} row={row} /> },
    { key: 'outlet', header: words.existing, cell: (row) => <Existing ctx={ctx} row={row} model={model} /> },
    { key: 'type', header: words.mediumType, cell: (row) => <Type ctx={ctx} row={row} /> },
  ];
  return (
    <section aria-labelledby="outlets-title">
      <h2 id="outlets-title">{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      <form method="post" action={`${importsAddress}/${model.import.id}/outlets`} class="import-outlets">
        <DataTable
          caption={words.title}
          columns={columns}
          rows={asked}
          rowKey={(row) => row.nameKey}
          density="compact"
        />
        <datalist id="known-outlets">
          {model.outlets.map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
        {model.open.length > asked.length && (
          <p class="quiet">{words.more(model.open.length - asked.length)}</p>
        )}
        <div class="submit-row">
          <button type="submit" class="btn">
            {words.save}
          </button>
        </div>
      </form>
    </section>
  );
}

function Choice({ ctx, row }: { ctx: PageContext; row: ImportOutlet }) {
  const words = ctx.t.imports.outlets;
  const chosen = row.choice === 'create' ? `create:${row.scope ?? 'local'}` : row.choice;
  const options = [
    ...(['unknown', 'address', 'outlet'] as const).map((value) => ({ value, label: words.choices[value] })),
    ...scopes.map((scope) => ({ value: `create:${scope}`, label: words.create(ctx.t.shell.scopes[scope]) })),
  ];
  return (
    <select class="form-select" name={`choice.${row.nameKey}`} aria-label={words.choiceFor(row.name)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Existing({ ctx, row, model }: { ctx: PageContext; row: ImportOutlet; model: CheckModel }) {
  const name = `outlet.${row.nameKey}`;
  const error = problemOf(model.problems, name);
  const known = row.choice === 'outlet' ? model.outlets.find(({ id }) => id === row.outletId)?.label : '';
  return (
    <>
      <input
        id={fieldId(name)}
        class={`form-control${error ? ' is-invalid' : ''}`}
        name={name}
        list="known-outlets"
        autocomplete="off"
        value={known ?? ''}
        aria-label={ctx.t.imports.outlets.existingFor(row.name)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${fieldId(name)}-error` : undefined}
      />
      {error && (
        <div class="field-error" id={`${fieldId(name)}-error`}>
          {error}
        </div>
      )}
    </>
  );
}

function Type({ ctx, row }: { ctx: PageContext; row: ImportOutlet }) {
  return (
    <select
      class="form-select"
      name={`type.${row.nameKey}`}
      aria-label={ctx.t.imports.outlets.mediumTypeFor(row.name)}
    >
      {mediumTypes.map((type) => (
        <option key={type} value={type} selected={type === (row.mediumType ?? 'newspaper')}>
          {ctx.t.shell.mediumTypes[type]}
        </option>
      ))}
    </select>
  );
}
