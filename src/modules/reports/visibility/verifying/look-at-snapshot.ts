import { buildReport } from '../build-report.js';
import { requestOf, snapshotOf } from '../compose-report.js';
import { methodVersion } from '../method-version.js';
import type { ReportDocument } from '../report-document.js';
import type { RuleVersions } from '../report-facts.js';
import type { Report } from '../report.entity.js';
import { ruleVersions } from '../rule-versions.js';
import type { ReportSnapshot } from '../snapshot.js';
import { snapshotText } from '../snapshot-text.js';
import { partsOf } from './counted-and-worded.js';
import type { CountedAndWorded } from './counted-and-worded.js';

type Words = CountedAndWorded['words'];

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

/** What the rules of today make of the kept facts: `figures` differ from what is kept, or only `words` around them do. */
export interface Recomputation {
  figures: Difference[];
  words: Difference[];
}

/** Builds the document anew from the kept facts; null: it was made by other rules, so that nothing can be said. */
export function recomputation(snapshot: ReportSnapshot): Recomputation | null {
  const { facts, methodVersion: version } = snapshot;
  if (version !== methodVersion || !areInForce(facts.rules)) return null;
  // through text, as the stored one went: what JSON does not hold is no difference
  const rebuilt = JSON.parse(snapshotText(buildReport(requestOf(snapshot.report), facts))) as ReportDocument;
  const [stored, found] = [partsOf(snapshot.document, facts), partsOf(rebuilt, facts)];
  const paths = [...new Set([...stored.keys(), ...found.keys()])];
  return {
    figures: paths.flatMap((path) => difference(path, stored.get(path)?.counted, found.get(path)?.counted)),
    words: paths.flatMap((path) => changedWords(path, stored.get(path)?.words, found.get(path)?.words)),
  };
}

/** A rule that came later concerns no older report. */
function areInForce({ estimators: kept, ...rules }: RuleVersions): boolean {
  const { estimators, ...today } = ruleVersions();
  const isSame = (before: Record<string, number>, now: Record<string, number>) =>
    Object.entries(before).every(([name, version]) => now[name] === version);
  return isSame(rules, today) && isSame(kept, estimators);
}

/** A label in six hundred rows is one text; texts that moved are none. */
function changedWords(path: string, stored: Words = new Map(), found: Words = new Map()): Difference[] {
  return [...new Set([...stored.keys(), ...found.keys()])].flatMap((member) => {
    const [before, now] = [new Set(stored.get(member)), new Set(found.get(member))];
    const gone = [...before].filter((text) => !now.has(text));
    const come = [...now].filter((text) => !before.has(text));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      path: `${path}.${member}`,
      stored: shortened(gone[at] ?? null),
      found: shortened(come[at] ?? null),
    }));
  });
}

/** Nothing when both are the same; of parts that differ, the first place where they do. */
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
