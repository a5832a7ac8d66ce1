import type { FieldProblem } from '../../../../shared/errors.js';
import { problemOf } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Named } from '../../mentions.queries.js';
import type { Tied } from './coding-common.js';

/** Boxes: ticked for what all mentions are tied to. Unticking takes it from all, ticking gives it to all. */
export function Ties({
  ctx,
  name,
  ties,
  of,
}: {
  ctx: PageContext;
  name: 'tag' | 'message' | 'campaign';
  ties: readonly Tied[];
  of: number;
}) {
  const had = { tag: 'hadTag', message: 'hadMessage', campaign: 'hadCampaign' }[name];
  return (
    <>
      {ties.map(({ id, name: label, count }) => (
        <label key={id} class="coding-choice">
          <input class="form-check-input" type="checkbox" name={name} value={id} checked={count === of} />
          {count > 0 && count < of ? ctx.t.coding.panel.onSome(label, count) : label}
        </label>
      ))}
      {ties.map(({ id, count }) => count === of && <input key={id} type="hidden" name={had} value={id} />)}
    </>
  );
}

/** Words between commas; those that are known are suggested. */
export function NewTags({
  ctx,
  id,
  suggestions,
  typed,
  problems = [],
}: {
  ctx: PageContext;
  id: string;
  suggestions: readonly Named[];
  typed?: string | undefined;
  problems?: readonly FieldProblem[] | undefined;
}) {
  const words = ctx.t.coding.panel;
  const error = problemOf(problems, 'newTags');
  return (
    <span class="coding-new">
      <input
        class={`form-control form-control-sm${error ? ' is-invalid' : ''}`}
        name="newTags"
        value={typed ?? ''}
        list={`tags-${id}`}
        maxlength={2500}
        autocomplete="off"
        placeholder={words.addTags}
        aria-label={`${words.addTags}. ${words.addTagsHint}`}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `tags-${id}-error` : undefined}
        data-words
      />
      <datalist id={`tags-${id}`}>
        {suggestions.map((tag) => (
          <option key={tag.id} value={tag.name} />
        ))}
      </datalist>
      {error && (
        <span class="field-error" id={`tags-${id}-error`}>
          {error}
        </span>
      )}
    </span>
  );
}
