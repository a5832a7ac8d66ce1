import type { ComponentChildren } from 'preact';
import { Fact, Facts } from '../../../web/components/facts.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { DeliveredOutlet, ReleaseDetail } from '../releases.queries.js';

export function ReleasePage({ ctx, detail }: { ctx: PageContext; detail: ReleaseDetail }) {
  const { release } = detail;
  const words = ctx.t.releases.page;
  return (
    <>
      {release.archivedAt && <p class="notice">{words.archivedNotice(ctx.format.day(release.archivedAt))}</p>}
      <ReleaseFacts ctx={ctx} detail={detail} />
      <section>
        <h2>{words.text}</h2>
        <div class="room-text room-prose">{release.body}</div>
      </section>
      {release.boilerplate && (
        <section>
          <h2>{words.boilerplate}</h2>
          <div class="room-text room-prose">{release.boilerplate}</div>
        </section>
      )}
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

function ReleaseFacts({ ctx, detail: { release, campaign } }: { ctx: PageContext; detail: ReleaseDetail }) {
  const words = ctx.t.releases.page;
  return (
    <Facts>
      <Fact name={ctx.t.releases.published}>
        <Moment ctx={ctx} at={release.publishedAt} />
      </Fact>
      <Fact name={ctx.t.releases.campaign}>
        {campaign ? (
          <a href={`/campaigns/${campaign.id}`}>{campaign.name}</a>
        ) : (
          <span class="quiet">{ctx.t.releases.noCampaign}</span>
        )}
      </Fact>
      <Fact name={words.spokespersons}>
        <Listed none={words.none}>{release.spokespersons}</Listed>
      </Fact>
      <Fact name={words.links}>
        <Listed none={words.none}>
          {release.links.map((link) => (
            <a key={link} class="room-address" href={link} rel="noreferrer">
              {link}
            </a>
          ))}
        </Listed>
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
