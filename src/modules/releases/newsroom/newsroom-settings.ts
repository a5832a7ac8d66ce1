import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Setting } from '../../accounts/setting.entity.js';

const key = 'newsroom';
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .overwrite((typed) => typed.replace(/\s+/g, ' '))
    .default('');

const fields = {
  title: line(120).describe('Heading of the list; empty: "Presse" or "Press"'),
  intro: z
    .string()
    .trim()
    .max(1000)
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .default(''),
  language: z
    .enum(['de', 'en'])
    .default('de')
    .describe('Of the list and the feeds; each release keeps its own'),
  contactName: line(120),
  contactPhone: line(60),
  contactEmail: z.union([z.literal(''), z.email().max(200)]).default(''),
};

/** The page for the press that anybody may read. */
export const newsroomInput = z
  .object({
    ...fields,
    enabled: z.boolean().default(false).describe('Off: every address of the newsroom answers 404'),
    noindex: z.boolean().default(false).describe('Asks search engines to stay away'),
    listVariants: z
      .boolean()
      .default(false)
      .describe('Variants stand in list and feeds, not only below their master'),
  })
  .meta({ id: 'Newsroom' });
export type NewsroomState = z.infer<typeof newsroomInput>;

const ticked = z
  .enum(['on', ''])
  .default('')
  .transform((value) => value === 'on');
export const newsroomForm = z.object({ ...fields, enabled: ticked, noindex: ticked, listVariants: ticked });

/** Other processes on the same database see a change this much later. */
const staleAfterMs = 15_000;

@Injectable()
export class NewsroomSettings {
  private remembered: { state: NewsroomState; at: number } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  async current(): Promise<NewsroomState> {
    const at = this.clock.now().getTime();
    if (this.remembered && Math.abs(at - this.remembered.at) < staleAfterMs) return this.remembered.state;
    const state = await this.read(this.dataSource.manager);
    this.remembered = { state, at };
    return state;
  }

  /** Says what differs from before; without anything nothing is stored. */
  async change(state: NewsroomState, userId: string | null): Promise<(keyof NewsroomState)[]> {
    const changed = await inTransaction(this.dataSource, async (manager) => {
      const before = await this.read(manager);
      const names = Object.keys(state) as (keyof NewsroomState)[];
      const fields = names.filter((name) => state[name] !== before[name]);
      if (!fields.length) return fields;
      await manager.save(Setting, { key, value: { ...state } });
      const details = { fields, enabled: state.enabled };
      await this.audit.record(manager, { userId, action: 'newsroom.change', subjectId: key, details });
      return fields;
    });
    this.remembered = null;
    return changed;
  }

  private async read(manager: EntityManager): Promise<NewsroomState> {
    const stored = await manager.findOneBy(Setting, { key });
    return newsroomInput.parse(stored?.value ?? {});
  }
}
