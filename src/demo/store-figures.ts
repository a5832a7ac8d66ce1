import type { DataSource } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { Mention } from '../modules/mentions/mention.entity.js';
import { AddFigure } from '../modules/outlets/figures/add-figure.js';
import { SetMentionAudience } from '../modules/reach/set-mention-audience.js';
import type { Calendar } from './calendar.js';
import { demoFigures, demoPieceAudience } from './figures.js';
import type { HistoryClock } from './history-clock.js';
import type { OutletIds } from './store-outlets.js';

/** Audiences of outlets, and of one piece. */
export async function storeFigures(
  dataSource: DataSource,
  clock: HistoryClock,
  calendar: Calendar,
  { outlets, editor, timeZone }: { outlets: OutletIds; editor: string; timeZone: string },
): Promise<void> {
  const audit = new AuditLog(clock);
  const add = new AddFigure(dataSource, clock, audit, { timeZone });
  for (const { outlet, since, low, high = low, note = '', ...facts } of demoFigures) {
    const validFrom = `${calendar.day(since).slice(0, 8)}01`;
    await add.run(
      outlets.get(outlet) ?? '',
      { ...facts, low, high, note, url: '', periodStart: null, periodEnd: null, asOf: validFrom, validFrom },
      editor,
    );
  }
  const { headline, ...audience } = demoPieceAudience;
  const piece = await dataSource.manager.findOneByOrFail(Mention, { headline });
  await new SetMentionAudience(dataSource, clock, audit, { timeZone }).set(
    piece.id,
    { ...audience, asOf: piece.day },
    editor,
  );
}
