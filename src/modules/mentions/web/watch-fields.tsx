import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, problemOf } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';

interface Props {
  ctx: PageContext;
  values: FormValues;
  problems: readonly FieldProblem[];
  errorAt?: number | undefined;
}

/** What is looked for: as three lists, or as a query. */
export function WatchFields(props: Props) {
  return props.values['mode'] === 'lists' ? <Lists {...props} /> : <Query {...props} />;
}

function Lists({ ctx, values, problems }: Props) {
  const words = ctx.t.watches;
  const field = fieldsOf(values, problems);
  const wrong = problemOf(problems, 'query');
  return (
    <fieldset class="watch-lists">
      <legend class="form-label">{words.lists.title}</legend>
      <input type="hidden" name="mode" value="lists" />
      <p class="field-hint">{words.lists.hint}</p>
      {wrong && (
        <p class="field-error" role="alert">
          {wrong}
        </p>
      )}
      <Field
        {...field('must')}
        label={words.lists.must}
        hint={words.lists.mustHint}
        rows={3}
        spellcheck={false}
      />
      <Field
        {...field('any')}
        label={words.lists.any}
        hint={words.lists.anyHint}
        rows={4}
        spellcheck={false}
      />
      <Field
        {...field('not')}
        label={words.lists.not}
        hint={words.lists.notHint}
        rows={2}
        spellcheck={false}
      />
    </fieldset>
  );
}

function Query({ ctx, values, problems, errorAt }: Props) {
  const words = ctx.t.watches;
  return (
    <>
      <input type="hidden" name="mode" value="query" />
      <Field
        {...fieldsOf(values, problems)('query')}
        label={words.query}
        hint={words.queryHint}
        rows={4}
        mono
        spellcheck={false}
      />
      {errorAt !== undefined && <ErrorPlace query={values['query'] ?? ''} at={errorAt} />}
    </>
  );
}

/** The query once more, marked from where it is not readable. */
function ErrorPlace({ query, at }: { query: string; at: number }) {
  const text = query.trim();
  if (!text || at >= text.length) return null;
  return (
    <p class="query-error" aria-hidden="true">
      <code>
        {text.slice(0, at)}
        <mark>{text.slice(at)}</mark>
      </code>
    </p>
  );
}
