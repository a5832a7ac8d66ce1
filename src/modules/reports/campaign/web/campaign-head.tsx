import { Fact, Facts } from '../../../../web/components/facts.js';
import type { PageContext } from '../../../../web/page-context.js';
import { periodText, Stage } from '../../../campaigns/web/campaign-list.js';
import type { CampaignReport } from '../campaign-report.queries.js';

/** Goal, period, grants, money and time: what was meant. */
export function CampaignHead({
  ctx,
  report: { campaign, grants },
}: {
  ctx: PageContext;
  report: CampaignReport;
}) {
  const words = ctx.t.campaigns;
  const { goalWho, goalWhat, goalMeasure, goalUntil } = campaign;
  const parts = [
    [words.form.goalWho, goalWho],
    [words.form.goalWhat, goalWhat],
    [words.form.goalMeasure, goalMeasure],
    [words.form.goalUntil, goalUntil && ctx.format.day(goalUntil)],
  ] as const;
  const hasParts = parts.some(([, text]) => text);
  return (
    <Facts>
      {hasParts &&
        parts.map(([name, text]) => (
          <Fact key={name} name={name}>
            {text || <span class="quiet">{words.report.open}</span>}
          </Fact>
        ))}
      {(campaign.goal || !hasParts) && (
        <Fact name={words.page.goal}>
          {campaign.goal ? (
            <span class="room-text">{campaign.goal}</span>
          ) : (
            <span class="quiet">{words.page.noGoal}</span>
          )}
        </Fact>
      )}
      <Fact name={words.period}>
        {periodText(ctx, campaign)} <Stage ctx={ctx} period={campaign} />
      </Fact>
      <Fact name={words.form.grants}>
        {grants.length ? (
          <ul class="room-lines">
            {grants.map(({ grant, funder }) => (
              <li key={grant.id}>
                <a href={`/grants/${grant.id}`}>{grant.title}</a>{' '}
                <span class="quiet">
                  {[funder.shortName || funder.name, grant.reference].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <span class="quiet">{words.report.noGrant}</span>
        )}
      </Fact>
      <Effort
        ctx={ctx}
        name={words.report.money}
        planned={euro(ctx, campaign.budgetCents)}
        spent={euro(ctx, campaign.spentCents)}
      />
      <Effort
        ctx={ctx}
        name={words.report.time}
        planned={hours(ctx, campaign.hoursPlanned)}
        spent={hours(ctx, campaign.hoursSpent)}
      />
    </Facts>
  );
}

function Effort({
  ctx,
  name,
  planned,
  spent,
}: {
  ctx: PageContext;
  name: string;
  planned: string | null;
  spent: string | null;
}) {
  const words = ctx.t.campaigns.report;
  if (planned === null && spent === null) return null;
  return <Fact name={name}>{words.spentOf(spent ?? words.open, planned ?? words.open)}</Fact>;
}

function euro({ t, format }: PageContext, cents: number | null): string | null {
  return cents === null ? null : t.campaigns.report.euro(format.number(cents / 100));
}

function hours({ t, format }: PageContext, count: number | null): string | null {
  return count === null ? null : t.campaigns.report.hours(format.number(count));
}
