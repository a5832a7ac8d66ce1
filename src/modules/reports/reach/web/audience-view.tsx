import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import type { Range } from '../../../outlets/figures/metrics.js';
import { estimators } from '../../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../../reach/estimators/reach-value.js';
import type { AudienceLine } from '../audience-lines.js';
import type { Piece } from '../pieces.queries.js';
import { reachAddress } from '../reach-answer.js';
import type { Provenance } from '../reach-answer.js';
import type { ReachView } from '../reach-request.js';
import { rangeText } from './figure-texts.js';
import { ProvenanceNote } from './provenance.js';

export interface AudienceModel {
  view: ReachView;
  today: string;
  estimator: Estimator;
  value: ReachValue;
  lines: AudienceLine[];
  /** All outlets, so that the lines add up to the value. */
  isWhole: boolean;
  /** Placements of the chosen line; null: none is chosen. */
  pieces: Piece[] | null;
  outletNames: ReadonlyMap<string, string>;
}

interface Props {
  ctx: PageContext;
  model: AudienceModel;
}

const most = 500;

export function AudiencePage(props: Props) {
  const { ctx, model } = props;
  const words = ctx.t.reach.pieces;
  return (
    <>
      <p class="no-print">
        <a href={`${reachAddress(model)}#audiences`}>{words.back}</a>
      </p>
      {model.pieces && <Pieces {...props} pieces={model.pieces} />}
      <section id="lines">
        <h2>{words.lines}</h2>
        {model.lines.length ? <Lines {...props} /> : <p class="quiet">{words.none}</p>}
      </section>
    </>
  );
}

function Lines({ ctx, model }: Props) {
  const { t, format } = ctx;
  const words = t.reach.pieces;
  const outlets = t.reach.outletTable;
  const { estimator, value, lines, outletNames } = model;
  const { unit } = estimators[estimator];
  const isPortal = estimator === 'portal';
  const nameOf = (id: string | null) => (id && outletNames.get(id)) ?? outlets.unknown;
  const columns: Column<AudienceLine>[] = [
    {
      key: 'outlet',
      header: outlets.outlet,
      primary: true,
      cell: ({ outletId }) =>
        outletId ? <a href={`/outlets/${outletId}`}>{nameOf(outletId)}</a> : nameOf(null),
    },
    {
      key: 'figure',
      header: words.figure,
      align: 'end',
      cell: ({ outletId, figure }) =>
        figure ? (
          <a href={figure.mentionId ? `/mentions/${figure.mentionId}` : `/outlets/${outletId}#figures`}>
            {outlets.figure(rangeText(ctx, figure.figure), outlets.perUnit[unit])}
          </a>
        ) : (
          outlets.noFigure
        ),
    },
    {
      key: 'source',
      header: words.source,
      cell: ({ figure, kind }) =>
        figure
          ? `${outlets.source(figure.source, format.day(figure.asOf))}${kind === 'own' ? `; ${outlets.ownPiece}` : ''}`
          : '–',
    },
    {
      key: 'placements',
      header: outlets.placements,
      align: 'end',
      cell: (line) => <a href={listOf(ctx, line)}>{format.number(line.placements)}</a>,
    },
    ...(isPortal
      ? [
          {
            key: 'days',
            header: t.reach.details.units.days,
            align: 'end' as const,
            cell: ({ times }: AudienceLine) => format.number(times),
          },
        ]
      : []),
    {
      key: 'part',
      header: words.sum,
      align: 'end',
      cell: ({ part }) => (part ? rangeText(ctx, rounded(part)) : t.reach.unknown),
    },
  ];
  const placements = lines.reduce((sum, line) => sum + line.placements, 0);
  const shared = value.sharedByEditions;
  return (
    <>
      <DataTable
        caption={words.lines}
        rows={lines}
        rowKey={(line) => `${line.outletId} ${line.figure?.figureId ?? line.figure?.mentionId ?? ''}`}
        columns={columns}
        density="compact"
        {...(model.isWhole
          ? {
              totals: [
                words.total,
                '',
                '',
                format.number(placements),
                ...(isPortal ? [format.number(lines.reduce((sum, { times }) => sum + times, 0))] : []),
                value.range ? rangeText(ctx, value.range) : t.reach.unknown,
              ],
            }
          : {})}
      />
      {model.isWhole && shared.high > 0 && (
        <p>
          {words.shared}: −{rangeText(ctx, shared)}{' '}
          {value.shared.map(({ titleId, storyId, takenOff }, at) => (
            <span key={`${storyId} ${titleId}`}>
              {at > 0 && '; '}
              <a href={`/stories/${storyId}`}>
                {words.sharedStory}, {nameOf(titleId)}
              </a>{' '}
              −{rangeText(ctx, takenOff)}
            </span>
          ))}
        </p>
      )}
      <ProvenanceNote
        ctx={ctx}
        provenance={provenanceOf(ctx, model)}
        units={[
          [words.figure, outlets.perUnit[unit]],
          [outlets.placements, t.reach.details.units.placements],
          ...(isPortal ? [[t.reach.details.units.days, t.reach.details.units.days] as const] : []),
          [words.sum, t.reach.details.units[unit]],
        ]}
      />
    </>
  );
}

function Pieces({ ctx, model, pieces }: Props & { pieces: Piece[] }) {
  const { t, format } = ctx;
  const words = t.reach.pieces;
  const columns: Column<Piece>[] = [
    { key: 'day', header: words.day, cell: ({ day }) => format.day(day) },
    {
      key: 'headline',
      header: words.headline,
      primary: true,
      cell: ({ id, headline }) => <a href={`/mentions/${id}`}>{headline}</a>,
    },
  ];
  return (
    <section id="pieces">
      <h2>{words.list}</h2>
      {pieces.length > most && (
        <p class="quiet">{words.cut(format.number(most), format.number(pieces.length))}</p>
      )}
      <DataTable
        caption={`${words.list}: ${model.lines[0] ? (model.outletNames.get(model.lines[0].outletId ?? '') ?? '') : ''}`}
        rows={pieces.slice(0, most)}
        rowKey={({ id }) => id}
        columns={columns}
        density="compact"
      />
    </section>
  );
}

/** A piece with an audience of its own is its own list. */
function listOf(ctx: PageContext, { outletId, figure, kind }: AudienceLine): string {
  if (kind === 'own') return `/mentions/${figure!.mentionId}`;
  const chosen = { outlet: outletId ?? 'unknown', figure: figure?.figureId ?? 'unknown' };
  return `${withQuery(ctx.path, ctx.query, chosen)}#pieces`;
}

function rounded({ low, high }: Range): Range {
  return { low: Math.round(low), high: Math.round(high) };
}

function provenanceOf(
  { t, format }: PageContext,
  { view, value, estimator, today }: AudienceModel,
): Provenance {
  const words = t.reach;
  const sources = [...new Set(value.pedigree.map(({ source }) => source))].sort();
  return {
    unit: words.details.units[value.unit],
    basis: words.basis(format.day(view.period.from), format.day(view.period.to)),
    source: sources.length ? sources.join(', ') : words.details.sources.none,
    asOf: words.details.asOfFigures(format.day(today)),
    rule: { name: estimator, version: value.version, text: words.audience.rules[estimator] },
  };
}
