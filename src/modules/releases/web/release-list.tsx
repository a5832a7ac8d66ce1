import { ExportLine } from '../../../web/components/export-menu.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Pager } from '../../../web/components/pager.js';
import { DataTable } from '../../../web/components/table.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { releaseStates } from '../release.entity.js';
import type { ReleaseState } from '../release.entity.js';
import { districtName } from '../../places/district-name.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { ReleaseBadges } from './release-badges.js';
import type { ReleaseListRow } from '../releases.queries.js';

interface Props {
  ctx: PageContext;
  page: ListAnswer<ReleaseListRow>;
  state: ReleaseState | undefined;
  counts: Record<ReleaseState, number>;
  archived: boolean;
  /** Variants stand behind their master. */
  folded: boolean;
}

export function ReleaseList({ ctx, page, state, counts, archived, folded }: Props) {
  const words = ctx.t.releases;
  return (
    <>
      {!archived && <StateRow ctx={ctx} state={state} counts={counts} folded={folded} />}
      {page.items.length > 0 && <ExportLine ctx={ctx} path="/releases/export" />}
      {page.items.length ? (
        <Rows ctx={ctx} rows={page.items} />
      ) : (
        <Empty ctx={ctx} archived={archived} filtered={state !== undefined} />
      )}
      <Pager ctx={ctx} nextCursor={page.nextCursor} shown={page.items.length} />
      <p class="release-list-links">
        <a href={listAddress(state ? `state=${state}` : archived ? 'archived=1' : '', !folded)}>
          {folded ? ctx.t.variants.filter.all : ctx.t.variants.filter.folded}
        </a>
        <a href={archived ? '/releases' : '/releases?archived=1'}>
          {archived ? words.showActive : words.showArchived}
        </a>
      </p>
    </>
  );
}

function StateRow({ ctx, state, counts, folded }: Pick<Props, 'ctx' | 'state' | 'counts' | 'folded'>) {
  const address = (query: string) => listAddress(query, folded);
  const words = ctx.t.publication;
  const all = releaseStates.reduce((sum, each) => sum + counts[each], 0);
  if (!all) return null;
  return (
    <nav class="tabs" aria-label={words.facts.state}>
      <ul>
        <li>
          <a href={address('')} aria-current={state === undefined ? 'page' : undefined}>
            {ctx.t.shell.words.all} <span class="quiet">{ctx.format.number(all)}</span>
          </a>
        </li>
        {releaseStates.map((each) => (
          <li key={each}>
            <a href={address(`state=${each}`)} aria-current={state === each ? 'page' : undefined}>
              {words.states[each]} <span class="quiet">{ctx.format.number(counts[each])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rows({ ctx, rows }: { ctx: PageContext; rows: ReleaseListRow[] }) {
  const words = ctx.t.releases;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ release }) => release.id}
      columns={[
        {
          key: 'headline',
          header: words.headline,
          primary: true,
          cell: ({ release, variants, district }) => (
            <>
              <a href={`/releases/${release.id}`}>{readableTitle(release.headline)}</a>
              {variants > 0 && (
                <div class="quiet">
                  <a href={`/releases/${release.id}/variants`}>{ctx.t.variants.count(variants)}</a>
                </div>
              )}
              {district && <div class="quiet">{ctx.t.variants.filter.of(districtName(district))}</div>}
            </>
          ),
        },
        {
          key: 'state',
          header: ctx.t.publication.facts.state,
          narrow: 'line',
          cell: ({ release }) => <ReleaseBadges ctx={ctx} release={{ ...release, archivedAt: null }} />,
        },
        {
          key: 'published',
          header: words.moment,
          narrow: 'line',
          cell: ({ release }) => <ReleaseMoment ctx={ctx} release={release} />,
        },
        {
          key: 'campaign',
          header: words.campaign,
          narrow: 'line',
          cell: ({ campaign }) =>
            campaign ? (
              <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a>
            ) : (
              <span class="quiet">{words.noCampaign}</span>
            ),
        },
        {
          key: 'outlets',
          header: words.outlets,
          align: 'end',
          cell: ({ outlets }) => ctx.format.number(outlets),
        },
      ]}
    />
  );
}

function listAddress(query: string, folded: boolean): string {
  const parts = [query, folded ? '' : 'variants=all'].filter(Boolean);
  return parts.length ? `/releases?${parts.join('&')}` : '/releases';
}

/** When it went out, or shall. */
function ReleaseMoment({ ctx, release }: { ctx: PageContext; release: ReleaseListRow['release'] }) {
  const at = release.publishedAt ?? (release.state === 'scheduled' ? release.plannedAt : null);
  if (!at) return <span class="quiet">{ctx.t.releases.noMoment}</span>;
  return (
    <time class="nowrap" dateTime={at.toISOString()}>
      {ctx.format.dateTime(at)}
    </time>
  );
}

function Empty({ ctx, archived, filtered }: { ctx: PageContext; archived: boolean; filtered: boolean }) {
  const words = ctx.t.releases.empty;
  if (filtered) return <EmptyState title={words.noneInState} text={words.noneInStateText} />;
  if (archived) return <EmptyState title={words.noArchived} text={words.noArchivedText} />;
  return (
    <EmptyState
      title={words.title}
      text={words.text}
      action={
        mayEdit(ctx) && (
          <a class="btn btn-primary" href="/releases/new">
            {ctx.t.releases.add}
          </a>
        )
      }
      example={{ label: words.exampleLabel, children: words.example }}
    />
  );
}
