import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { insertOutlet } from '../../../../test/builders/mentions-world.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { newId } from '../../../shared/ids.js';
import { AudienceFigure } from '../../outlets/figures/audience-figure.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { figureOn, figuresOf } from './grounds.js';
import { KnownFigures } from './known-figures.js';

describe('figures kept in memory', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let known: KnownFigures;
  let bote: string;

  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
    known = new KnownFigures(dataSource);
    bote = await insertOutlet(dataSource, 'Bote', 'local', new Date(), []);
  });
  afterAll(() => close());

  const enter = async (validFrom: string, low: number) => {
    const id = newId();
    await dataSource.manager.insert(AudienceFigure, {
      id,
      outletId: bote,
      metric: 'distributed',
      low,
      high: low,
      periodStart: null,
      periodEnd: null,
      source: 'IVW',
      url: '',
      asOf: validFrom,
      validFrom,
      note: '',
      origin: 'user',
      createdAt: new Date(),
      createdBy: null,
      withdrawnAt: null,
      withdrawnReason: '',
    });
    return id;
  };
  const on = async (day: string) =>
    figureOn(figuresOf(await known.read(), bote, 'distributed'), day)?.low ?? null;

  it('are those of the database after each change: entered, withdrawn, brought back, gone with the outlet', async () => {
    const { manager } = dataSource;
    expect(await on('2026-03-01')).toBeNull();
    await enter('2026-02-01', 200);
    await enter('2025-01-01', 100);
    expect([await on('2024-12-31'), await on('2026-01-31'), await on('2026-02-01')]).toEqual([
      null,
      100,
      200,
    ]);
    const wrong = await enter('2026-02-01', 2_000);
    expect(await on('2026-03-01')).toBe(2_000);
    await manager.update(AudienceFigure, { id: wrong }, { withdrawnAt: new Date() });
    expect(await on('2026-03-01')).toBe(200);
    await manager.update(AudienceFigure, { id: wrong }, { withdrawnAt: null });
    expect(await on('2026-03-01')).toBe(2_000);
    await manager.delete(Outlet, { id: bote });
    expect(await on('2026-03-01')).toBeNull();
  });

  it('are read once while nothing changes', async () => {
    expect(await known.read()).toBe(await known.read());
  });

  it('are not taken from a change that was taken back', async () => {
    bote = await insertOutlet(dataSource, 'Bote', 'local', new Date(), []);
    await enter('2025-01-01', 100);
    expect(await on('2026-03-01')).toBe(100);
    const undone = dataSource.transaction(async (manager) => {
      await manager.update(AudienceFigure, { outletId: bote }, { low: 1 });
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect(await on('2026-03-01')).toBe(100);
    await dataSource.manager.update(AudienceFigure, { outletId: bote }, { low: 300 });
    expect(await on('2026-03-01')).toBe(300);
  });
});
