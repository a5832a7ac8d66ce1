import { describe, expect, it } from '@jest/globals';
import { dialect } from '../config/dialect.js';
import { listOf, raw, sql, statementOf } from './bound-sql.js';

const marks = (text: string) => {
  let number = 0;
  return dialect === 'postgres' ? text.replace(/\?/g, () => `$${++number}`) : text;
};

describe('sql', () => {
  it('makes parameters of values and keeps SQL that is put together from parts', () => {
    const condition = sql`day IN (${listOf(['2026-01-01', "'; DROP"])}) AND rule = ${'any'}`;
    const statement = sql`SELECT ${raw('COUNT(*)')} FROM t WHERE ${condition} AND ${condition} LIMIT ${5}`;
    expect(statementOf(statement)).toEqual({
      text: marks(
        'SELECT COUNT(*) FROM t WHERE day IN (?, ?) AND rule = ? AND day IN (?, ?) AND rule = ? LIMIT ?',
      ),
      values: ['2026-01-01', "'; DROP", 'any', '2026-01-01', "'; DROP", 'any', 5],
    });
  });

  it('takes one with no values, and values side by side', () => {
    expect(statementOf(sql`SELECT 1`)).toEqual({ text: 'SELECT 1', values: [] });
    expect(statementOf(sql`${1}${2}`)).toEqual({ text: marks('??'), values: [1, 2] });
  });
});
