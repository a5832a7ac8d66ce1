import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, SubmitRow } from '../../../web/components/form.js';
import { Joined } from '../../../web/components/joined.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { AliasRow } from '../alias-sets.queries.js';

interface Props {
  ctx: PageContext;
  /** Null for a new set. */
  row: AliasRow | null;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** The spellings of one name, one a line, and who uses them. */
export function WatchAliasForm({ ctx, row, values, problems }: Props) {
  const words = ctx.t.watches.alias;
  const field = fieldsOf(values, problems);
  return (
    <>
      {mayEdit(ctx) ? (
        <form method="post" action={row ? `/watches/aliases/${row.set.id}` : '/watches/aliases'}>
          <Field
            {...field('name')}
            label={words.name}
            hint={words.nameHint}
            maxlength={61}
            mono
            spellcheck={false}
          />
          <Field
            {...field('spellings')}
            label={words.spellings}
            hint={words.spellingsHint}
            rows={8}
            spellcheck={false}
          />
          <SubmitRow
            label={ctx.t.shell.actions.save}
            cancel={{ label: ctx.t.shell.actions.cancel, href: '/watches/aliases' }}
          />
        </form>
      ) : (
        <pre class="query">{values['spellings']}</pre>
      )}
      {row && row.watches.length > 0 && (
        <p class="quiet">
          {words.usedBy}{' '}
          <Joined>
            {row.watches.map(({ id, name }) => (
              <a key={id} href={`/watches/${id}`}>
                {name}
              </a>
            ))}
          </Joined>
        </p>
      )}
    </>
  );
}
