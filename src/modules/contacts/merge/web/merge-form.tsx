import type { FieldProblem } from '../../../../shared/errors.js';
import { FormProblems, SubmitRow } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ContactView } from '../../contacts.queries.js';
import { titleOf } from '../../web/contact-crumbs.js';
import { chosenFields, defaultChoices, differs, longestNote } from '../merged-contact.js';
import type { Choice, ChosenField } from '../merged-contact.js';
import { duplicatesAddress } from './duplicates.pages.js';

export interface MergeView {
  kept: ContactView;
  other: ContactView;
  values: FormValues;
  problems: readonly FieldProblem[];
}

export const choiceField = (field: ChosenField) => `choice-${field}`;

/** Both contacts side by side: where they differ, one of the two is chosen. */
export function MergeForm({ ctx, view }: { ctx: PageContext; view: MergeView }) {
  const words = ctx.t.contactFiles.merge;
  const { kept, other, values } = view;
  const defaults = defaultChoices(kept.contact, other.contact);
  const differing = chosenFields.filter((field) => differs(kept.contact, other.contact, field));
  const same = chosenFields.filter(
    (field) => !differing.includes(field) && (kept.contact[field] ?? '') !== '',
  );
  const isObjected = kept.contact.objectedAt !== null || other.contact.objectedAt !== null;
  return (
    <>
      {isObjected && <p class="notice notice-problem">{words.objection}</p>}
      <form method="post" action={`/contacts/${kept.contact.id}/merge/${other.contact.id}`}>
        <FormProblems t={ctx.t} problems={view.problems} />
        <input type="hidden" name="version" value={kept.contact.version} />
        <input type="hidden" name="otherVersion" value={other.contact.version} />
        <div class="contact-merge">
          <div class="contact-merge-head">
            <Head ctx={ctx} label={words.keep} view={kept} />
            <Head ctx={ctx} label={words.other} view={other} />
          </div>
          {differing.map((field) => {
            const typed = values[choiceField(field)];
            const chosen =
              typed === 'kept' || typed === 'other' || typed === 'both' ? typed : defaults[field];
            return <FieldChoice key={field} ctx={ctx} field={field} view={view} chosen={chosen} />;
          })}
        </div>
        {same.length > 0 && (
          <p class="quiet">
            {words.same}: {same.map((field) => nameOf(ctx, field)).join(', ')}
          </p>
        )}
        <h2>{words.law}</h2>
        <p class="quiet">{words.lawText}</p>
        <SubmitRow
          label={words.submit}
          cancel={{ label: ctx.t.shell.actions.cancel, href: duplicatesAddress }}
        />
      </form>
      <div class="submit-row">
        <a class="btn" href={`/contacts/${other.contact.id}/merge/${kept.contact.id}`}>
          {words.swap}
        </a>
        <form method="post" action={`${duplicatesAddress}/distinct`}>
          <input type="hidden" name="one" value={kept.contact.id} />
          <input type="hidden" name="other" value={other.contact.id} />
          <input type="hidden" name="distinct" value="yes" />
          <button type="submit" class="btn">
            {words.distinct}
          </button>
        </form>
      </div>
    </>
  );
}

function Head({ ctx, label, view }: { ctx: PageContext; label: string; view: ContactView }) {
  const { contact } = view;
  return (
    <div>
      <div class="quiet">{label}</div>
      <a href={`/contacts/${contact.id}`}>{titleOf(ctx, view)}</a>
      <div class="quiet">{ctx.t.contactFiles.merge.updated(ctx.format.day(contact.updatedAt))}</div>
    </div>
  );
}

function FieldChoice({
  ctx,
  field,
  view,
  chosen,
}: {
  ctx: PageContext;
  field: ChosenField;
  view: MergeView;
  chosen: Choice;
}) {
  const { kept, other } = view;
  const words = ctx.t.contactFiles.merge;
  const mayBoth =
    field === 'note' &&
    kept.contact.note !== '' &&
    other.contact.note !== '' &&
    kept.contact.note.length + other.contact.note.length < longestNote;
  const choices: [Choice, string][] = [
    ['kept', textOf(ctx, kept, field)],
    ['other', textOf(ctx, other, field)],
    ...(mayBoth ? [['both', words.both] as [Choice, string]] : []),
  ];
  return (
    <fieldset class="contact-merge-field" id={`field-${choiceField(field)}`}>
      <legend>{nameOf(ctx, field)}</legend>
      {choices.map(([choice, text]) => (
        <label key={choice} class="form-check">
          <input
            class="form-check-input"
            type="radio"
            name={choiceField(field)}
            value={choice}
            checked={chosen === choice}
          />
          <span class="form-check-label room-text room-address">
            {text || <span class="quiet">{words.empty}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function nameOf(ctx: PageContext, field: ChosenField): string {
  const { targets } = ctx.t.contactFiles.imports;
  return field === 'outletId' ? targets.outlet : targets[field];
}

function textOf(ctx: PageContext, { contact, outlet }: ContactView, field: ChosenField): string {
  if (field === 'outletId') return outlet?.name ?? '';
  if (field === 'kind') return ctx.t.contacts.kinds[contact.kind];
  return contact[field] ?? '';
}
