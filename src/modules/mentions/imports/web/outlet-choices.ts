import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FieldProblem } from '../../../../shared/errors.js';
import { searchKey } from '../../../../shared/search-key.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { mediumTypes, Outlet, scopes } from '../../../outlets/outlet.entity.js';
import type { OutletDecision } from '../change-import.js';
import { outletChoices } from '../import-outlet.entity.js';
import { ImportQueries } from '../imports.queries.js';

/** Reads what was said of names that nobody knows. */
@Injectable()
export class OutletChoices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: ImportQueries,
  ) {}

  /** Outlets by name; where a name occurs twice, the seat tells them apart. */
  async known(): Promise<{ id: string; label: string }[]> {
    const rows = await this.dataSource.manager.find(Outlet, {
      select: { id: true, name: true, seat: true },
      order: { name: 'ASC' },
    });
    const times = new Map<string, number>();
    for (const { name } of rows) times.set(name, (times.get(name) ?? 0) + 1);
    return rows.map(({ id, name, seat }) => ({
      id,
      label: seat && times.get(name)! > 1 ? `${name} (${seat})` : name,
    }));
  }

  /** Names that the form does not speak of stay as they are. */
  async read(
    ctx: Pick<PageContext, 't'>,
    importId: string,
    form: FormValues,
  ): Promise<{ decisions: OutletDecision[]; problems: FieldProblem[] }> {
    const known = await this.known();
    const decisions: OutletDecision[] = [];
    const problems: FieldProblem[] = [];
    for (const { nameKey } of await this.imports.outlets(importId)) {
      const [word = '', scopeName] = (form[`choice.${nameKey}`] ?? '').split(':');
      const typed = form[`outlet.${nameKey}`]?.trim() ?? '';
      // who types a name has chosen, whatever the choice beside it says
      const choice = outletChoices.find((each) => each === (word === 'unknown' && typed ? 'outlet' : word));
      if (!choice) continue;
      const none = { nameKey, choice, outletId: null, scope: null, mediumType: null };
      if (choice === 'outlet') {
        const wanted = searchKey(typed);
        const [outlet, ...others] = known.filter(({ label }) => searchKey(label) === wanted);
        if (!outlet || others.length || !wanted)
          problems.push({ path: `outlet.${nameKey}`, message: ctx.t.imports.outlets.notFound });
        else decisions.push({ ...none, outletId: outlet.id });
      } else if (choice === 'create') {
        const scope = scopes.find((each) => each === scopeName) ?? 'local';
        const mediumType = mediumTypes.find((each) => each === form[`type.${nameKey}`]) ?? 'newspaper';
        decisions.push({ ...none, scope, mediumType });
      } else decisions.push(none);
    }
    return { decisions, problems };
  }
}
