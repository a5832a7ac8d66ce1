import { buildReport } from '../build-report.js';
import { requestOf, snapshotOf } from '../compose-report.js';
import { methodVersion } from '../method-version.js';
import type { ReportDocument } from '../report-document.js';
import type { Report } from '../report.entity.js';
import type { ReportSnapshot } from '../snapshot.js';
import { snapshotText } from '../snapshot-text.js';

/** What was stored and what is found, each as text; null: not there. */
export interface Difference {
  /** Such as `figures.placements` or `sections.reach`. */
  path: string;
  stored: string | null;
  found: string | null;
}

/** The snapshot out of its text; null: it is none. */
export function snapshotIn(text: string): ReportSnapshot | null {
  try {
    const snapshot = snapshotOf(text);
    return Array.isArray(snapshot.document.figures) && Array.isArray(snapshot.document.sections)
      ? snapshot
      : null;
  } catch {
    return null;
  }
}

/** Where the columns of a final report say something else than its snapshot. */
export function rowDifferences(report: Report, snapshot: ReportSnapshot): Difference[] {
  const pairs: [string, unknown, unknown][] = [
    ['id', report.id, snapshot.report.id],
    ['seriesId', report.seriesId, snapshot.report.seriesId],
    ...(['title', 'language', 'audience', 'periodStart', 'periodEnd', 'parameters', 'revision'] as const).map(
      (name): [string, unknown, unknown] => [name, report[name], snapshot.report[name]],
    ),
    ['methodVersion', report.methodVersion, snapshot.methodVersion],
  ];
  return pairs.flatMap(([path, row, stored]) => difference(path, stored, row));
}

/** Builds the document anew from the stored facts and compares every part; null: it was made by another version of the rules. */
export function rebuildDifferences(snapshot: ReportSnapshot): Difference[] | null {
  if (snapshot.methodVersion !== methodVersion) return null;
  // through text, as the stored one went: what JSON does not hold is no difference
  const rebuilt = JSON.parse(
    snapshotText(buildReport(requestOf(snapshot.report), snapshot.facts)),
  ) as ReportDocument;
  return documentDifferences(snapshot.document, rebuilt);
}

export function documentDifferences(stored: ReportDocument, found: ReportDocument): Difference[] {
  const keyed = (document: ReportDocument): [string, unknown][] => [
    ['language', document.language],
    ['title', document.title],
    ['cover', document.cover],
    ...document.figures.map((figure): [string, unknown] => [`figures.${figure.key}`, figure]),
    ...document.sections.map((section): [string, unknown] => [`sections.${section.key}`, section]),
  ];
  const [before, after] = [new Map(keyed(stored)), new Map(keyed(found))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    difference(path, before.get(path), after.get(path)),
  );
}

/** Nothing when both are the same to the byte; of parts that differ, the first place where they do. */
function difference(path: string, stored: unknown, found: unknown): Difference[] {
  const [a, b] = [textOf(stored), textOf(found)];
  if (a === b) return [];
  if (a === null || b === null) return [{ path, stored: shortened(a), found: shortened(b) }];
  if (isObject(stored) && isObject(found)) {
    const inner = firstInner(stored, found);
    if (inner !== null) return difference(`${path}.${inner}`, stored[inner], found[inner]);
  }
  return [{ path, stored: shortened(a), found: shortened(b) }];
}

function firstInner(stored: Record<string, unknown>, found: Record<string, unknown>): string | null {
  const names = [...new Set([...Object.keys(stored), ...Object.keys(found)])];
  return names.find((name) => textOf(stored[name]) !== textOf(found[name])) ?? null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : typeof value === 'string' ? value : snapshotText(value);
}

function shortened(text: string | null): string | null {
  return text !== null && text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
