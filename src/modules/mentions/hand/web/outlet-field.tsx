import { fieldId } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { OutletChoice } from '../find-outlets.js';

interface Props {
  ctx: PageContext;
  value: string;
  id: string;
  error: string | undefined;
  /** Outlets that may be meant, to choose from without script; empty when there is no question. */
  choices: readonly OutletChoice[];
}

/** An outlet by typing. With script the server's suggestions open below (`hand.js` makes it a combobox); without, it asks back when the name is unclear. */
export function OutletField({ ctx, value, id, error, choices }: Props) {
  const words = ctx.t.hand;
  const own = fieldId('outlet');
  return (
    <div class="field hand-combo" data-combo data-count-empty={words.noOutlet}>
      <label class="form-label" for={own}>
        {words.outlet}
      </label>
      <input
        id={own}
        name="outlet"
        type="text"
        class={`form-control${error ? ' is-invalid' : ''}`}
        value={value}
        autocomplete="off"
        maxlength={400}
        required
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={[error && `${own}-error`, `${own}-hint`].filter(Boolean).join(' ')}
        hx-get="/mentions/new/outlets"
        hx-trigger="input changed delay:150ms"
        hx-include="this"
        hx-target="#hand-outlets"
        hx-swap="outerHTML"
        hx-sync="this:replace"
      />
      <input type="hidden" name="outletId" value={id} />
      <ul id="hand-outlets" class="hand-outlets" role="listbox" aria-label={words.outletList} hidden />
      <p class="visually-hidden" role="status" data-combo-status />
      {error && (
        <div class="field-error" id={`${own}-error`}>
          {error}
        </div>
      )}
      {choices.length > 0 && (
        <fieldset class="hand-choices">
          <legend class="form-label">{words.chooseOutlet}</legend>
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
        {words.outletHint}
      </div>
    </div>
  );
}

/** The suggestions, as htmx puts them into the field. */
export function OutletOptions({ ctx, choices }: { ctx: PageContext; choices: readonly OutletChoice[] }) {
  const words = ctx.t.hand;
  return (
    <ul
      id="hand-outlets"
      class="hand-outlets"
      role="listbox"
      aria-label={words.outletList}
      data-status={choices.length ? words.outletCount(choices.length) : words.noOutlet}
      hidden={!choices.length}
    >
      {choices.map((outlet, at) => (
        <li
          key={outlet.id}
          id={`hand-outlet-${at}`}
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
