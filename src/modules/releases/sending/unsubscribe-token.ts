import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Setting } from '../../accounts/setting.entity.js';

const settingKey = 'unsubscribe-key';
const stored = z.object({ key: z.string().length(64) });
const macBytes = 16;

/** Signs the id of a recipient, so that the address in a mail opens nobody else's page. Holds nothing about a person, and never expires: an objection has no date. */
@Injectable()
export class UnsubscribeTokens {
  private key: string | null = null;

  constructor(private readonly dataSource: DataSource) {}

  async of(recipientId: string): Promise<string> {
    const id = Buffer.from(recipientId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, mac(await this.known(), id)]).toString('base64url');
  }

  /** The id in a token that we signed; null for anything else. */
  async read(token: string): Promise<string | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), mac(await this.known(), id))) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private async known(): Promise<string> {
    return (this.key ??= await keyOf(this.dataSource.manager));
  }
}

function mac(key: string, id: Buffer): Buffer {
  return createHmac('sha256', key).update(id).digest().subarray(0, macBytes);
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
