import { EmptyState } from '../../../../web/components/empty-state.js';
import { Figure } from '../../../../web/components/figure.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import type { PageContext } from '../../../../web/page-context.js';
import { titleOf } from '../../web/contact-crumbs.js';
import type { AnswerTimes } from '../answer-times.js';
import { countedDays } from '../interactions.queries.js';
import type { EnquiryView } from '../interactions.queries.js';
import { AnswerButton, EnquiryClock } from './enquiry-clock.js';
import { spanText } from './time-span.js';

export interface EnquiryListView {
  state: 'open' | 'answered';
  rows: readonly EnquiryView[];
  nextCursor: string | null;
  openCount: number;
  times: AnswerTimes;
}

export function EnquiryList({ ctx, view }: { ctx: PageContext; view: EnquiryListView }) {
  const { state, rows, openCount } = view;
  const words = ctx.t.interactions.enquiries;
  return (
    <>
      <nav class="list-views" aria-label={words.views}>
        <a href="/contacts/enquiries" aria-current={state === 'open' ? 'page' : undefined}>
          {words.open(openCount)}
        </a>
        <a href="/contacts/enquiries?state=answered" aria-current={state === 'answered' ? 'page' : undefined}>
          {words.answered}
        </a>
      </nav>
      {view.times.answered > 0 && <Times ctx={ctx} times={view.times} />}
      {rows.length ? <Rows ctx={ctx} view={view} /> : <Nothing ctx={ctx} state={state} />}
      <Pager ctx={ctx} nextCursor={view.nextCursor} shown={rows.length} />
    </>
  );
}

/** Never without the number of answers behind it. */
function Times({ ctx, times }: { ctx: PageContext; times: AnswerTimes }) {
  const words = ctx.t.interactions.enquiries;
  const { answered, median, inTime } = times;
  return (
    <div class="figures">
      <Figure
        ctx={ctx}
        label={words.median}
        value={median === null ? null : spanText(ctx, median)}
        note={words.medianNote(answered, countedDays)}
        pedigree={{ rule: words.medianRule, rows: '/contacts/enquiries?state=answered' }}
      />
      <Figure ctx={ctx} label={words.inTime} value={inTime} note={words.inTimeNote(answered)} />
    </div>
  );
}

function Nothing({ ctx, state }: { ctx: PageContext; state: EnquiryListView['state'] }) {
  const words = ctx.t.interactions.enquiries;
  if (state === 'answered') return <p class="quiet">{words.noneAnswered}</p>;
  return (
    <EmptyState
      title={words.noneOpen}
      text={words.noneOpenText}
      example={{ label: ctx.t.shell.empty.example, children: words.noneOpenExample }}
    />
  );
}

function Rows({ ctx, view: { rows, state } }: { ctx: PageContext; view: EnquiryListView }) {
  const words = ctx.t.interactions.enquiries;
  const answer: Column<EnquiryView> = {
    key: 'answer',
    header: ctx.t.shell.words.actions,
    align: 'end',
    cell: ({ enquiry, view }) => (
      <AnswerButton ctx={ctx} enquiry={enquiry} name={titleOf(ctx, view)} back="/contacts/enquiries" />
    ),
  };
  return (
    <DataTable
      caption={words.captions[state]}
      rows={rows}
      rowKey={({ enquiry }) => enquiry.id}
      columns={[
        {
          key: 'about',
          header: words.about,
          primary: true,
          cell: ({ enquiry }) => (
            <a href={`/contacts/interactions/${enquiry.id}`}>
              {enquiry.summary ? firstOf(enquiry.summary) : ctx.t.interactions.kinds.enquiry}
            </a>
          ),
        },
        {
          key: 'contact',
          header: words.contact,
          narrow: 'line',
          cell: ({ view }) => <a href={`/contacts/${view.contact.id}`}>{titleOf(ctx, view)}</a>,
        },
        { key: 'came', header: words.came, cell: ({ enquiry }) => <TimeAgo ctx={ctx} at={enquiry.at} /> },
        {
          key: 'clock',
          header: words.clock,
          cell: ({ enquiry }) => <EnquiryClock ctx={ctx} enquiry={enquiry} />,
        },
        ...(state === 'open' ? [answer] : []),
      ]}
    />
  );
}

function firstOf(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text;
}
