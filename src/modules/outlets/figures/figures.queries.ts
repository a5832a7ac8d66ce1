import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { byNameAndKey } from '../../../web/http/page-of-sorted.js';
import { Outlet } from '../outlet.entity.js';
import { AudienceFigure } from './audience-figure.entity.js';
import { metrics } from './metrics.js';

/** The figures of an outlet, withdrawn ones included; those of its title beside an edition's. */
export interface OutletFigures {
  figures: AudienceFigure[];
  /** The title that an edition belongs to; null for a title. */
  title: { id: string; name: string; figures: AudienceFigure[] } | null;
}

export interface ListedFigure {
  figure: AudienceFigure;
  outlet: { id: string; name: string };
}

const byOutlet = byNameAndKey<ListedFigure>(
  ({ outlet }) => outlet.name,
  ({ outlet }) => outlet.id,
);

@Injectable()
export class FigureQueries {
  constructor(private readonly dataSource: DataSource) {}

  async of(outlet: Pick<Outlet, 'id' | 'parentId'>): Promise<OutletFigures> {
    const figures = await this.figuresOf(outlet.id);
    if (outlet.parentId === null) return { figures, title: null };
    const title = await this.dataSource.manager.findOne(Outlet, {
      select: { id: true, name: true },
      where: { id: outlet.parentId },
    });
    return { figures, title: title && { ...title, figures: await this.figuresOf(title.id) } };
  }

  /** By metric, then the one that begins last first. */
  async figuresOf(outletId: string): Promise<AudienceFigure[]> {
    const figures = await this.dataSource.manager.findBy(AudienceFigure, { outletId });
    return figures.sort(newestFirst);
  }

  /** All figures of all outlets, by name of the outlet: some hundreds. */
  async all(): Promise<ListedFigure[]> {
    const { manager } = this.dataSource;
    const outlets = await manager.find(Outlet, { select: { id: true, name: true } });
    const byId = new Map(outlets.map(({ id, name }) => [id, { id, name }]));
    const figures = await manager.find(AudienceFigure);
    return figures
      .flatMap((figure) => {
        const outlet = byId.get(figure.outletId);
        return outlet ? [{ figure, outlet }] : [];
      })
      .sort((a, b) => byOutlet(a, b) || newestFirst(a.figure, b.figure));
  }
}

function newestFirst(a: AudienceFigure, b: AudienceFigure): number {
  return (
    metrics.indexOf(a.metric) - metrics.indexOf(b.metric) ||
    order(b.validFrom, a.validFrom) ||
    order(b.id, a.id)
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
