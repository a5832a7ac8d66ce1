import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { decodeCursor, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { User } from '../../accounts/user.entity.js';
import { contactName } from '../../contacts/contact-name.js';
import { Contact } from '../../contacts/contact.entity.js';
import { DistributionList } from '../../contacts/distribution-list.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { recipientStates, SendingRecipient } from './sending-recipient.entity.js';
import type { RecipientState } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';

export type Counts = Record<RecipientState, number> & { softBounces: number };

export interface SendingView {
  sending: Sending;
  /** Who made it; null: nobody who is still there. */
  who: string | null;
  lists: Pick<DistributionList, 'id' | 'name'>[];
  counts: Counts;
}

export interface RecipientView {
  recipient: SendingRecipient;
  /** Null: erased, or written to without a contact. */
  contact: string | null;
  outlet: Pick<Outlet, 'id' | 'name'> | null;
}

const countRow = z.object({
  sendingId: z.string(),
  state: z.enum(recipientStates),
  count: z.coerce.number(),
  soft: z.coerce.number(),
});

/** Typed reads about sendings for pages and API. */
@Injectable()
export class SendingsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. */
  async ofRelease(releaseId: string): Promise<SendingView[]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return this.views(await this.dataSource.manager.find(Sending, { where: { releaseId }, order }));
  }

  async one(id: string): Promise<SendingView | null> {
    const sending = await this.dataSource.manager.findOneBy(Sending, { id });
    return sending && (await this.views([sending]))[0]!;
  }

  /** In the order in which they are written to. Throws `invalid-cursor`. */
  async recipients(
    sendingId: string,
    {
      state,
      limit,
      cursor,
    }: { state?: RecipientState | undefined; limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<RecipientView>> {
    const query = this.dataSource
      .getRepository(SendingRecipient)
      .createQueryBuilder('r')
      .where('r.sendingId = :sendingId', { sendingId });
    if (state) query.andWhere('r.state = :state', { state });
    if (cursor !== undefined) query.andWhere('r.id > :after', { after: String(decodeCursor(cursor, 1)[0]) });
    const rows = await query
      .orderBy('r.id', 'ASC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: await this.recipientViews(page.items) };
  }

  private async recipientViews(rows: readonly SendingRecipient[]): Promise<RecipientView[]> {
    const { manager } = this.dataSource;
    const contacts = await manager.findBy(Contact, {
      id: In(rows.flatMap(({ contactId }) => contactId ?? [])),
    });
    const outletIds = [...rows, ...contacts].flatMap(({ outletId }) => outletId ?? []);
    const outlets = await manager.find(Outlet, {
      select: { id: true, name: true },
      where: { id: In([...new Set(outletIds)]) },
    });
    return rows.map((recipient) => {
      const contact = contacts.find(({ id }) => id === recipient.contactId);
      const outletId = recipient.outletId ?? contact?.outletId;
      const outlet = outlets.find(({ id }) => id === outletId) ?? null;
      return { recipient, contact: contact ? contactName(contact, null) : null, outlet };
    });
  }

  private async views(sendings: readonly Sending[]): Promise<SendingView[]> {
    if (!sendings.length) return [];
    const { manager } = this.dataSource;
    const rows = await manager
      .createQueryBuilder(SendingRecipient, 'r')
      .select('r.sendingId', 'sendingId')
      .addSelect('r.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .addSelect("SUM(CASE WHEN r.bounce = 'soft' THEN 1 ELSE 0 END)", 'soft')
      .where({ sendingId: In(sendings.map(({ id }) => id)) })
      .groupBy('r.sendingId')
      .addGroupBy('r.state')
      .getRawMany();
    const counted = z.array(countRow).parse(rows);
    const users = await manager.find(User, {
      select: { id: true, name: true },
      where: { id: In(sendings.flatMap(({ userId }) => userId ?? [])) },
    });
    const lists = await manager.find(DistributionList, {
      select: { id: true, name: true },
      where: { id: In(sendings.flatMap(({ listIds }) => listIds)) },
    });
    return sendings.map((sending) => {
      const own = counted.filter(({ sendingId }) => sendingId === sending.id);
      const of = (state: RecipientState) => own.find((row) => row.state === state)?.count ?? 0;
      const counts = Object.fromEntries(recipientStates.map((state) => [state, of(state)]));
      return {
        sending,
        who: users.find(({ id }) => id === sending.userId)?.name ?? null,
        lists: lists.filter(({ id }) => sending.listIds.includes(id)),
        counts: { ...counts, softBounces: own.reduce((sum, { soft }) => sum + soft, 0) } as Counts,
      };
    });
  }
}
