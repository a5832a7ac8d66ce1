import { dayOf } from '../../../shared/days.js';
import { mediaAddress } from '../../../media/rendition.js';
import { StatusBadge } from '../../../web/components/badge.js';
import { Fact, Facts } from '../../../web/components/facts.js';
import { DataTable } from '../../../web/components/table.js';
import { DayTime } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { GrantDetail } from '../funding.queries.js';
import type { FundingStatement } from '../funding-statement.entity.js';
import { statementLanguages } from '../grant-input.js';
import { grantStage } from '../grant-stage.js';
import { statementInForce } from '../statement-in-force.js';
import { GrantStageBadge } from './grant-list.js';

/** Who pays, for what, until when. */
export function GrantFactList({ ctx, detail: { grant, funder } }: { ctx: PageContext; detail: GrantDetail }) {
  const words = ctx.t.funding;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  return (
    <Facts>
      <Fact name={words.funder}>
        {mayEdit(ctx) ? <a href={`/funders/${funder.id}`}>{funder.name}</a> : funder.name}
        {funder.logoFileId && (
          <div>
            <img
              class="organisation-logo"
              src={mediaAddress(funder.logoFileId, '480.webp')}
              alt={words.logoOf(funder.name)}
            />
          </div>
        )}
      </Fact>
      <Fact name={words.reference}>{grant.reference || <span class="quiet">{words.noReference}</span>}</Fact>
      <Fact name={words.period}>
        {words.between(ctx.format.day(grant.periodStart), ctx.format.day(grant.periodEnd))}{' '}
        <GrantStageBadge ctx={ctx} stage={grantStage(grant, today)} />
      </Fact>
      {grant.email && (
        <Fact name={words.form.email}>
          <a class="room-address" href={`mailto:${grant.email}`}>
            {grant.email}
          </a>
        </Fact>
      )}
      {grant.note && (
        <Fact name={words.form.note}>
          <span class="room-text">{grant.note}</span>
        </Fact>
      )}
    </Facts>
  );
}

/** What the award notice asks for, in words. */
export function Duties({ ctx, detail: { grant } }: { ctx: PageContext; detail: GrantDetail }) {
  const words = ctx.t.funding;
  const yesOrNo = (flag: boolean) =>
    flag ? words.page.required : <span class="quiet">{words.page.free}</span>;
  return (
    <Facts>
      <Fact name={words.page.inText}>{yesOrNo(grant.referenceRequired)}</Fact>
      <Fact name={words.page.logo}>
        {yesOrNo(grant.logoRequired)}
        {grant.logoRule && <div class="room-text">{grant.logoRule}</div>}
      </Fact>
      <Fact name={words.page.approval}>{yesOrNo(grant.approvalRequired)}</Fact>
      <Fact name={words.page.notice}>
        {grant.noticeDays === null ? yesOrNo(false) : words.page.noticeDays(grant.noticeDays)}
      </Fact>
      <Fact name={words.form.copiesRequired}>{ctx.format.number(grant.copiesRequired)}</Fact>
      <Fact name={words.page.missing}>{grant.blocksPublication ? words.page.blocks : words.page.warns}</Fact>
    </Facts>
  );
}

/** Wordings of the funding statement, with the one that holds today. */
export function Statements({ ctx, detail: { statements } }: { ctx: PageContext; detail: GrantDetail }) {
  const words = ctx.t.funding.page;
  const today = dayOf(ctx.now, ctx.format.timeZone);
  if (!statements.length) return <p>{words.noStatement}</p>;
  const inForce = new Set(
    statementLanguages.map((language) => statementInForce(statements, language, today)?.id),
  );
  return (
    <DataTable
      caption={words.statementsCaption}
      rows={statements}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'text',
          header: words.wording,
          primary: true,
          cell: ({ text, language }: FundingStatement) => (
            <span class="room-text room-plain" lang={language}>
              {text}
            </span>
          ),
        },
        {
          key: 'language',
          header: words.language,
          narrow: 'line',
          cell: ({ language }) => words.languages[language],
        },
        {
          key: 'from',
          header: words.validFrom,
          narrow: 'line',
          cell: ({ validFrom }) => <DayTime ctx={ctx} day={validFrom} />,
        },
        {
          key: 'state',
          header: ctx.t.shell.words.status,
          narrow: 'line',
          cell: ({ id, validFrom }) =>
            inForce.has(id) ? (
              <StatusBadge tone="good">{words.inForce}</StatusBadge>
            ) : (
              <StatusBadge tone="off">{validFrom > today ? words.later : words.replaced}</StatusBadge>
            ),
        },
      ]}
    />
  );
}
