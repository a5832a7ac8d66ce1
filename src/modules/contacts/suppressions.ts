import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { Setting } from '../accounts/setting.entity.js';
import { SuppressionEntry, suppressionReasons } from './suppression-entry.entity.js';
import type { SuppressionReason } from './suppression-entry.entity.js';

const settingKey = 'suppression-key';
const stored = z.object({ key: z.string().length(64) });

/** The list of addresses that nobody writes to any more (Sperrliste). It knows them by keyed hash only. All addresses are `emailKey`s. */
@Injectable()
export class Suppressions {
  constructor(private readonly clock: Clock) {}

  /** Those among `emailKeys` that are on the list. */
  async among(manager: EntityManager, emailKeys: readonly string[]): Promise<Set<string>> {
    if (!emailKeys.length) return new Set();
    const key = await keyOf(manager);
    const keyed = new Map(emailKeys.map((emailKey) => [hash(key, emailKey), emailKey]));
    const hashes = [...keyed.keys()];
    const found = new Set<string>();
    for (let start = 0; start < hashes.length; start += 500) {
      const entries = await manager.findBy(SuppressionEntry, {
        addressHash: In(hashes.slice(start, start + 500)),
      });
      for (const { addressHash } of entries) found.add(keyed.get(addressHash)!);
    }
    return found;
  }

  /** The keyed hash of each of `emailKeys`, for those who have to know an address again without keeping it. */
  async hashes(manager: EntityManager, emailKeys: readonly string[]): Promise<Map<string, string>> {
    if (!emailKeys.length) return new Map();
    const key = await keyOf(manager);
    return new Map(emailKeys.map((emailKey) => [emailKey, hash(key, emailKey)]));
  }

  /** For the access report. */
  async entryOf(manager: EntityManager, emailKey: string): Promise<SuppressionEntry | null> {
    return manager.findOneBy(SuppressionEntry, { addressHash: hash(await keyOf(manager), emailKey) });
  }

  /** Harmless when it is there already: the weightier reason stays. */
  async add(manager: EntityManager, emailKey: string, reason: SuppressionReason): Promise<void> {
    const addressHash = hash(await keyOf(manager), emailKey);
    const now = this.clock.now();
    await manager
      .createQueryBuilder()
      .insert()
      .into(SuppressionEntry)
      .values({ id: newId(now), addressHash, reason, createdAt: now })
      .orIgnore()
      .execute();
    const weaker = suppressionReasons.slice(suppressionReasons.indexOf(reason) + 1);
    if (weaker.length)
      await manager.update(SuppressionEntry, { addressHash, reason: In(weaker) }, { reason });
  }

  /** For the undo of an objection, and for addresses that work again. An entry for another reason stays: an erasure stays for good. */
  async remove(
    manager: EntityManager,
    emailKey: string,
    reason: Exclude<SuppressionReason, 'erasure'> = 'objection',
  ): Promise<void> {
    await manager.delete(SuppressionEntry, { addressHash: hash(await keyOf(manager), emailKey), reason });
  }
}

function hash(key: string, emailKey: string): string {
  return createHmac('sha256', key).update(emailKey).digest('hex');
}

/** Made at first use; two processes at once agree on the one that was stored first. */
async function keyOf(manager: EntityManager): Promise<string> {
  const setting = await manager.findOneBy(Setting, { key: settingKey });
  if (setting) return stored.parse(setting.value).key;
  await manager
    .createQueryBuilder()
    .insert()
    .into(Setting)
    .values({ key: settingKey, value: { key: randomBytes(32).toString('hex') } })
    .orIgnore()
    .execute();
  return stored.parse((await manager.findOneByOrFail(Setting, { key: settingKey })).value).key;
}
