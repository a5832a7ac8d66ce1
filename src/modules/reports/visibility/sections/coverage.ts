import type { Block } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { scopeTable } from './scope-table.js';

/** Medienresonanz: what ran, by reach of the outlet. */
export function coverage(ctx: ReportContext): Block[] {
  return [scopeTable(ctx)];
}
