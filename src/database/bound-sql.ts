import type { DataSource, EntityManager } from 'typeorm';
import { dialect } from '../config/dialect.js';

/** A piece of SQL with the values that stand in it. */
export class BoundSql {
  constructor(
    readonly pieces: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** Text that is SQL itself: names and expressions of the program, never anything from outside. */
export function raw(text: string): BoundSql {
  return new BoundSql([text], []);
}

/** Comma-separated values, for IN. Must not be empty. */
export function listOf(values: readonly unknown[]): BoundSql {
  return new BoundSql([...values.map((_, at) => (at === 0 ? '' : ', ')), ''], values);
}

/** Rows of one value each, for VALUES. Must not be empty. */
export function rowsOf(values: readonly unknown[]): BoundSql {
  return new BoundSql([...values.map((_, at) => (at === 0 ? '(' : '), (')), ')'], values);
}

/** SQL as a template: what is inserted becomes a parameter, unless it is SQL of this kind itself. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly unknown[]): BoundSql {
  const pieces = [strings[0]!];
  const values: unknown[] = [];
  for (const [at, value] of inserted.entries()) {
    const next = strings[at + 1]!;
    if (value instanceof BoundSql) {
      pieces[pieces.length - 1] += value.pieces[0]!;
      pieces.push(...value.pieces.slice(1));
      pieces[pieces.length - 1] += next;
      values.push(...value.values);
    } else {
      values.push(value);
      pieces.push(next);
    }
  }
  return new BoundSql(pieces, values);
}

/** The statement as the driver takes it. */
export function statementOf({ pieces, values }: BoundSql): { text: string; values: unknown[] } {
  const text = pieces.reduce((sum, piece, at) => `${sum}${dialect === 'postgres' ? `$${at}` : '?'}${piece}`);
  return { text, values: [...values] };
}

/** Runs a statement; the rows are as the driver gives them. */
export function runSql<Row>(manager: EntityManager | DataSource, statement: BoundSql): Promise<Row[]> {
  const { text, values } = statementOf(statement);
  return manager.query<Row[]>(text, values);
}
