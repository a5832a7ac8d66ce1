import type { FieldProblem } from '../../../shared/errors.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  problemOf,
  Select,
  SubmitRow,
} from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { OutletChoice } from '../../outlets/find-outlets.js';
import { OutletField } from '../../outlets/web/outlet-field.js';
import { contactKinds, legalBases } from '../contact.entity.js';

export interface ContactFormView {
  values: FormValues;
  problems: readonly FieldProblem[];
  outletChoices: readonly OutletChoice[];
  /** Topics in use, offered while typing. */
  topics: readonly string[];
  today: string;
}

interface Props {
  ctx: PageContext;
  view: ContactFormView;
  action: string;
  cancel: string;
  isNew: boolean;
}

/** Desk or person: the style sheet shows only the fields that fit, so that it takes no script. */
export function ContactForm({ ctx, view, action, cancel, isNew }: Props) {
  const { values, problems } = view;
  const words = ctx.t.contacts.form;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return (
    <form method="post" action={action} class="contact-form">
      <FormProblems t={ctx.t} problems={problems} />
      {values['version'] && <input type="hidden" name="version" value={values['version']} />}
      <KindField ctx={ctx} view={view} />
      <OutletField
        ctx={ctx}
        value={values['outlet'] ?? ''}
        id={values['outletId'] ?? ''}
        error={problemOf(problems, 'outlet')}
        choices={view.outletChoices}
        suggestAt="/contacts/outlets"
        none={words.noOutlet}
        isOptional
      />
      <Field {...field('desk')} label={words.desk} hint={words.deskHint} maxlength={120} note={optional} />
      <div data-for="person">
        <PersonFields ctx={ctx} view={view} />
      </div>
      <div class="contact-pair">
        <Field {...field('email')} label={words.email} type="email" maxlength={254} autocomplete="off" />
        <Field
          {...field('phone')}
          label={words.phone}
          type="tel"
          maxlength={60}
          autocomplete="off"
          note={optional}
        />
      </div>
      <Field
        {...field('salutation')}
        label={words.salutation}
        hint={words.salutationHint}
        maxlength={200}
        note={optional}
      />
      <Field
        {...field('topics')}
        label={words.topics}
        hint={words.topicsHint}
        maxlength={2600}
        note={optional}
      />
      <Field
        {...field('districts')}
        label={words.districts}
        hint={words.districtsHint}
        rows={3}
        note={optional}
      />
      <div class="contact-pair">
        <Field
          {...field('preferredTime')}
          label={words.preferredTime}
          hint={words.preferredTimeHint}
          maxlength={200}
          note={optional}
        />
        <Field
          {...field('copyDeadline')}
          label={words.copyDeadline}
          hint={words.copyDeadlineHint}
          maxlength={200}
          note={optional}
        />
      </div>
      <Field {...field('address')} label={words.address} rows={3} maxlength={500} note={optional} />
      <Field
        {...field('note')}
        label={words.note}
        hint={words.noteHint}
        rows={4}
        maxlength={4000}
        note={optional}
      />
      <OriginFields ctx={ctx} view={view} />
      <SubmitRow
        label={isNew ? words.add : words.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}

function KindField({ ctx, view }: { ctx: PageContext; view: ContactFormView }) {
  const words = ctx.t.contacts;
  const chosen = view.values['kind'] ?? 'desk';
  return (
    <fieldset class="contact-kind">
      <legend class="form-label">{words.kind}</legend>
      {contactKinds.map((kind) => (
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

function PersonFields({ ctx, view: { values, problems } }: { ctx: PageContext; view: ContactFormView }) {
  const words = ctx.t.contacts.form;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return (
    <>
      <div class="contact-name">
        <Field {...field('title')} label={words.title} maxlength={60} note={optional} />
        <Field {...field('firstName')} label={words.firstName} maxlength={120} autocomplete="off" />
        <Field {...field('lastName')} label={words.lastName} maxlength={120} autocomplete="off" />
      </div>
      <Field {...field('role')} label={words.role} hint={words.roleHint} maxlength={120} note={optional} />
    </>
  );
}

function OriginFields({ ctx, view }: { ctx: PageContext; view: ContactFormView }) {
  const words = ctx.t.contacts;
  const field = fieldsOf(view.values, view.problems);
  const bases = legalBases.filter((basis) => basis !== 'none');
  return (
    <fieldset class="contact-origin">
      <legend>{words.form.origin}</legend>
      <p class="quiet" data-for="person">
        {words.form.originText}
      </p>
      <Field {...field('source')} label={words.form.source} hint={words.form.sourceHint} maxlength={300} />
      <div class="contact-pair">
        <Field {...field('obtainedDay')} label={words.form.obtainedDay} type="date" max={view.today} />
        <div data-for="person">
          <Select
            {...field('legalBasis')}
            label={words.form.legalBasis}
            options={optionsOf(bases, words.bases)}
          />
        </div>
      </div>
    </fieldset>
  );
}
