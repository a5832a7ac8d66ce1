import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../web/components/form.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { renderPage } from '../../../web/layout.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionDetail } from '../../mentions/mentions.queries.js';
import type { PieceAudience } from '../../mentions/piece-audience.js';
import { StatedFields } from '../../outlets/figures/web/figure-form.js';
import { figureText } from '../../outlets/figures/web/figure-text.js';

interface View {
  detail: MentionDetail;
  audience: PieceAudience;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** The form for the audience of one piece; on the web it says why there is none. */
export function renderMentionAudience(
  ctx: PageContext,
  { detail, audience, values, problems }: View,
): string {
  const { mention } = detail;
  const words = ctx.t.figures.piece;
  const own = `/mentions/${mention.id}`;
  return renderPage(
    ctx,
    {
      title: words.formTitle,
      section: 'inbox',
      crumbs: [
        { label: ctx.t.mentions.inbox, href: '/mentions' },
        { label: mention.headline, href: own },
      ],
      head: <RoomStyles />,
      width: 'narrow',
    },
    audience.mayHaveOwn ? (
      <>
        <p class="room-prose">{words.formLead(ctx.t.figures.metrics[audience.metric])}</p>
        <p class="quiet">
          {audience.outletFigure
            ? words.otherwise(figureText(ctx, audience.metric, audience.outletFigure))
            : words.otherwiseUnknown}
        </p>
        <AudienceForm ctx={ctx} own={own} values={values} problems={problems} />
        {audience.own && (
          <form method="post" action={`${own}/audience/removal`} class="room-more">
            <button type="submit" class="btn">
              {words.remove}
            </button>
          </form>
        )}
      </>
    ) : (
      <p class="room-prose">{ctx.t.errors.texts['audience-of-site']}</p>
    ),
  );
}

function AudienceForm({
  ctx,
  own,
  values,
  problems,
}: Pick<View, 'values' | 'problems'> & { ctx: PageContext; own: string }) {
  const { form, piece } = ctx.t.figures;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={`${own}/audience`}>
      <FormProblems t={ctx.t} problems={problems} />
      <StatedFields ctx={ctx} values={values} problems={problems} />
      <Field {...field('note')} label={form.note} note={ctx.t.shell.words.optional} maxlength={500} />
      <SubmitRow label={piece.save} cancel={{ label: ctx.t.shell.actions.cancel, href: own }} />
    </form>
  );
}
