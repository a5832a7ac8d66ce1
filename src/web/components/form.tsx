import { asItStands } from '../as-it-stands.js';
import { h, type ComponentChildren } from 'preact';
import type { FieldProblem } from '../../shared/errors.js';
import type { FormValues } from '../http/read-form.js';
import type { PageContext } from '../page-context.js';

interface FieldBase {
  /** Name of the form field; the id is derived from it. */
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** Remedy beside the field, ready to read. */
  error?: string;
  /** Small word after the label, such as "optional". */
  note?: string;
}

interface InputAttributes {
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel' | 'number' | 'date' | 'time' | 'file';
  required?: boolean;
  disabled?: boolean;
  readonly?: boolean;
  autofocus?: boolean;
  spellcheck?: boolean;
  autocomplete?: string;
  placeholder?: string;
  minlength?: number;
  maxlength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search' | 'tel';
  /** Id of a `<datalist>`. */
  list?: string;
  /** Kinds of file that are offered, for type `file`. */
  accept?: string;
}

export interface FieldProps extends FieldBase, InputAttributes {
  /** What was typed, kept when the form comes back with an error. Never give back a password. */
  value?: string | number;
  /** More than 0: a text area of that many rows. */
  rows?: number;
  /** Type for code: queries and tokens. */
  mono?: boolean;
}

export const fieldId = (name: string) => `field-${name.replace(/[^\w-]/g, '-')}`;

/** The remedy for one field, or undefined. */
export function problemOf(problems: readonly FieldProblem[], name: string): string | undefined {
  return problems.find((problem) => problem.path === name)?.message;
}

/** What ties a form's fields to what came back with it: `<Field {...field('name')} label=… />`. */
export function fieldsOf(values: FormValues, problems: readonly FieldProblem[]) {
  return (name: string) => ({ name, value: values[name] ?? '', error: problemOf(problems, name) });
}

/** A labelled input with its hint and error. */
export function Field({ name, label, hint, error, note, value, rows, mono, ...input }: FieldProps) {
  const common = {
    id: fieldId(name),
    name,
    class: `form-control${mono ? ' mono' : ''}${error ? ' is-invalid' : ''}`,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(name, hint, error),
  };
  return (
    <Labelled name={name} label={label} hint={hint} error={error} note={note}>
      {rows ? (
        <textarea
          {...common}
          rows={rows}
          required={input.required}
          maxlength={input.maxlength}
          placeholder={input.placeholder}
          spellcheck={input.spellcheck}
          // terms and queries are no prose: neither to be corrected nor to be translated by a browser
          {...(input.spellcheck === false ? asItStands : {})}
        >
          {value}
        </textarea>
      ) : (
        // JSX knows a separate prop type for each input type; `h` takes any of them.
        h('input', { ...input, ...common, type: input.type ?? 'text', value })
      )}
    </Labelled>
  );
}

export interface SelectOption {
  value: string;
  label: string;
}

/** Choices out of values and their texts, in the order of the values. */
export function optionsOf<T extends string>(
  values: readonly T[],
  texts: Readonly<Record<T, string>>,
): SelectOption[] {
  return values.map((value) => ({ value, label: texts[value] }));
}

/** Choices out of rows that have a name. */
export function namedOptions(rows: readonly { id: string; name: string }[]): SelectOption[] {
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}

export interface SelectProps extends FieldBase {
  options: readonly SelectOption[];
  value?: string;
  /** First choice with an empty value: "Please choose", or "All" in a filter. */
  emptyLabel?: string;
  required?: boolean;
}

export function Select({
  name,
  label,
  hint,
  error,
  note,
  options,
  value,
  emptyLabel,
  required,
}: SelectProps) {
  return (
    <Labelled name={name} label={label} hint={hint} error={error} note={note}>
      <select
        id={fieldId(name)}
        name={name}
        required={required}
        class={`form-select${error ? ' is-invalid' : ''}`}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, hint, error)}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export interface CheckboxProps extends FieldBase {
  checked?: boolean;
  /** What is sent when it is ticked; default `on`. */
  value?: string;
}

export function Checkbox({ name, label, hint, error, checked, value = 'on' }: CheckboxProps) {
  // Several boxes may share a name; the value keeps their ids apart.
  const id = value === 'on' ? name : `${name}-${value}`;
  return (
    <div class="field field-check">
      <label class="form-check" for={fieldId(id)}>
        <input
          id={fieldId(id)}
          class="form-check-input"
          type="checkbox"
          name={name}
          value={value}
          checked={checked}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        <span class="form-check-label">{label}</span>
      </label>
      <HintAndError name={id} hint={hint} error={error} />
    </div>
  );
}

/** The end of a form: one submit button, and a way out that changes nothing. */
export function SubmitRow({
  label,
  cancel,
  danger,
  children,
}: {
  label: string;
  cancel?: { label: string; href: string };
  /** The step cannot be undone. */
  danger?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class="submit-row">
      <button type="submit" class={`btn ${danger ? 'btn-danger' : 'btn-primary'}`}>
        {label}
      </button>
      {cancel && (
        <a class="btn btn-link" href={cancel.href}>
          {cancel.label}
        </a>
      )}
      {children}
    </div>
  );
}

/** Above a form that came back: how many fields need attention, with a link to each. */
export function FormProblems({ t, problems }: { t: PageContext['t']; problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice notice-problem" role="alert">
      <div>
        <strong>{t.shell.form.check(problems.length)}</strong>
        <ul>
          {problems.map((problem) => (
            <li key={problem.path}>
              <a href={`#${fieldId(problem.path)}`}>{problem.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Labelled({ name, label, hint, error, note, children }: FieldBase & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label class="form-label" for={fieldId(name)}>
        {label}
        {note && <span class="field-note"> {note}</span>}
      </label>
      {children}
      <HintAndError name={name} hint={hint} error={error} />
    </div>
  );
}

function HintAndError({ name, hint, error }: Pick<FieldBase, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {error && (
        <div class="field-error" id={`${fieldId(name)}-error`}>
          {error}
        </div>
      )}
      {hint && (
        <div class="field-hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </div>
      )}
    </>
  );
}

function describedBy(name: string, hint: ComponentChildren, error: string | undefined): string | undefined {
  const ids = [error && `${fieldId(name)}-error`, hint && `${fieldId(name)}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
