import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { configFolder } from '../../config/config-folder.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import type { RejectedRow } from '../../shared/csv-table.js';
import { dayOf } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import { UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Setting } from '../accounts/setting.entity.js';
import { District } from './district.entity.js';
import { Municipality } from './municipality.entity.js';
import { readDistricts, readMunicipalities } from './places-table.js';

export type PlacesImport =
  | { kind: 'unchanged' }
  /** `retired`: places that the files no longer name; their rows stay, for what refers to them. */
  | { kind: 'imported'; districts: number; municipalities: number; retired: number };

/** Grows when the import itself changes, so that unchanged files are read once more. */
const READER = '1';
/** Key of the setting that holds the hash of what was imported last. */
export const placesSetting = 'places-import';
const CHUNK = 500;

/** Takes the reference data of `config/` into the database. Running it again changes nothing. */
@Injectable()
export class ImportPlaces {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `csv-unreadable` or, with every bad row and its line, `csv-rows`; then nothing is stored. */
  async run(folder: string = configFolder): Promise<PlacesImport> {
    const files = await Promise.all(
      ['districts.csv', 'municipalities.csv'].map((name) => readFile(join(folder, name))),
    );
    const [districtFile, municipalityFile] = files as [Buffer, Buffer];
    const hash = createHash('sha256')
      .update(READER)
      .update(districtFile)
      .update(municipalityFile)
      .digest('hex');
    const known = await this.dataSource.getRepository(Setting).findOneBy({ key: placesSetting });
    if (known?.value['hash'] === hash) return { kind: 'unchanged' };

    const districts = readDistricts(districtFile);
    refuseBadRows('districts.csv', districts.rejected);
    const municipalities = readMunicipalities(
      municipalityFile,
      new Set(districts.rows.map((row) => row.ags)),
    );
    refuseBadRows('municipalities.csv', municipalities.rejected);

    // districts of Germany end on a day in Germany, wherever the reports are read
    const today = dayOf(this.clock.now(), 'Europe/Berlin');
    return inTransaction(this.dataSource, async (manager) => {
      await upsert(manager, District, districts.rows);
      await upsert(manager, Municipality, municipalities.rows);
      const retired =
        (await retireMissing(manager, Municipality, municipalities.rows, today)) +
        (await retireMissing(manager, District, districts.rows, today));
      await manager.save(Setting, { key: placesSetting, value: { hash } });
      const counts = {
        districts: districts.rows.length,
        municipalities: municipalities.rows.length,
        retired,
      };
      await this.audit.record(manager, {
        userId: null,
        action: 'places.import',
        subjectId: hash.slice(0, 12),
        details: counts,
      });
      return { kind: 'imported', ...counts };
    });
  }
}

function refuseBadRows(file: string, rejected: RejectedRow[]): void {
  if (!rejected.length) return;
  const problems = rejected.map(({ line, reason }) => ({ path: `${file}:${line}`, message: reason }));
  throw new UserError('csv-rows', { count: rejected.length, file }, problems);
}

async function upsert<Row extends District | Municipality>(
  manager: EntityManager,
  entity: new () => Row,
  rows: Omit<Row, 'validTo'>[],
): Promise<void> {
  const columns = manager.connection.getMetadata(entity).columns.map((column) => column.propertyName);
  for (let at = 0; at < rows.length; at += CHUNK) {
    const values = rows.slice(at, at + CHUNK).map((row) => ({ ...row, validTo: null }));
    await manager
      .createQueryBuilder()
      .insert()
      .into<District | Municipality>(entity)
      .values(values)
      .orUpdate(
        columns.filter((name) => name !== 'ags'),
        ['ags'],
      )
      .updateEntity(false)
      .execute();
  }
}

async function retireMissing<Row extends District | Municipality>(
  manager: EntityManager,
  entity: new () => Row,
  rows: { ags: string }[],
  today: Day,
): Promise<number> {
  const listed = new Set(rows.map((row) => row.ags));
  const valid = await manager
    .createQueryBuilder<District | Municipality>(entity, 'place')
    .select('place.ags', 'ags')
    .where({ validTo: IsNull() })
    .getRawMany<{ ags: string }>();
  const gone = valid.map((row) => row.ags).filter((ags) => !listed.has(ags));
  for (let at = 0; at < gone.length; at += CHUNK) {
    await manager
      .createQueryBuilder()
      .update<District | Municipality>(entity)
      .set({ validTo: today })
      .where({ ags: In(gone.slice(at, at + CHUNK)) })
      .execute();
  }
  return gone.length;
}
