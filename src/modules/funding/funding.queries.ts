import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { germanOrder } from '../../shared/german-order.js';
import { Funder } from './funder.entity.js';
import { FundingStatement } from './funding-statement.entity.js';
import { Grant } from './grant.entity.js';

export interface GrantRow {
  grant: Grant;
  funder: Funder;
}

export interface GrantDetail extends GrantRow {
  /** By language, the youngest first. */
  statements: FundingStatement[];
}

/** Typed reads about funders and grants for pages, the API and later rooms. */
@Injectable()
export class FundingQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** All grants, archived ones included: by funder in German order, then the latest start first. There are never many. */
  async grants(): Promise<GrantRow[]> {
    const rows = await this.withFunders(await this.dataSource.manager.find(Grant));
    return rows.sort(
      (a, b) =>
        germanOrder(a.funder.name, b.funder.name) ||
        (a.grant.periodStart < b.grant.periodStart ? 1 : -1) ||
        (a.grant.id < b.grant.id ? 1 : -1),
    );
  }

  /** Choices for a campaign or release: those in use, and those that are chosen already. */
  async choices(chosen: Iterable<string> = []): Promise<GrantRow[]> {
    const keep = new Set(chosen);
    return (await this.grants()).filter(({ grant }) => !grant.archivedAt || keep.has(grant.id));
  }

  /** A page of all grants, the newest first; `before` is the id of the last one shown. */
  async page(
    limit: number,
    { before, funderId }: { before?: string | undefined; funderId?: string | undefined },
  ) {
    const query = this.dataSource.getRepository(Grant).createQueryBuilder('g').where('1 = 1');
    if (before !== undefined) query.andWhere('g.id < :before', { before });
    if (funderId !== undefined) query.andWhere('g.funderId = :funderId', { funderId });
    return this.details(await query.orderBy('g.id', 'DESC').take(limit).getMany());
  }

  async grant(id: string): Promise<GrantDetail | null> {
    const [detail] = await this.withIds([id]);
    return detail ?? null;
  }

  /** In the order of the list. */
  async withIds(ids: readonly string[]): Promise<GrantDetail[]> {
    if (!ids.length) return [];
    const found = await this.details(await this.dataSource.manager.findBy(Grant, { id: In([...ids]) }));
    return found.sort(
      (a, b) => germanOrder(a.funder.name, b.funder.name) || germanOrder(a.grant.title, b.grant.title),
    );
  }

  /** In German order, archived ones included. */
  async funders(): Promise<Funder[]> {
    const funders = await this.dataSource.manager.find(Funder);
    return funders.sort((a, b) => germanOrder(a.name, b.name) || (a.id < b.id ? -1 : 1));
  }

  funder(id: string): Promise<Funder | null> {
    return this.dataSource.manager.findOneBy(Funder, { id });
  }

  private async details(grants: readonly Grant[]): Promise<GrantDetail[]> {
    if (!grants.length) return [];
    const statements = await this.dataSource.manager.find(FundingStatement, {
      where: { grantId: In(grants.map(({ id }) => id)) },
      order: { language: 'ASC', validFrom: 'DESC' },
    });
    return (await this.withFunders(grants)).map((row) => ({
      ...row,
      statements: statements.filter(({ grantId }) => grantId === row.grant.id),
    }));
  }

  private async withFunders(grants: readonly Grant[]): Promise<GrantRow[]> {
    if (!grants.length) return [];
    const ids = [...new Set(grants.map(({ funderId }) => funderId))];
    const funders = await this.dataSource.manager.findBy(Funder, { id: In(ids) });
    const byId = new Map(funders.map((funder) => [funder.id, funder]));
    return grants.map((grant) => ({ grant, funder: byId.get(grant.funderId)! }));
  }
}
