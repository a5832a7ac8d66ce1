import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { User } from '../../accounts/user.entity.js';
import type { Release } from '../release.entity.js';
import { readWording } from '../release-wording.js';
import type { Wording } from '../release-wording.js';
import { wasLogged } from '../release-states.js';
import { ReleaseVersion } from './release-version.entity.js';
import type { VersionKind } from './release-version.entity.js';
import { currentWording } from './store-version.js';

export interface VersionRow {
  number: number;
  kind: VersionKind;
  note: string;
  /** Null: somebody who is gone, or nobody knows. */
  by: string | null;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  wording: Wording;
}

/** The wordings of a release. */
@Injectable()
export class VersionsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. A release of before versions has one: itself. */
  async list(release: Release): Promise<VersionRow[]> {
    const { manager } = this.dataSource;
    const stored = await manager.find(ReleaseVersion, {
      where: { releaseId: release.id },
      order: { number: 'DESC' },
    });
    if (!stored.length) return [await this.first(release)];
    const ids = [...new Set(stored.flatMap(({ createdBy }) => createdBy ?? []))];
    const users = await manager.find(User, { select: { id: true, name: true }, where: { id: In(ids) } });
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return stored.map(({ wording, createdBy, ...version }) => ({
      number: version.number,
      kind: version.kind,
      note: version.note,
      by: names.get(createdBy ?? '') ?? null,
      createdAt: version.createdAt,
      updatedAt: version.updatedAt,
      publishedAt: version.publishedAt,
      wording: readWording(wording),
    }));
  }

  private async first(release: Release): Promise<VersionRow> {
    return {
      number: 1,
      kind: wasLogged(release) ? 'logged' : 'saved',
      note: '',
      by: null,
      createdAt: release.createdAt,
      updatedAt: release.createdAt,
      publishedAt: release.publishedAt,
      wording: await currentWording(this.dataSource.manager, release),
    };
  }
}
