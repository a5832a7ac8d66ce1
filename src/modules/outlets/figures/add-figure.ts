import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Outlet } from '../outlet.entity.js';
import { AudienceFigure } from './audience-figure.entity.js';
import type { FigureDraft } from './figure-draft.js';
import { problemOfFigure, refuse } from './refuse-figure.js';

/** Adds what a source says of an outlet's audience, from a day on. No figure is ever changed: a wrong one is withdrawn. */
@Injectable()
export class AddFigure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Id of the new figure. Throws `not-found` for the outlet and the codes of `refuse-figure.ts`. */
  async run(outletId: string, draft: FigureDraft, userId: string | null): Promise<string> {
    const now = this.clock.now();
    refuse(problemOfFigure(draft, dayOf(now, this.settings.timeZone)));
    const figure = newFigure(outletId, draft, { now, userId, origin: 'user' });
    await inTransaction(this.dataSource, async (manager) => {
      const outlet = await manager.findOne(Outlet, {
        select: { id: true, name: true },
        where: { id: outletId },
      });
      if (!outlet) throw notFound('outlet');
      await manager.insert(AudienceFigure, figure);
      const { metric, low, high, validFrom, source } = draft;
      const details = { name: outlet.name, figure: figure.id, metric, low, high, validFrom, source };
      await this.audit.record(manager, {
        userId,
        action: 'outlet.figure-add',
        subjectId: outletId,
        details,
      });
    });
    return figure.id;
  }
}

/** The row of a figure that is entered now. */
export function newFigure(
  outletId: string,
  draft: FigureDraft,
  { now, userId, origin }: { now: Date; userId: string | null } & Pick<AudienceFigure, 'origin'>,
): AudienceFigure {
  return {
    ...draft,
    id: newId(now),
    outletId,
    origin,
    createdAt: now,
    createdBy: userId,
    withdrawnAt: null,
    withdrawnReason: '',
  };
}
