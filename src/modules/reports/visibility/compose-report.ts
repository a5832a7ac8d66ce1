import { Injectable } from '@nestjs/common';
import { buildReport } from './build-report.js';
import { CollectFacts } from './collect-facts.js';
import type { ReportDocument } from './report-document.js';
import type { ReportFacts } from './report-facts.js';
import type { ReportRequest } from './report-request.js';
import type { Report } from './report.entity.js';
import type { ReportSnapshot } from './snapshot.js';

/** From the database to a document: of a draft anew each time, of a final report out of what it froze. */
@Injectable()
export class ComposeReport {
  constructor(private readonly collect: CollectFacts) {}

  facts(report: Report, now: Date): Promise<ReportFacts> {
    return this.collect.collect(requestOf(report), now);
  }

  /** A draft as it is at `now`. */
  async draft(report: Report, now: Date): Promise<{ facts: ReportFacts; document: ReportDocument }> {
    const facts = await this.facts(report, now);
    return { facts, document: buildReport(requestOf(report), facts) };
  }

  async document(report: Report, now: Date): Promise<ReportDocument> {
    return report.snapshot === null
      ? (await this.draft(report, now)).document
      : snapshotOf(report.snapshot).document;
  }
}

export function requestOf(report: Report | ReportSnapshot['report']): ReportRequest {
  const { title, language, audience, periodStart, periodEnd, parameters, revision } = report;
  return { title, language, audience, periodStart, periodEnd, parameters, revision };
}

/** What a final report stored. It was checked when it was written; `verify-report.ts` looks whether it is still the same. */
export function snapshotOf(text: string): ReportSnapshot {
  return JSON.parse(text) as ReportSnapshot;
}
