import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Mention } from '../../mention.entity.js';
import { ChannelField, PieceFields } from './piece-fields.js';
import type { PieceFieldsProps } from './piece-fields.js';

export type EditView = Omit<PieceFieldsProps, 'ctx'>;

/** All details of a piece that was entered by hand; note and campaigns are changed on its page. */
export function EditForm({ ctx, id, view }: { ctx: PageContext; id: string; view: EditView }) {
  const words = ctx.t.hand;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(view.values, view.problems);
  return (
    <form id="hand-form" method="post" action={`/mentions/${id}/entry`}>
      <FormProblems t={ctx.t} problems={view.problems} />
      <input type="hidden" name="version" value={view.values['version']} />
      <ChannelField ctx={ctx} values={view.values} />
      <Field {...field('url')} label={words.address} note={optional} inputmode="url" maxlength={2000} />
      <PieceFields ctx={ctx} {...view} />
      <Field
        {...field('districts')}
        label={words.districts}
        hint={words.districtsHint}
        note={optional}
        rows={3}
      />
      <SubmitRow
        label={words.edit.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: `/mentions/${id}` }}
      />
    </form>
  );
}

type Shown = Pick<Mention, 'id' | 'version' | 'foundBy' | 'channel' | 'itemId'>;

/** On the page of a mention: that a person entered it, and the ways to mend it. Nothing for mentions from elsewhere. */
export function HandEntry({ ctx, mention }: { ctx: PageContext; mention: Shown }) {
  if (mention.foundBy !== 'hand') return null;
  const words = ctx.t.hand;
  return (
    <section>
      <h2>
        {words.edit.heading}
        {mention.channel && <span class="quiet"> · {words.channels[mention.channel]}</span>}
      </h2>
      <p class="quiet">{mention.itemId === null ? words.edit.text : words.edit.linked}</p>
      {mayEdit(ctx) && (
        <form method="post" action={`/mentions/${mention.id}/removal`} class="submit-row">
          <input type="hidden" name="version" value={mention.version} />
          <a class="btn" href={`/mentions/${mention.id}/entry`}>
            {words.edit.link}
          </a>
          <button type="submit" class="btn">
            {words.edit.remove}
          </button>
        </form>
      )}
    </section>
  );
}
