import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { StoredFile } from './file.entity.js';
import type { FileKind } from './file.entity.js';

@Injectable()
export class StoredFiles {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<StoredFile | null> {
    return manager.findOneBy(StoredFile, { id });
  }

  /** A file of this kind, or null: an id of another kind must not change who may see a file. */
  findOfKind(
    id: string,
    kind: FileKind,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<StoredFile | null> {
    return manager.findOneBy(StoredFile, { id, kind });
  }

  /** Stores the row, unless the same bytes are there already; returns the row that counts. */
  async keep(file: StoredFile, manager: EntityManager = this.dataSource.manager): Promise<StoredFile> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(StoredFile)
      .values(file)
      .orIgnore()
      .updateEntity(false)
      .execute();
    return manager.findOneByOrFail(StoredFile, { sha256: file.sha256 });
  }
}
