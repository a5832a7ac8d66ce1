import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashSecret, newSecret } from '../../shared/secrets.js';
import { Setting } from './setting.entity.js';

const key = 'setup-token';

/**
 * The one-time token that guards the set-up page: printed on the console of the newest start, stored as a hash, gone once the first
 * account exists.
 */
@Injectable()
export class SetupToken {
  constructor(private readonly dataSource: DataSource) {}

  /** A new token; the one before is void. */
  async issue(): Promise<string> {
    const token = newSecret().slice(0, 24);
    await this.dataSource.getRepository(Setting).save({ key, value: { hash: hashSecret(token) } });
    return token;
  }

  async fits(token: string): Promise<boolean> {
    const stored = await this.dataSource.getRepository(Setting).findOneBy({ key });
    return stored?.value['hash'] === hashSecret(token.trim());
  }

  async spend(): Promise<void> {
    await this.dataSource.getRepository(Setting).delete({ key });
  }
}
