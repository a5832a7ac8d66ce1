import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { OutletDomain } from './outlet-domain.entity.js';
import { buildOutletResolver } from './resolve-outlet.js';
import type { OutletResolver } from './resolve-outlet.js';

/** Milliseconds after which the domains are read again: another process may have changed them. */
const MAX_AGE = 60_000;

/** All domains of all outlets, kept in memory. */
@Injectable()
export class OutletDirectory {
  private current: { loadedAt: number; resolver: Promise<OutletResolver> } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Resolver for a batch of addresses. Ask for it before a transaction begins: reading the domains inside one would wait for
   * that very transaction on SQLite.
   */
  resolver(): Promise<OutletResolver> {
    const now = this.clock.now().getTime();
    if (!this.current || now - this.current.loadedAt > MAX_AGE || now < this.current.loadedAt) {
      const entry = { loadedAt: now, resolver: this.load() };
      this.current = entry;
      // a failed read must not be kept for a minute
      entry.resolver.catch(() => {
        if (this.current === entry) this.current = null;
      });
    }
    return this.current.resolver;
  }

  /** The outlet that published `url`, or null. For many addresses take {@link resolver}. */
  async outletIdFor(url: string): Promise<string | null> {
    const resolve = await this.resolver();
    return resolve(url);
  }

  /** Call after a committed change of domains. */
  invalidate(): void {
    this.current = null;
  }

  private async load(): Promise<OutletResolver> {
    return buildOutletResolver(await this.dataSource.getRepository(OutletDomain).find());
  }
}
