import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../shared/clock.js';
import { Setting } from './setting.entity.js';

/** Whose installation this is. */
export interface Organisation {
  /** Empty: not given. */
  name: string;
  logoFileId: string | null;
}

const key = 'organisation';
const schema = z.object({ name: z.string(), logoFileId: z.string().nullable() });

/** Other processes on the same database see a change this much later. */
const staleAfterMs = 30_000;

/** Name and logo of the organisation, kept in the table of settings. Every page asks, so the answer is remembered for a moment. */
@Injectable()
export class OrganisationProfile {
  private remembered: { organisation: Organisation; at: number } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<Organisation> {
    const at = this.clock.now().getTime();
    if (this.remembered && at - this.remembered.at < staleAfterMs) return this.remembered.organisation;
    const organisation = await this.read(this.dataSource.manager);
    this.remembered = { organisation, at };
    return organisation;
  }

  /** As stored, past what is remembered. */
  async read(manager: EntityManager): Promise<Organisation> {
    const stored = await manager.findOneBy(Setting, { key });
    return stored ? schema.parse(stored.value) : { name: '', logoFileId: null };
  }

  /** Call {@link forget} once the transaction is over. */
  async write(manager: EntityManager, organisation: Organisation): Promise<void> {
    await manager.save(Setting, { key, value: { ...organisation } });
  }

  forget(): void {
    this.remembered = null;
  }
}
