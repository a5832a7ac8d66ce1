import { dialect } from '../config/dialect.js';

/** A moment as statements in plain SQL take it: SQLite holds it as text, "2026-03-05 13:07:00.000", whose order is the order of time. */
export function storedMoment(moment: Date): string | Date {
  return dialect === 'postgres' ? moment : moment.toISOString().replace('T', ' ').replace('Z', '');
}

/** A moment out of a row of plain SQL; null for none. */
export function readMoment(raw: unknown): Date | null {
  if (raw instanceof Date) return raw;
  return typeof raw === 'string' ? new Date(`${raw.replace(' ', 'T')}Z`) : null;
}
