import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { UserError } from '../../../shared/errors.js';
import { SubmitRow } from '../../../web/components/form.js';
import { renderPage } from '../../../web/layout.js';
import type { PageContext } from '../../../web/page-context.js';
import { Contact } from '../contact.entity.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { ContactStyles } from './contact-assets.js';
import { contactCrumbs, titleOf } from './contact-crumbs.js';

/** The one question before data are gone for good: who, what goes, what stays. */
@Injectable()
export class ErasureConfirmations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
  ) {}

  /** Throws `contact-erased` when none of them is left. */
  async page(ctx: PageContext, ids: readonly string[], cancel: string): Promise<string> {
    const views = (await this.contacts.withIds(ids)).filter(({ contact }) => !contact.erasedAt);
    if (!views.length) throw new UserError('contact-erased');
    const sharing = await this.sharing(views);
    return renderPage(
      ctx,
      {
        title: ctx.t.contactLaw.erasure.title(views.length),
        lead: ctx.t.contactLaw.erasure.lead,
        head: <ContactStyles />,
        section: 'contacts',
        crumbs: contactCrumbs(ctx, views.length === 1 ? views[0] : null),
        width: 'narrow',
      },
      <Confirmation ctx={ctx} views={views} sharing={sharing} cancel={cancel} />,
    );
  }

  /** How many other contacts have one of the addresses that will be suppressed. */
  private sharing(views: readonly ContactView[]): Promise<number> {
    const keys = views.flatMap(({ contact }) => contact.emailKey ?? []);
    const ids = views.map(({ contact }) => contact.id);
    return this.dataSource.manager.countBy(Contact, {
      emailKey: In(keys),
      id: Not(In(ids)),
      erasedAt: IsNull(),
    });
  }
}

interface Props {
  ctx: PageContext;
  views: readonly ContactView[];
  sharing: number;
  cancel: string;
}

function Confirmation({ ctx, views, sharing, cancel }: Props) {
  const words = ctx.t.contactLaw.erasure;
  return (
    <form method="post" action="/contacts/erasures">
      <h2>{words.who}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.contact.id}>
            {titleOf(ctx, view)}
            {view.outlet && view.contact.kind === 'person' && <span class="quiet"> {view.outlet.name}</span>}
            <input type="hidden" name="contactIds" value={view.contact.id} />
          </li>
        ))}
      </ul>
      {sharing > 0 && <p class="notice notice-problem">{words.sharedAddress(sharing)}</p>}
      <Points title={words.goes} points={words.goesList} />
      <Points title={words.stays} points={words.staysList} />
      <p class="quiet">{words.backups}</p>
      <SubmitRow
        danger
        label={words.confirm(views.length)}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
