import type { ComponentChildren } from 'preact';
import { ExportLine } from '../../../../web/components/export-menu.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import { SCOPES } from '../../../../web/scopes.js';
import { estimators } from '../../../reach/estimators/reach-value.js';
import type { Pedigree } from '../../../reach/estimators/reach-value.js';
import { listAddress } from '../../web/timeline-model.js';
import type { OutletAudience, OutletReach } from '../outlets-reached.js';
import { reachAddress } from '../reach-answer.js';
import { tableProvenance } from '../table-provenance.js';
import { rangeText } from './figure-texts.js';
import { ProvenanceNote } from './provenance.js';
import type { ReachModel } from './reach-model.js';

interface Props {
  ctx: PageContext;
  model: ReachModel;
}

const most = 20;

/** Where the placements stand, with the figure in force and who says it. */
export function ReachOutlets({ ctx, model }: Props) {
  const { t, format } = ctx;
  const words = t.reach.outletTable;
  const { outlets, outletNames } = model.reach;
  const shown = model.view.allOutlets ? outlets : outlets.slice(0, most);
  const { units } = t.reach.details;
  const hasEditions = outlets.some(({ outletId }) => outletId && outletNames.get(outletId)?.title);
  const columns: Column<OutletReach>[] = [
    {
      key: 'outlet',
      header: words.outlet,
      primary: true,
      cell: ({ outletId }) => <OutletName ctx={ctx} outletId={outletId} outletNames={outletNames} />,
    },
    {
      key: 'placements',
      header: words.placements,
      align: 'end',
      cell: ({ outletId, placements }) =>
        outletId ? (
          <a href={`${listAddress(model.view.timeline, model.view.period)}&outlet=${outletId}`}>
            {format.number(placements)}
          </a>
        ) : (
          format.number(placements)
        ),
    },
    {
      key: 'scope',
      header: words.scope,
      cell: ({ byScope }) =>
        [...SCOPES, 'unknown' as const]
          .filter((scope) => byScope[scope])
          .map((scope) => (scope === 'unknown' ? t.shell.words.unknown : t.shell.scopes[scope]))
          .join(', '),
    },
    { key: 'figures', header: words.figures, cell: (row) => <Figures ctx={ctx} row={row} /> },
    {
      key: 'known',
      header: words.known,
      align: 'end',
      cell: (row) => <Known ctx={ctx} model={model} row={row} />,
    },
  ];
  if (!outlets.length) return <Section ctx={ctx}>{<p class="quiet">{words.none}</p>}</Section>;
  return (
    <Section ctx={ctx}>
      <ExportLine ctx={ctx} path="/reach/outlets/export" />
      <DataTable
        caption={words.title}
        rows={shown}
        rowKey={({ outletId }) => outletId ?? ''}
        columns={columns}
        density="compact"
      />
      {hasEditions && <p class="quiet">{words.editions(model.reach.titles)}</p>}
      {shown.length < outlets.length && (
        <p class="no-print">
          {words.more(format.number(shown.length), format.number(outlets.length))}{' '}
          <a href={`${withQuery(ctx.path, ctx.query, { outlets: 'all' })}#outlets`}>{words.all}</a>
        </p>
      )}
      <ProvenanceNote
        ctx={ctx}
        provenance={tableProvenance(ctx, model, 'outlets')}
        units={[
          [words.placements, units.placements],
          [words.known, units.placements],
          [words.figures, Object.values(words.perUnit).join(', ')],
        ]}
      />
    </Section>
  );
}

function OutletName({
  ctx: { t },
  outletId,
  outletNames,
}: {
  ctx: PageContext;
  outletId: string | null;
  outletNames: ReachModel['reach']['outletNames'];
}) {
  const outlet = outletId && outletNames.get(outletId);
  if (!outlet) return <>{t.reach.outletTable.unknown}</>;
  return (
    <>
      <a href={`/outlets/${outletId}`}>{outlet.name}</a>
      {outlet.title && <div class="quiet edition-of">{t.stories.editionOf(outlet.title.name)}</div>}
    </>
  );
}

function Section({ ctx, children }: { ctx: PageContext; children: ComponentChildren }) {
  return (
    <section id="outlets">
      <h2>{ctx.t.reach.outletTable.title}</h2>
      {children}
    </section>
  );
}

/** Each figure that was in force, with its unit, its source and the day of it. */
function Figures({ ctx, row }: { ctx: PageContext; row: OutletReach }) {
  const words = ctx.t.reach.outletTable;
  const lines = row.audiences.flatMap((audience) => figureLines(ctx, audience));
  if (!lines.length) return <span class="quiet">{words.noFigure}</span>;
  return (
    <ul class="plain-lines">
      {lines.map(({ figure, text }) => (
        <li key={text}>
          <a href={figure.mentionId ? `/mentions/${figure.mentionId}` : `/outlets/${row.outletId}#figures`}>
            {text}
          </a>{' '}
          <span class="quiet">
            {words.source(figure.source, ctx.format.day(figure.asOf))}
            {figure.mentionId && `; ${words.ownPiece}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function figureLines(ctx: PageContext, { estimator, figures }: OutletAudience) {
  const words = ctx.t.reach.outletTable;
  const { unit } = estimators[estimator];
  const lines = new Map<string, { figure: Pedigree; text: string }>();
  for (const figure of figures) {
    const text = words.figure(rangeText(ctx, figure.figure), words.perUnit[unit]);
    lines.set(figure.figureId ?? figure.mentionId ?? '', { figure, text });
  }
  return [...lines.values()];
}

/** "12 von 14" for each rule that asks about the outlet, with the way to what it counts. */
function Known({ ctx, model, row }: Props & { row: OutletReach }) {
  const { t, format } = ctx;
  const words = t.reach.outletTable;
  return (
    <>
      {row.audiences.map(({ estimator, known, placements }, at) => (
        <span key={estimator}>
          {at > 0 && <br />}
          <span class="quiet">{words.estimators[estimator]}</span>{' '}
          <a
            class="nowrap"
            href={reachAddress(model, { outlet: row.outletId ?? 'unknown' }).replace(
              '/reach?',
              `/reach/audiences/${estimator}?`,
            )}
          >
            {words.knownOf(format.number(known), format.number(placements))}
          </a>
        </span>
      ))}
    </>
  );
}
