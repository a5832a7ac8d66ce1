import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import type { ContactView } from '../../contacts.queries.js';
import { ContactFileStyles } from '../../web/contact-file-styles.js';
import { ContactTabs } from '../../web/contact-tabs.js';
import { titleOf } from '../../web/contact-crumbs.js';
import { DecideDistinct } from '../decide-distinct.js';
import { DuplicateQueries } from '../duplicates.queries.js';
import type { DuplicateRow } from '../duplicates.queries.js';

const pairForm = z.object({ one: z.uuid(), other: z.uuid(), distinct: z.enum(['yes', 'no']) });
export const duplicatesAddress = '/contacts/duplicates';
const shownPairs = 50;

/** Contacts that may be there twice. */
@PageController(duplicatesAddress)
@Needs('editor')
export class DuplicatesPages {
  constructor(
    private readonly duplicates: DuplicateQueries,
    private readonly decide: DecideDistinct,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const { rows, total } = await this.duplicates.find(shownPairs);
    const words = ctx.t.contactFiles.duplicates;
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        section: 'contacts',
        head: <ContactFileStyles />,
      },
      <>
        <ContactTabs ctx={ctx} tab="duplicates" />
        {total ? (
          <>
            <p class="quiet">{total > rows.length ? words.shown(rows.length, total) : words.found(total)}</p>
            <Pairs ctx={ctx} rows={rows} />
          </>
        ) : (
          <EmptyState title={words.emptyTitle} text={words.emptyText} />
        )}
      </>,
    );
  }

  @Post('distinct')
  async distinct(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const form = pairForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { one, other, distinct } = form.data;
    await this.decide.run(one, other, distinct === 'yes', who.userId);
    const words = ctx.t.contactFiles.duplicates;
    const undo = { action: `${duplicatesAddress}/distinct`, fields: { one, other, distinct: 'no' } };
    return distinct === 'yes'
      ? seeOther(duplicatesAddress, { kind: 'done', text: words.decided, undo })
      : seeOther(duplicatesAddress, { kind: 'done', text: words.forgotten });
  }
}

function Pairs({ ctx, rows }: { ctx: PageContext; rows: readonly DuplicateRow[] }) {
  const words = ctx.t.contactFiles.duplicates;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ ids }) => ids.join(' ')}
      columns={[
        {
          key: 'pair',
          header: words.pair,
          primary: true,
          cell: ({ views }) => (
            <>
              {views.map((view) => (
                <Side key={view.contact.id} ctx={ctx} view={view} />
              ))}
            </>
          ),
        },
        {
          key: 'reason',
          header: words.reason,
          cell: ({ reasons }) => reasons.map((reason) => words.reasons[reason]).join('; '),
        },
        { key: 'action', header: words.action, cell: (row) => <Actions ctx={ctx} row={row} /> },
      ]}
    />
  );
}

function Side({ ctx, view }: { ctx: PageContext; view: ContactView }) {
  const { contact, outlet } = view;
  const name = titleOf(ctx, view);
  const more = [contact.kind === 'person' ? outlet?.name : null, contact.email, contact.phone];
  return (
    <div>
      <a href={`/contacts/${contact.id}`}>{name}</a>{' '}
      <span class="quiet room-address">{more.filter((text) => text && text !== name).join(' · ')}</span>
    </div>
  );
}

function Actions({ ctx, row: { ids, views } }: { ctx: PageContext; row: DuplicateRow }) {
  const words = ctx.t.contactFiles.duplicates;
  const [a, b] = views.map((view) => titleOf(ctx, view));
  return (
    <div class="contact-pair-actions">
      <a
        class="btn btn-sm"
        href={`/contacts/${ids[0]}/merge/${ids[1]}`}
        aria-label={words.mergeNamed(a!, b!)}
      >
        {words.merge}
      </a>
      <form method="post" action={`${duplicatesAddress}/distinct`}>
        <input type="hidden" name="one" value={ids[0]} />
        <input type="hidden" name="other" value={ids[1]} />
        <input type="hidden" name="distinct" value="yes" />
        <button type="submit" class="btn btn-sm btn-link" aria-label={words.distinctNamed(a!, b!)}>
          {words.distinct}
        </button>
      </form>
    </div>
  );
}
