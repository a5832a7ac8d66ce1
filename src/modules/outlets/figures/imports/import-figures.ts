import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { inTransaction } from '../../../../database/in-transaction.js';
import { chunksOf } from '../../../../shared/chunks-of.js';
import { Clock } from '../../../../shared/clock.js';
import { dayOf } from '../../../../shared/days.js';
import { searchKey } from '../../../../shared/search-key.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import { OutletDomain } from '../../outlet-domain.entity.js';
import { outletHost } from '../../outlet-host.js';
import { Outlet } from '../../outlet.entity.js';
import { newFigure } from '../add-figure.js';
import { AudienceFigure } from '../audience-figure.entity.js';
import { judgeFigures } from './judge-figures.js';
import type { FigureVerdict, OutletNames, WrongRow } from './judge-figures.js';
import type { FigureRow } from './read-figure-file.js';

export interface FigureImportOptions {
  /** Only say what would happen. */
  dryRun?: boolean;
  /** Store the good rows although others are wrong. Without it: all or nothing. */
  partial?: boolean;
}

export interface FigureImport {
  added: number;
  known: number;
  withdrawn: number;
  rejected: WrongRow[];
  /** False when nothing was written: a dry run, or wrong rows without `partial`. */
  stored: boolean;
}

/** Takes figures of many outlets from a list. Nothing that is there is changed; the same list twice adds nothing. */
@Injectable()
export class ImportFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  async run(
    rows: readonly FigureRow[],
    { dryRun = false, partial = false }: FigureImportOptions,
    userId: string | null,
  ): Promise<FigureImport> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const { add, known, withdrawn, wrong } = await this.judge(manager, rows, now);
      const stored = !dryRun && (partial || !wrong.length);
      const result = { added: add.length, known, withdrawn, rejected: wrong, stored };
      if (!stored || !add.length) return result;
      const figures = add.map(({ outletId, draft }) =>
        newFigure(outletId, draft, { now, userId, origin: 'import' }),
      );
      for (const chunk of chunksOf(figures)) {
        const insert = manager.createQueryBuilder().insert().into<ObjectLiteral>(AudienceFigure);
        await insert.values(chunk).updateEntity(false).execute();
      }
      const details = { added: add.length, known, rejected: wrong.length };
      await this.audit.record(manager, {
        userId,
        action: 'outlets.figures-import',
        subjectId: 'figures',
        details,
      });
      return result;
    });
  }

  private async judge(manager: EntityManager, rows: readonly FigureRow[], now: Date): Promise<FigureVerdict> {
    const stored = new Map<string, AudienceFigure[]>();
    for (const figure of await manager.find(AudienceFigure))
      stored.set(figure.outletId, [...(stored.get(figure.outletId) ?? []), figure]);
    return judgeFigures(rows, await outletNames(manager), stored, dayOf(now, this.settings.timeZone));
  }
}

async function outletNames(manager: EntityManager): Promise<OutletNames> {
  const select = { id: true, name: true, seat: true, catalogueId: true } as const;
  const outlets = await manager.find(Outlet, { select });
  const ids = new Map(
    outlets.flatMap(({ id, catalogueId }) =>
      [id, ...(catalogueId ? [catalogueId] : [])].map((key) => [key, id]),
    ),
  );
  const hosts = new Map((await manager.find(OutletDomain)).map(({ host, outletId }) => [host, outletId]));
  const called = new Map<string, Set<string>>();
  for (const { id, name, seat } of outlets) {
    for (const text of [name, ...(seat ? [`${name} (${seat})`] : [])]) {
      const key = searchKey(text);
      called.set(key, (called.get(key) ?? new Set()).add(id));
    }
  }
  return {
    byId: (text) => ids.get(text.toLowerCase()) ?? null,
    byHost: (text) => hosts.get(outletHost(text) ?? '') ?? null,
    byName: (text) => [...(called.get(searchKey(text)) ?? [])],
  };
}
