import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../../database/many-rows.js';
import { Clock } from '../../../shared/clock.js';
import { ImportOutlet } from './import-outlet.entity.js';
import { ImportProblem } from './import-problem.entity.js';
import { ImportRows } from './import-rows.js';
import type { Verdict } from './judge-rows.js';
import type { MentionImport } from './mention-import.entity.js';
import { outletNameKey } from './piece-keys.js';
import { batchesOf, workOn } from './work-on-import.js';

const atOnce = 1_000;
/** More names that nobody knows are not asked for; their pieces stay without outlet. */
export const mostOpenNames = 1_000;

type OpenName = Pick<ImportOutlet, 'name' | 'rows' | 'found'> & { byAddress: boolean };

/** Tries all rows and writes down what would become of them; stores no mention. A check that breaks off begins again. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: ImportRows,
    private readonly clock: Clock,
  ) {}

  /** Throws {@link Superseded}, and `sheet-unreadable` when the file ends in disorder. `stopping`: told after each batch. */
  async run(found: MentionImport, stopping: () => boolean): Promise<MentionImport> {
    const judge = await this.rows.judge(found);
    let current = await this.work(found, async (manager) => {
      await manager.delete(ImportProblem, { importId: found.id });
      return { done: 0, accepted: 0, duplicates: 0, rejected: 0 };
    });
    const names = new Map<string, OpenName>();
    let seq = 0;
    for await (const batch of batchesOf(this.rows.rows(found), atOnce)) {
      if (stopping()) return current;
      const verdicts = await judge.judge(this.dataSource.manager, batch);
      for (const { open } of verdicts) if (open) count(names, open);
      const problems = problemsOf(found.id, verdicts, seq);
      seq += problems.length;
      current = await this.work(current, async (manager) => {
        await insertRows(manager, ImportProblem, problems);
        return counted(current, verdicts);
      });
    }
    return this.work(current, async (manager) => {
      await storeNames(manager, found.id, names);
      return { state: 'checked', total: current.done };
    });
  }

  private work(
    current: MentionImport,
    work: (manager: EntityManager) => Promise<Partial<MentionImport>>,
  ): Promise<MentionImport> {
    return workOn(this.dataSource, current, this.clock.now(), work);
  }
}

/** The counts of an import with these rows. */
export function counted(before: MentionImport, verdicts: readonly Verdict[]) {
  const of = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
  return {
    done: before.done + verdicts.length,
    accepted: before.accepted + of('accepted'),
    duplicates: before.duplicates + of('duplicate'),
    rejected: before.rejected + of('error'),
    failures: 0,
  };
}

function count(names: Map<string, OpenName>, { name, found, byAddress }: NonNullable<Verdict['open']>): void {
  const key = outletNameKey(name);
  const known = names.get(key);
  if (known) known.rows++;
  else if (names.size < mostOpenNames) names.set(key, { name, rows: 1, found, byAddress });
}

/** What a person decided of a name in an earlier check stays. */
async function storeNames(
  manager: EntityManager,
  importId: string,
  names: ReadonlyMap<string, OpenName>,
): Promise<void> {
  const before = new Map((await manager.findBy(ImportOutlet, { importId })).map((row) => [row.nameKey, row]));
  await manager.delete(ImportOutlet, { importId });
  const rows = [...names].map(([nameKey, { name, rows: count, found, byAddress }]): ImportOutlet => {
    const decided = before.get(nameKey);
    return {
      importId,
      nameKey,
      name,
      rows: count,
      found,
      choice: decided?.choice ?? (byAddress ? 'address' : 'unknown'),
      outletId: decided?.outletId ?? null,
      scope: decided?.scope ?? null,
      mediumType: decided?.mediumType ?? null,
    };
  });
  await insertRows(manager, ImportOutlet, rows);
}

function problemsOf(importId: string, verdicts: readonly Verdict[], from: number): ImportProblem[] {
  let seq = from;
  return verdicts.flatMap((verdict): ImportProblem[] => {
    const { line } = verdict;
    if (verdict.kind === 'accepted') return [];
    if (verdict.kind === 'duplicate') {
      const { reason, headline, other } = verdict;
      const value = short(headline);
      return [
        { importId, seq: seq++, kind: 'duplicate', reason, line, target: null, column: null, value, other },
      ];
    }
    return verdict.problems.map(({ reason, target, column, value }) => ({
      importId,
      seq: seq++,
      kind: 'error' as const,
      reason,
      line,
      target,
      column,
      value: short(value),
      other: null,
    }));
  });
}

/** What does not go into a database is shown as a sign for it. */
function short(value: string): string {
  return value.slice(0, 200).replace(/[\0\p{Surrogate}]/gu, '�');
}
