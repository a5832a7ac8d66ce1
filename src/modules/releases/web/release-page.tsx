import type { ComponentChildren } from 'preact';
import { Fact, Facts } from '../../../web/components/facts.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { ReleaseChecks } from '../checks/release-checks.js';
import { CheckSummary } from '../checks/web/check-summary.js';
import { isUnderEmbargo } from '../publication/is-public-at.js';
import type { DeliveredOutlet, ReleaseDetail } from '../releases.queries.js';
import { lengthTone } from '../text/release-length.js';
import type { ReleaseDocument } from '../text/release-document.js';
import type { VariantPlace } from '../variants/variants.queries.js';
import { OpenPlaces } from '../variants/web/open-places.js';
import { VariantNeighbours } from '../variants/web/variant-own.js';
import { PublicationSteps } from './publication-steps.js';
import type { StepsView } from './publication-steps.js';
import { ReleaseSheet } from './release-sheet.js';

interface ReleasePageView extends StepsView {
  document: ReleaseDocument;
  checks: ReleaseChecks;
  /** Among the variants of its master; null: it is none. */
  place: VariantPlace | null;
}

export function ReleasePage({ ctx, view }: { ctx: PageContext; view: ReleasePageView }) {
  const { detail, document } = view;
  const { release } = detail;
  const words = ctx.t.releases.page;
  return (
    <>
      {release.archivedAt && <p class="notice">{words.archivedNotice(ctx.format.day(release.archivedAt))}</p>}
      {view.place && <VariantNeighbours ctx={ctx} place={view.place} />}
      <OpenPlaces ctx={ctx} release={release} />
      <PublicationSteps ctx={ctx} view={view} />
      {!release.publishedAt && <CheckSummary ctx={ctx} releaseId={release.id} checks={view.checks} />}
      <PreviewLinks ctx={ctx} id={release.id} />
      <ReleaseSheet document={document} />
      <ReleaseFacts ctx={ctx} detail={detail} document={document} />
      {release.publishedAt && <CheckSummary ctx={ctx} releaseId={release.id} checks={view.checks} />}
      <section>
        <h2>{words.outlets}</h2>
        {detail.outlets.length ? (
          <Outlets ctx={ctx} outlets={detail.outlets} />
        ) : (
          <p class="quiet">{words.noOutlets}</p>
        )}
        {mayEdit(ctx) && (
          <p class="submit-row">
            <a class="btn" href={`/releases/${release.id}/outlets`}>
              {words.choose}
            </a>
          </p>
        )}
      </section>
      {mayEdit(ctx) && (
        <form method="post" action={`/releases/${release.id}/archive`} class="submit-row">
          <input type="hidden" name="archived" value={release.archivedAt ? 'no' : 'yes'} />
          <button type="submit" class="btn">
            {release.archivedAt ? words.restore : words.archive}
          </button>
        </form>
      )}
    </>
  );
}

/** The same text in every form in which it may be sent. */
function PreviewLinks({ ctx, id }: { ctx: PageContext; id: string }) {
  const words = ctx.t.preview;
  const own = `/releases/${id}/preview`;
  return (
    <p class="release-previews no-print">
      {words.label}: <a href={own}>{words.page}</a> · <a href={`${own}.txt`}>{words.text}</a> ·{' '}
      <a href={`${own}.pdf`}>{words.pdf}</a> · <a href={`${own}.docx`}>{words.docx}</a>
    </p>
  );
}

function ReleaseFacts({
  ctx,
  detail: { release, campaign, grants },
  document,
}: {
  ctx: PageContext;
  detail: ReleaseDetail;
  document: ReleaseDocument;
}) {
  const words = ctx.t.releases.page;
  const more = ctx.t.publication;
  const tone = lengthTone(document.length);
  return (
    <Facts>
      {release.publishedAt && (
        <Fact name={ctx.t.releases.published}>
          <Moment ctx={ctx} at={release.publishedAt} />
        </Fact>
      )}
      {release.embargoUntil && (
        <Fact name={more.facts.embargo}>
          {isUnderEmbargo(release, ctx.now)
            ? more.embargoUntil(ctx.format.dateTime(release.embargoUntil))
            : more.embargoOver(ctx.format.dateTime(release.embargoUntil))}
          {isUnderEmbargo(release, ctx.now) && <span class="quiet"> {more.embargoWarning}</span>}
        </Fact>
      )}
      {release.correctedAt && (
        <Fact name={more.facts.corrected}>
          <Moment ctx={ctx} at={release.correctedAt} />
        </Fact>
      )}
      <Fact name={ctx.t.releases.campaign}>
        {campaign ? (
          <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a>
        ) : (
          <span class="quiet">{ctx.t.releases.noCampaign}</span>
        )}
      </Fact>
      <Fact name={more.facts.grants}>
        <Listed none={more.facts.none}>
          {grants.map(({ title, reference }) => [title, reference].filter(Boolean).join(', '))}
        </Listed>
      </Fact>
      {release.quotes.length > 0 && (
        <Fact name={more.facts.quotes}>
          <Listed none={more.facts.none}>
            {release.quotes.map(({ name, approvedBy, approvedDay }) => {
              const approval =
                approvedBy === null
                  ? more.quoteOpen
                  : approvedDay === null
                    ? more.quoteApproved(approvedBy)
                    : more.quoteApprovedOn(approvedBy, ctx.format.day(approvedDay));
              return `${name}: ${approval}`;
            })}
          </Listed>
        </Fact>
      )}
      <Fact name={more.facts.length}>
        <span class={`release-length release-length-${tone}`}>
          {more.characters(document.length)}, {more.lengths[tone]}
        </span>
      </Fact>
      <Fact name={words.spokespersons}>
        <Listed none={words.none}>{release.spokespersons}</Listed>
      </Fact>
      <Fact name={words.replyDays}>{words.replyDaysValue(release.replyDays)}</Fact>
    </Facts>
  );
}

function Listed({ none, children }: { none: string; children: ComponentChildren[] }) {
  if (!children.length) return <span class="quiet">{none}</span>;
  return (
    <ul class="room-lines">
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

function Outlets({ ctx, outlets }: { ctx: PageContext; outlets: DeliveredOutlet[] }) {
  const words = ctx.t.releases.page;
  return (
    <DataTable
      caption={words.outletsCaption}
      density="compact"
      rows={outlets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: words.outlet,
          primary: true,
          cell: ({ id, name }) => <a href={`/outlets/${id}`}>{name}</a>,
        },
        {
          key: 'scope',
          header: ctx.t.shell.words.scope,
          narrow: 'line',
          cell: ({ scope }) => ctx.t.shell.scopes[scope],
        },
        {
          key: 'sent',
          header: words.sent,
          narrow: 'line',
          cell: ({ sentAt }) => <Moment ctx={ctx} at={sentAt} />,
        },
      ]}
    />
  );
}

function Moment({ ctx, at }: { ctx: PageContext; at: Date }) {
  return (
    <time class="nowrap" dateTime={at.toISOString()}>
      {ctx.format.dateTime(at)}
    </time>
  );
}
