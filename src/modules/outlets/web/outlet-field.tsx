import { asset } from '../../../web/assets.js';
import { fieldId } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { OutletChoice } from '../find-outlets.js';

interface Props {
  ctx: PageContext;
  value: string;
  id: string;
  error: string | undefined;
  /** Outlets that may be meant, to choose from without script; empty when there is no question. */
  choices: readonly OutletChoice[];
  /** Address that answers with {@link OutletOptions}. */
  suggestAt: string;
  /** What is said when no outlet fits. */
  none: string;
  /** Where the form also does without an outlet. */
  isOptional?: boolean;
  hint?: string;
}

/** An outlet by typing. With script the server's suggestions open below (`combo.js` makes it a combobox); without, it asks back when the name is unclear. */
export function OutletField({
  ctx,
  value,
  id,
  error,
  choices,
  suggestAt,
  none,
  isOptional = false,
  hint,
}: Props) {
  const words = ctx.t.outlets.field;
  const own = fieldId('outlet');
  return (
    <div class="field combo" data-combo data-count-empty={none}>
      <label class="form-label" for={own}>
        {words.outlet}
        {isOptional && <span class="field-note"> {ctx.t.shell.words.optional}</span>}
      </label>
      <input
        id={own}
        name="outlet"
        type="text"
        class={`form-control${error ? ' is-invalid' : ''}`}
        value={value}
        autocomplete="off"
        maxlength={400}
        required={!isOptional}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={[error && `${own}-error`, `${own}-hint`].filter(Boolean).join(' ')}
        hx-get={suggestAt}
        hx-trigger="input changed delay:150ms"
        hx-include="this"
        hx-target="#combo-list"
        hx-swap="outerHTML"
        hx-sync="this:replace"
      />
      <input type="hidden" name="outletId" value={id} />
      <ul id="combo-list" class="combo-list" role="listbox" aria-label={words.list} hidden />
      <p class="visually-hidden" role="status" data-combo-status />
      {error && (
        <div class="field-error" id={`${own}-error`}>
          {error}
        </div>
      )}
      {choices.length > 0 && (
        <fieldset class="combo-choices">
          <legend class="form-label">{words.choose}</legend>
          {choices.map((outlet) => (
            <label key={outlet.id} class="form-check">
              <input class="form-check-input" type="radio" name="chosenOutlet" value={outlet.id} />
              <span class="form-check-label">
                {outlet.label} <span class="quiet">{ctx.t.shell.scopes[outlet.scope]}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="field-hint" id={`${own}-hint`}>
        {hint ?? words.hint}
      </div>
    </div>
  );
}

/** The suggestions, as htmx puts them into the field. */
export function OutletOptions({
  ctx,
  choices,
  none,
}: Pick<Props, 'ctx' | 'none'> & { choices: readonly OutletChoice[] }) {
  const words = ctx.t.outlets.field;
  return (
    <ul
      id="combo-list"
      class="combo-list"
      role="listbox"
      aria-label={words.list}
      data-status={choices.length ? words.count(choices.length) : none}
      hidden={!choices.length}
    >
      {choices.map((outlet, at) => (
        <li
          key={outlet.id}
          id={`combo-option-${at}`}
          role="option"
          aria-selected="false"
          data-id={outlet.id}
          data-label={outlet.label}
        >
          {outlet.label} <span class="quiet">{ctx.t.shell.scopes[outlet.scope]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Style and script of {@link OutletField}; belongs in `head`. */
export function OutletFieldAssets() {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/combo.css')} />
      <script type="module" src={asset('/static/combo.js')} />
    </>
  );
}
