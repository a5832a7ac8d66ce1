import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
} from '../../../../web/components/form.js';
import { Icon } from '../../../../web/components/icon.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { DistributionList } from '../../../contacts/distribution-list.entity.js';
import { handWays } from '../sending.entity.js';

export interface Option {
  id: string;
  label: string;
  hint: string | undefined;
}

export interface PickList {
  chosen: Option[];
  /** What the search found beside those chosen; the first of them. */
  candidates: Option[];
  found: number;
}

export interface ChoiceView {
  action: string;
  cancel: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  lists: Pick<DistributionList, 'id' | 'name' | 'kind'>[];
  listIds: ReadonlySet<string>;
  contacts: PickList;
  /** Null: nobody is written to without a contact (mails from here). */
  outlets: PickList | null;
}

/** Works without script: searching sends the whole form, so that what is ticked stays ticked. */
export function ChoiceForm({ ctx, view }: { ctx: PageContext; view: ChoiceView }) {
  const words = ctx.t.sendings.choose;
  const { values, problems, outlets } = view;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={view.action}>
      <FormProblems t={ctx.t} problems={problems} />
      {outlets && (
        <>
          <Select
            {...field('way')}
            label={words.way}
            options={optionsOf(handWays, ctx.t.sendings.ways)}
            required
          />
          <div class="room-moment">
            <Field {...field('day')} label={words.day} type="date" required />
            <Field {...field('time')} label={words.time} type="time" required />
          </div>
          <Field
            {...field('note')}
            label={words.note}
            note={ctx.t.shell.words.optional}
            rows={2}
            maxlength={1000}
          />
        </>
      )}
      <fieldset class="room-picks" id="field-listIds">
        <legend>{words.lists}</legend>
        {view.lists.length === 0 && <p class="quiet">{words.noLists}</p>}
        <div>
          {view.lists.map(({ id, name, kind }) => (
            <Checkbox
              key={id}
              name="listIds"
              value={id}
              label={name}
              hint={kind === 'living' ? words.living : undefined}
              checked={view.listIds.has(id)}
            />
          ))}
        </div>
      </fieldset>
      <Picks
        ctx={ctx}
        name="contactIds"
        list={view.contacts}
        chosenWords={
          view.contacts.chosen.length ? words.contacts(view.contacts.chosen.length) : words.noContacts
        }
        foundWords={words.found(view.contacts.found)}
        none={words.noneFound}
      >
        <Field {...field('q')} label={words.search} type="search" maxlength={100} />
      </Picks>
      {outlets && (
        <Picks
          ctx={ctx}
          name="outletIds"
          list={outlets}
          chosenWords={outlets.chosen.length ? words.outlets(outlets.chosen.length) : words.noOutlets}
          foundWords={words.outletsFound(outlets.found)}
          none={ctx.t.releases.choice.noneFound}
        >
          <Field {...field('outletQ')} label={words.outletSearch} type="search" maxlength={100} />
        </Picks>
      )}
      <div class="submit-row">
        <button type="submit" class="btn btn-primary" name="step" value="save">
          {outlets ? words.save : words.next}
        </button>
        <a class="btn btn-link" href={view.cancel}>
          {ctx.t.shell.actions.cancel}
        </a>
      </div>
    </form>
  );
}

function Picks({
  ctx,
  name,
  list,
  chosenWords,
  foundWords,
  none,
  children,
}: {
  ctx: PageContext;
  name: string;
  list: PickList;
  chosenWords: string;
  foundWords: string;
  none: string;
  children: ComponentChildren;
}) {
  const words = ctx.t.sendings.choose;
  return (
    <>
      {list.chosen.length > 0 && (
        <fieldset class="room-picks">
          <legend>{chosenWords}</legend>
          <div>
            {list.chosen.map(({ id, label, hint }) => (
              <Checkbox key={id} name={name} value={id} label={label} hint={hint} checked />
            ))}
          </div>
        </fieldset>
      )}
      <div class="filter-bar">
        {children}
        <button type="submit" class="btn" name="step" value="find">
          <Icon name="search" />
          {words.find}
        </button>
      </div>
      {list.candidates.length ? (
        <fieldset class="room-picks">
          <legend>{foundWords}</legend>
          {list.candidates.length < list.found && <p class="quiet">{words.more(list.candidates.length)}</p>}
          <div>
            {list.candidates.map(({ id, label, hint }) => (
              <Checkbox key={id} name={name} value={id} label={label} hint={hint} />
            ))}
          </div>
        </fieldset>
      ) : (
        <p class="quiet">{none}</p>
      )}
    </>
  );
}
