import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Setting } from '../../accounts/setting.entity.js';

const key = 'search-index';

/** Goes up when the words of a text, or which texts make a document, change: then everything is read again. */
export const indexRules = 1;

const schema = z.object({
  rules: z.number(),
  /** What is being read in: items, then mentions without an item, each from the newest row on. */
  stage: z.enum(['items', 'mentions', 'done']),
  /** The row read last. */
  after: z.string().nullable(),
  done: z.number(),
  total: z.number(),
});

/** How far the first reading of everything that was stored has come. */
export type FillState = z.infer<typeof schema>;

/** Null before the first reading, and when it is to begin anew. */
export async function readFillState(manager: EntityManager): Promise<FillState | null> {
  const setting = await manager.findOneBy(Setting, { key });
  const parsed = schema.safeParse(setting?.value);
  return parsed.success && parsed.data.rules === indexRules ? parsed.data : null;
}

export async function writeFillState(manager: EntityManager, state: Omit<FillState, 'rules'>): Promise<void> {
  await manager.save(Setting, { key, value: { ...state, rules: indexRules } });
}

export async function forgetFillState(manager: EntityManager): Promise<void> {
  await manager.delete(Setting, { key });
}
