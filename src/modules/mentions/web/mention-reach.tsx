import { Fact } from '../../../web/components/facts.js';
import { Icon } from '../../../web/components/icon.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { figureText } from '../../outlets/figures/web/figure-text.js';
import type { MentionDetail } from '../mentions.queries.js';
import type { PieceAudience, PieceFigure } from '../piece-audience.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
  audience: PieceAudience;
}

/** How far the piece reached: which figure counts, whose it is, and the ways to say more. */
export function MentionReach({ ctx, detail, audience }: Props) {
  const words = ctx.t.figures.piece;
  const { figure, metric, rule, version } = audience;
  return (
    <Fact name={ctx.t.mentions.page.reach}>
      {figure ? (
        <>
          {figureText(ctx, metric, figure)}
          <div class="quiet">
            {words.from[figure.from]}: <Source ctx={ctx} figure={figure} />
          </div>
          <div class="quiet">{words.rule(words.rules[rule], version)}</div>
        </>
      ) : (
        <>
          <Icon name="unknown" size={16} /> {words.unknown}
          <div class="quiet">
            {detail.outlet ? words.unknownWhy(ctx.t.figures.metrics[metric]) : words.noOutlet}
          </div>
        </>
      )}
      {mayEdit(ctx) && <Ways ctx={ctx} detail={detail} audience={audience} />}
    </Fact>
  );
}

function Source({ ctx, figure }: { ctx: PageContext; figure: PieceFigure }) {
  const text = ctx.t.figures.piece.source(figure.source, ctx.format.day(figure.asOf));
  if (!figure.url) return <>{text}</>;
  return (
    <a href={figure.url} rel="noreferrer external">
      {text}
    </a>
  );
}

function Ways({ ctx, detail: { mention, outlet }, audience }: Props) {
  const words = ctx.t.figures.piece;
  const query = new URLSearchParams({ metric: audience.metric, validFrom: mention.day });
  const ways = [
    ...(audience.mayHaveOwn
      ? [{ href: `/mentions/${mention.id}/audience`, label: audience.own ? words.changeOwn : words.own }]
      : []),
    ...(outlet
      ? [{ href: `/outlets/${outlet.id}?${query.toString()}#new-figure`, label: words.forFuture }]
      : []),
  ];
  return (
    <div>
      {ways.map(({ href, label }, at) => (
        <span key={href}>
          {at > 0 && ' · '}
          <a href={href}>{label}</a>
        </span>
      ))}
    </div>
  );
}
