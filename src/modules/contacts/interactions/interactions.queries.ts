import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { User } from '../../accounts/user.entity.js';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { Interaction } from '../interaction.entity.js';
import { answerTimes } from './answer-times.js';
import type { AnswerTimes } from './answer-times.js';

/** An interaction with the name of who wrote it down; null: nobody, or somebody who is gone. */
export interface InteractionView {
  interaction: Interaction;
  by: string | null;
}

export interface EnquiryView {
  enquiry: Interaction;
  view: ContactView;
}

/** Answers of so many days are counted. */
export const countedDays = 365;

interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/** Typed reads about interactions and enquiries. */
@Injectable()
export class InteractionsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
  ) {}

  one(id: string): Promise<Interaction | null> {
    return this.dataSource.manager.findOneBy(Interaction, { id });
  }

  /** The latest first. Throws `invalid-cursor`. */
  async ofContact(contactId: string, { limit, cursor }: Paging): Promise<ListAnswer<InteractionView>> {
    const query = this.dataSource.manager
      .createQueryBuilder(Interaction, 'i')
      .where('i.contactId = :contactId', { contactId });
    if (cursor !== undefined)
      query.andWhere('(i.at < :at OR (i.at = :at AND i.id < :id))', decodeMoment(cursor));
    const rows = await query
      .orderBy('i.at', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ at, id }) => [at.getTime(), id]);
    return { ...page, items: await this.withNames(page.items) };
  }

  countOfContact(contactId: string): Promise<number> {
    return this.dataSource.manager.countBy(Interaction, { contactId });
  }

  /** Those that wait, the most pressing first; of contacts in the archive too: they still wait. Throws `invalid-cursor`. */
  openEnquiries({ limit, cursor }: Paging): Promise<ListAnswer<EnquiryView>> {
    const query = this.enquiries().andWhere('i.answeredAt IS NULL');
    if (cursor !== undefined)
      query.andWhere('(i.answerDueAt > :at OR (i.answerDueAt = :at AND i.id > :id))', decodeMoment(cursor));
    query.orderBy('i.answerDueAt', 'ASC').addOrderBy('i.id', 'ASC');
    return this.enquiryPage(query, limit, ({ answerDueAt }) => answerDueAt!);
  }

  /** The latest answer first. Throws `invalid-cursor`. */
  answeredEnquiries({ limit, cursor }: Paging): Promise<ListAnswer<EnquiryView>> {
    const query = this.enquiries().andWhere('i.answeredAt IS NOT NULL');
    if (cursor !== undefined)
      query.andWhere('(i.answeredAt < :at OR (i.answeredAt = :at AND i.id < :id))', decodeMoment(cursor));
    query.orderBy('i.answeredAt', 'DESC').addOrderBy('i.id', 'DESC');
    return this.enquiryPage(query, limit, ({ answeredAt }) => answeredAt!);
  }

  countOpen(): Promise<number> {
    return this.dataSource.manager.countBy(Interaction, {
      kind: 'enquiry',
      answerDueAt: Not(IsNull()),
      answeredAt: IsNull(),
    });
  }

  /** Of the enquiries that came in within the last {@link countedDays} days. */
  async answerTimes(now: Date): Promise<AnswerTimes> {
    const since = new Date(now.getTime() - countedDays * 86_400_000);
    const rows = await this.dataSource.manager.find(Interaction, {
      select: { id: true, at: true, answeredAt: true, answerDueAt: true },
      where: { kind: 'enquiry', answeredAt: Not(IsNull()), at: MoreThanOrEqual(since) },
    });
    return answerTimes(
      rows.flatMap((row) => (row.answeredAt ? [{ ...row, answeredAt: row.answeredAt }] : [])),
    );
  }

  private enquiries(): SelectQueryBuilder<Interaction> {
    return this.dataSource.manager
      .createQueryBuilder(Interaction, 'i')
      .where(`i.kind = 'enquiry' AND i.answerDueAt IS NOT NULL`);
  }

  private async enquiryPage(
    query: SelectQueryBuilder<Interaction>,
    limit: number,
    momentOf: (enquiry: Interaction) => Date,
  ): Promise<ListAnswer<EnquiryView>> {
    const rows = await query.limit(limit + 1).getMany();
    const page = pageOf(rows, limit, (row) => [momentOf(row).getTime(), row.id]);
    const views = await this.contacts.withIds([...new Set(page.items.map(({ contactId }) => contactId))]);
    const viewOf = new Map(views.map((view) => [view.contact.id, view]));
    const items = page.items.map((enquiry) => ({ enquiry, view: viewOf.get(enquiry.contactId)! }));
    return { ...page, items };
  }

  private async withNames(interactions: readonly Interaction[]): Promise<InteractionView[]> {
    const ids = [...new Set(interactions.flatMap(({ userId }) => userId ?? []))];
    const users = await this.dataSource.manager.find(User, {
      select: { id: true, name: true },
      where: { id: In(ids) },
    });
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return interactions.map((interaction) => ({
      interaction,
      by: names.get(interaction.userId ?? '') ?? null,
    }));
  }
}
