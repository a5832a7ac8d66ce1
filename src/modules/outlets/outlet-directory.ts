import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { OutletDomain } from './outlet-domain.entity.js';
import { Outlet } from './outlet.entity.js';
import { buildOutletResolver } from './resolve-outlet.js';
import type { OutletResolver } from './resolve-outlet.js';

/** Milliseconds after which the domains are read again: another process may have changed them. */
const MAX_AGE = 60_000;

/** Who published what: answers from memory. */
export interface OutletLookup {
  /** The outlet that published an address, or null. */
  outletIdFor: OutletResolver;
  /** Ids of the outlets above one, nearest first: title, then publisher group. A circle by mistake ends after four. */
  ancestorsOf: (outletId: string | null) => string[];
}

/** All domains of all outlets and who belongs to whom, kept in memory. */
@Injectable()
export class OutletDirectory {
  private current: { loadedAt: number; lookup: Promise<OutletLookup> } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Lookups for a batch of addresses. Ask for it before a transaction begins: reading the domains inside one would wait for
   * that very transaction on SQLite.
   */
  lookup(): Promise<OutletLookup> {
    const now = this.clock.now().getTime();
    if (!this.current || now - this.current.loadedAt > MAX_AGE || now < this.current.loadedAt) {
      const entry = { loadedAt: now, lookup: this.load() };
      this.current = entry;
      // a failed read must not be kept for a minute
      entry.lookup.catch(() => {
        if (this.current === entry) this.current = null;
      });
    }
    return this.current.lookup;
  }

  /** Resolver for a batch of addresses; see {@link lookup}. */
  async resolver(): Promise<OutletResolver> {
    return (await this.lookup()).outletIdFor;
  }

  /** The outlet that published `url`, or null. For many addresses take {@link resolver}. */
  async outletIdFor(url: string): Promise<string | null> {
    const resolve = await this.resolver();
    return resolve(url);
  }

  /** Call after a committed change of outlets or domains. */
  invalidate(): void {
    this.current = null;
  }

  private async load(): Promise<OutletLookup> {
    const domains = await this.dataSource.getRepository(OutletDomain).find();
    const outlets = await this.dataSource
      .getRepository(Outlet)
      .find({ select: { id: true, parentId: true } });
    const parentOf = new Map(outlets.map(({ id, parentId }) => [id, parentId]));
    const ancestorsOf = (outletId: string | null) => {
      const above: string[] = [];
      let id = outletId === null ? null : (parentOf.get(outletId) ?? null);
      for (; id !== null && above.length < 4; id = parentOf.get(id) ?? null) above.push(id);
      return above;
    };
    return { outletIdFor: buildOutletResolver(domains), ancestorsOf };
  }
}
