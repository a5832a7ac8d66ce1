import type { EntityManager } from 'typeorm';
import { unwrittenRelease } from '../../src/modules/releases/new-release.js';
import { Release } from '../../src/modules/releases/release.entity.js';
import { newId } from '../../src/shared/ids.js';

/** A release that went out, as it is stored; a test states only what matters. */
export async function storedRelease(manager: EntityManager, changes: Partial<Release> = {}): Promise<string> {
  const at = new Date('2026-03-04T08:30:00Z');
  const id = newId(at);
  await manager.insert(Release, {
    ...unwrittenRelease(),
    id,
    headline: 'Vier Kreise starten',
    body: 'Vier Kreise gehen gemeinsam an den Start.',
    state: 'published',
    publishedAt: at,
    day: '2026-03-04',
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...changes,
  });
  return id;
}
