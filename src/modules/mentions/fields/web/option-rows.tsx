import type { FieldProblem } from '../../../../shared/errors.js';
import { fieldId, problemOf } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { FieldOption } from '../data-field.entity.js';

/** The options of a list: new names, another order, out and back. Each button saves the whole form. */
export function OptionRows({
  ctx,
  options,
  held,
  values,
  problems,
}: {
  ctx: PageContext;
  options: readonly FieldOption[];
  held: ReadonlyMap<string, number>;
  values: FormValues;
  problems: readonly FieldProblem[];
}) {
  const words = ctx.t.fields;
  const offered = options.filter(({ archived }) => !archived);
  const archived = options.filter((option) => option.archived);
  return (
    <>
      <fieldset class="field option-rows">
        <legend class="form-label">{words.options}</legend>
        <ol>
          {offered.map(({ id, name }, index) => {
            const path = `option.${id}`;
            const error = problemOf(problems, path);
            return (
              <li key={id}>
                <input
                  id={fieldId(path)}
                  name={path}
                  class={`form-control${error ? ' is-invalid' : ''}`}
                  value={values[path] ?? name}
                  maxlength={80}
                  aria-label={words.option(index + 1)}
                  aria-invalid={error ? 'true' : undefined}
                />
                {(['up', 'down'] as const).map((direction) => (
                  <button
                    key={direction}
                    type="submit"
                    name="move"
                    value={`${id} ${direction}`}
                    class="btn btn-sm btn-move"
                    aria-label={words[direction](name)}
                    disabled={id === (direction === 'up' ? offered[0] : offered.at(-1))?.id}
                  >
                    <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
                  </button>
                ))}
                <label class="form-check">
                  <input
                    class="form-check-input"
                    type="checkbox"
                    name="remove"
                    value={id}
                    aria-label={words.remove(name)}
                  />
                  <span class="form-check-label">{words.removeShort}</span>
                </label>
                {held.has(id) && <span class="quiet">{words.held(held.get(id)!)}</span>}
                {error && <span class="field-error">{error}</span>}
              </li>
            );
          })}
        </ol>
      </fieldset>
      {archived.length > 0 && (
        <fieldset class="field option-rows">
          <legend class="form-label">{words.archivedOptions}</legend>
          <ul>
            {archived.map(({ id, name }) => (
              <li key={id}>
                <span>{name}</span>
                <label class="form-check">
                  <input
                    class="form-check-input"
                    type="checkbox"
                    name="restore"
                    value={id}
                    aria-label={`${name}: ${words.offerAgain}`}
                  />
                  <span class="form-check-label">{words.offerAgain}</span>
                </label>
                {held.has(id) && <span class="quiet">{words.held(held.get(id)!)}</span>}
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </>
  );
}
