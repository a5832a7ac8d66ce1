import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  problemOf,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { SelectOption } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { mediumTypes, scopes } from '../../../outlets/outlet.entity.js';
import { stateOptions } from '../../../places/web/state-options.js';
import { contactKinds } from '../../contact.entity.js';
import { listKinds } from '../../distribution-list.entity.js';
import type { ListKind } from '../../distribution-list.entity.js';
import { ticked, topicChoices } from './list-form-values.js';

export interface ListFormView {
  values: FormValues;
  problems: readonly FieldProblem[];
  topics: readonly { topicKey: string; topic: string }[];
  /** Of a list that is there: its kind stays. */
  kind: ListKind | null;
  /** Who fits now; null: not asked yet. */
  count: { contacts: number; isEverybody: boolean } | null;
}

interface Props {
  ctx: PageContext;
  view: ListFormView;
  action: string;
  cancel: string;
}

/** Fixed or living: the style sheet shows the filter for the latter only, so that it takes no script. */
export function ListForm({ ctx, view, action, cancel }: Props) {
  const { values, problems, kind } = view;
  const words = ctx.t.lists.form;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={action} class="list-form">
      <FormProblems t={ctx.t} problems={problems} />
      {values['version'] && <input type="hidden" name="version" value={values['version']} />}
      <Field {...field('name')} label={words.name} maxlength={160} required />
      {kind ? <input type="hidden" name="kind" value={kind} /> : <KindField ctx={ctx} view={view} />}
      {kind !== 'fixed' && <FilterFields ctx={ctx} view={view} />}
      <Field
        {...field('note')}
        label={words.note}
        note={ctx.t.shell.words.optional}
        rows={3}
        maxlength={2000}
      />
      <SubmitRow
        label={kind ? words.save : words.add}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}

function KindField({ ctx, view }: { ctx: PageContext; view: ListFormView }) {
  const words = ctx.t.lists;
  const chosen = view.values['kind'] ?? 'fixed';
  return (
    <fieldset class="contact-kind">
      <legend class="form-label">{words.form.kind}</legend>
      {listKinds.map((kind) => (
        <label key={kind} class="form-check">
          <input class="form-check-input" type="radio" name="kind" value={kind} checked={kind === chosen} />
          <span class="form-check-label">
            {words.kinds[kind]} <span class="quiet">{words.form.kindHints[kind]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Each change asks how many fit now; without script the button does. */
function FilterFields({ ctx, view }: { ctx: PageContext; view: ListFormView }) {
  const { values, problems, topics } = view;
  const { t } = ctx;
  const words = t.lists.form;
  const offered = topicChoices(topics, ticked(values, 'topics'));
  return (
    <fieldset
      class="list-filter"
      hx-post="/contacts/lists/count"
      hx-include="closest form"
      hx-trigger="change delay:150ms"
      hx-target="#list-count"
      hx-swap="outerHTML"
    >
      <legend>{words.filter}</legend>
      <p class="quiet">{words.filterText}</p>
      <Boxes
        view={view}
        name="kinds"
        label={words.kinds}
        options={optionsOf(contactKinds, t.contacts.kinds)}
      />
      {offered.length ? (
        <Boxes
          view={view}
          name="topics"
          label={words.topics}
          options={offered}
          isLong={offered.length > 18}
        />
      ) : (
        <div class="list-line">
          <div class="form-label">{words.topics}</div>
          <p class="quiet">{words.noTopics}</p>
        </div>
      )}
      <fieldset class="list-line">
        <legend class="form-label">{words.region}</legend>
        <p class="field-hint">{words.regionText}</p>
        <Field
          {...fieldsOf(values, problems)('districts')}
          label={words.districts}
          hint={words.districtsHint}
          rows={3}
        />
        <Boxes view={view} name="states" label={words.states} options={stateOptions(t)} />
      </fieldset>
      <Boxes view={view} name="scopes" label={words.scopes} options={optionsOf(scopes, t.shell.scopes)} />
      <Boxes
        view={view}
        name="mediumTypes"
        label={words.mediumTypes}
        options={optionsOf(mediumTypes, t.shell.mediumTypes)}
      />
      <div class="list-count-row">
        <ListCount ctx={ctx} count={view.count} />
        <button type="submit" class="btn btn-sm" name="step" value="count">
          {words.count}
        </button>
      </div>
    </fieldset>
  );
}

export function ListCount({ ctx, count }: { ctx: PageContext; count: ListFormView['count'] }) {
  const words = ctx.t.lists.form;
  return (
    <output id="list-count" class="list-count">
      {count && (count.isEverybody ? words.countedAll(count.contacts) : words.counted(count.contacts))}
    </output>
  );
}

function Boxes({
  view: { values, problems },
  name,
  label,
  options,
  isLong = false,
}: {
  view: ListFormView;
  name: string;
  label: string;
  options: readonly SelectOption[];
  isLong?: boolean;
}) {
  const chosen = ticked(values, name);
  const error = problemOf(problems, name);
  return (
    <fieldset class="list-line">
      <legend class="form-label">{label}</legend>
      {error && <div class="field-error">{error}</div>}
      <div class={isLong ? 'list-boxes list-boxes-long' : 'list-boxes'} tabIndex={isLong ? 0 : undefined}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            checked={chosen.has(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
