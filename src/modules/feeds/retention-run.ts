import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Setting } from '../accounts/setting.entity.js';

const key = 'retention-run';
const schema = z.object({
  /** Day of the reporting zone on which it began. */
  day: z.string(),
  startedAt: z.iso.datetime().transform((text) => new Date(text)),
  finishedAt: z.iso
    .datetime()
    .nullable()
    .transform((text) => (text === null ? null : new Date(text))),
  removed: z.number(),
  textsDropped: z.number(),
});

/** The last removal of old items, or the one under way (`finishedAt` null). */
export type RetentionRun = Readonly<z.infer<typeof schema>>;

export async function readRetentionRun(manager: EntityManager): Promise<RetentionRun | null> {
  const stored = await manager.findOneBy(Setting, { key });
  return stored && schema.parse(stored.value);
}

export async function writeRetentionRun(manager: EntityManager, run: RetentionRun): Promise<void> {
  const value = {
    ...run,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
  await manager.save(Setting, { key, value });
}
