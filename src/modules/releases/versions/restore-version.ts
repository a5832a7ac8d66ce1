import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../shared/errors.js';
import { EditRelease } from '../edit-release.js';
import { readWording, wordingNames } from '../release-wording.js';
import type { Wording } from '../release-wording.js';
import { ReleaseVersion } from './release-version.entity.js';

/** Takes an older wording up again: as the next version, so that nothing is lost. */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly dataSource: DataSource,
    private readonly edit: EditRelease,
  ) {}

  /** False when the release says so already. `note` is the reason where it was published. Throws `not-found` and what `EditRelease` throws. */
  async run(
    id: string,
    { version, number, note }: { version: number; number: number; note: string },
    userId: string | null,
  ): Promise<boolean> {
    const stored = await this.dataSource.manager.findOneBy(ReleaseVersion, { releaseId: id, number });
    if (!stored) throw notFound('release');
    const wording = readWording(stored.wording);
    const fields = await this.edit.run(id, version, asDraft(wording), userId, { note, kind: 'restored' });
    return fields.length > 0;
  }
}

function asDraft(wording: Wording) {
  const entries = wordingNames.map((name) => [name, wording[name]]);
  return {
    ...(Object.fromEntries(entries) as Pick<Wording, (typeof wordingNames)[number]>),
    grantIds: wording.grantIds,
  };
}
