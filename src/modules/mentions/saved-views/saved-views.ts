import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { germanOrder } from '../../../shared/german-order.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { roleCovers } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { SavedView } from './saved-view.entity.js';
import type { ViewedPage } from './saved-view.entity.js';
import { keptQuery } from './kept-query.js';

/** For one person on one page. */
export const mostViews = 50;
/** How long a removed view can come back. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

export type Author = Pick<Principal, 'userId' | 'role'>;

export interface ViewDraft {
  page: ViewedPage;
  name: string;
  query: string;
  /** For the whole team: needs `editor`. */
  shared: boolean;
  counted: boolean;
}

/** A view as its page lists it. */
export interface ViewRow extends ViewDraft {
  id: string;
  /** The reader made it. */
  own: boolean;
  /** The reader may rename and remove it. */
  changeable: boolean;
}

/** Filters that people keep under a name, for themselves or for the team. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The reader's own and those of the team, by name. */
  async list(page: ViewedPage, reader: Author): Promise<ViewRow[]> {
    const there = { page, deletedAt: IsNull() };
    const views = await this.dataSource.manager.find(SavedView, {
      where: [
        { ...there, ownerId: reader.userId },
        { ...there, shared: true },
      ],
    });
    return views
      .map((view) => toRow(view, reader))
      .sort((a, b) => germanOrder(a.name, b.name) || (a.id < b.id ? -1 : 1));
  }

  /** A name that the person already uses on the page means the same view; `before` is what it was. Throws `forbidden`, `too-many-views`. */
  async save(draft: ViewDraft, author: Author): Promise<{ id: string; before: ViewDraft | null }> {
    mayShare(draft.shared, author);
    const fields = { ...draft, query: keptQuery(draft.query) };
    return inTransaction(this.dataSource, async (manager) => {
      const mine = { page: draft.page, ownerId: author.userId, deletedAt: IsNull() };
      const known = await manager.findOneBy(SavedView, { ...mine, name: draft.name });
      if (known) {
        await manager.update(SavedView, { id: known.id }, fields);
        await this.record(manager, author, 'view.change', known.id);
        const { page, name, query, shared, counted } = known;
        return { id: known.id, before: { page, name, query, shared, counted } };
      }
      if ((await manager.countBy(SavedView, mine)) >= mostViews) {
        throw new UserError('too-many-views', { most: mostViews });
      }
      const createdAt = this.clock.now();
      const id = newId(createdAt);
      await manager.insert(SavedView, {
        ...fields,
        id,
        ownerId: author.userId,
        createdAt,
        deletedAt: null,
      });
      await this.record(manager, author, 'view.save', id);
      return { id, before: null };
    });
  }

  /** Answers with the view as it was. Throws `not-found`, `forbidden`. */
  async change(
    id: string,
    change: Partial<Pick<ViewDraft, 'name' | 'shared' | 'counted'>>,
    author: Author,
  ): Promise<SavedView> {
    mayShare(change.shared ?? false, author);
    return this.apply(id, change, author, 'view.change');
  }

  /** {@link restore} brings it back. Throws `not-found`, `forbidden`. */
  async remove(id: string, author: Author): Promise<SavedView> {
    const now = this.clock.now();
    const view = await this.apply(id, { deletedAt: now }, author, 'view.remove');
    await inTransaction(this.dataSource, (manager) =>
      manager.delete(SavedView, { deletedAt: LessThan(new Date(now.getTime() - keptFor)) }),
    );
    return view;
  }

  /** Throws `not-found`, `forbidden`. */
  async restore(id: string, author: Author): Promise<SavedView> {
    return this.apply(id, { deletedAt: null }, author, 'view.restore');
  }

  private apply(id: string, change: Partial<SavedView>, author: Author, action: string): Promise<SavedView> {
    return inTransaction(this.dataSource, async (manager) => {
      const view = await manager.findOneBy(SavedView, { id });
      const visible = view && (view.shared || view.ownerId === author.userId);
      if (!visible || (view.deletedAt && action !== 'view.restore')) throw notFound('view');
      if (!changeable(view, author)) throw new UserError('forbidden');
      await manager.update(SavedView, { id }, change);
      await this.record(manager, author, action, id);
      return view;
    });
  }

  private record(manager: EntityManager, { userId }: Author, action: string, id: string): Promise<void> {
    return this.audit.record(manager, { userId, action, subjectId: id });
  }
}

function changeable(view: Pick<SavedView, 'ownerId' | 'shared'>, { userId, role }: Author): boolean {
  return view.ownerId === userId || (view.shared && role === 'admin');
}

function mayShare(shared: boolean, { role }: Author): void {
  if (shared && !roleCovers(role, 'editor')) throw new UserError('forbidden');
}

function toRow(view: SavedView, reader: Author): ViewRow {
  const { id, page, name, query, shared, counted } = view;
  return {
    id,
    page,
    name,
    query,
    shared,
    counted,
    own: view.ownerId === reader.userId,
    changeable: changeable(view, reader),
  };
}
