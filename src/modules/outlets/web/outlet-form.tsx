import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, optionsOf, Select, SubmitRow } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { Messages } from '../../../web/i18n/messages.js';
import type { PageContext } from '../../../web/page-context.js';
import type { District } from '../../places/district.entity.js';
import { districtLine, readNamedDistricts } from '../../places/named-districts.js';
import type { NamedDistrict, UnclearLine } from '../../places/named-districts.js';
import { outletInput } from '../outlet-input.js';
import type { OutletInput } from '../outlet-input.js';
import { mediumTypes, scopes } from '../outlet.entity.js';
import type { OutletDetail } from '../outlets.queries.js';

const list = (pattern: RegExp) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(pattern)
        .map((part) => part.trim())
        .filter(Boolean),
    );
const fields = outletInput.shape;

/** The form as it is posted: lists are text areas. `districts` stays text, because names are looked up. */
export const outletForm = z.object({
  ...fields,
  states: list(/[,;\n]/).pipe(fields.states),
  languages: list(/[,;\s]/).pipe(fields.languages),
  domains: list(/[,;\s]/).pipe(fields.domains),
  districts: z.string().max(40_000).default(''),
  version: z.coerce.number().int().optional(),
});

export type PostedOutlet = z.infer<typeof outletForm>;

/** The posted form with its districts looked up, or what is unclear about them. */
export function withDistricts(
  { version: _, ...posted }: PostedOutlet,
  districts: readonly NamedDistrict[],
  t: Messages,
): { ok: true; input: OutletInput } | { ok: false; problems: FieldProblem[] } {
  const { keys, unclear } = readNamedDistricts(posted.districts, districts);
  if (!unclear.length) return { ok: true, input: { ...posted, districts: keys } };
  const message = unclear.map((line) => describeLine(line, t)).join(' ');
  return { ok: false, problems: [{ path: 'districts', message }] };
}

function describeLine(unclear: UnclearLine, t: Messages): string {
  const words = t.outlets.form;
  return unclear.kind === 'unknown'
    ? words.unknownDistrict(unclear.line)
    : words.ambiguousDistrict(unclear.line, unclear.choices.join(', '));
}

export const emptyOutletForm: FormValues = {
  country: 'DE',
  languages: 'de',
  scope: 'local',
  mediumType: 'newspaper',
};

/** A stored outlet as the form shows it. */
export function outletFormValues(
  { outlet, hosts }: OutletDetail,
  districts: readonly District[],
): FormValues {
  return {
    name: outlet.name,
    mediumType: outlet.mediumType,
    scope: outlet.scope,
    country: outlet.country,
    states: outlet.states.join(', '),
    seat: outlet.seat,
    publisher: outlet.publisher,
    homepage: outlet.homepage,
    languages: outlet.languages.join(', '),
    notes: outlet.notes,
    domains: hosts.join('\n'),
    districts: districts.map(districtLine).join('\n'),
    version: String(outlet.version),
  };
}

interface FormProps {
  ctx: PageContext;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  cancel: string;
  isNew: boolean;
}

export function OutletForm({ ctx, action, values, problems, cancel, isNew }: FormProps) {
  const { t } = ctx;
  const words = t.outlets.form;
  const field = fieldsOf(values, problems);
  const optional = t.shell.words.optional;
  return (
    <form method="post" action={action}>
      <FormProblems t={t} problems={problems} />
      {values['version'] && <input type="hidden" name="version" value={values['version']} />}
      <Field {...field('name')} label={words.name} maxlength={200} required />
      <Select
        {...field('scope')}
        label={words.scope}
        hint={words.scopeHint}
        options={optionsOf(scopes, t.shell.scopes)}
      />
      <Select
        {...field('mediumType')}
        label={words.type}
        options={optionsOf(mediumTypes, t.shell.mediumTypes)}
      />
      <Field
        {...field('homepage')}
        label={words.homepage}
        type="url"
        maxlength={500}
        placeholder="https://"
        required
      />
      <Field {...field('domains')} label={words.domains} hint={words.domainsHint} rows={3} mono required />
      <Field
        {...field('districts')}
        label={words.districts}
        hint={words.districtsHint}
        note={optional}
        rows={8}
      />
      <Field
        {...field('states')}
        label={words.states}
        hint={words.statesHint}
        note={optional}
        maxlength={400}
      />
      <Field {...field('seat')} label={words.seat} note={optional} maxlength={120} />
      <Field {...field('publisher')} label={words.publisher} note={optional} maxlength={200} />
      <Field {...field('country')} label={words.country} maxlength={2} required />
      <Field {...field('languages')} label={words.languages} hint={words.languagesHint} maxlength={60} />
      <Field {...field('notes')} label={words.notes} note={optional} rows={4} maxlength={4000} />
      <SubmitRow
        label={isNew ? words.add : words.save}
        cancel={{ label: t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}
