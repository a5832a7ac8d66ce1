import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../shared/clock.js';
import { UserError } from '../../../../shared/errors.js';
import { ReportFolders } from '../finalising/report-folders.js';
import type { ReportFile } from '../report-file.entity.js';
import { ReportQueries } from '../report.queries.js';
import type { Report } from '../report.entity.js';
import { sha256Of } from '../snapshot-text.js';
import { recomputation, rowDifferences, snapshotIn } from './look-at-snapshot.js';
import type { Difference } from './look-at-snapshot.js';

/** `skipped`: could not be looked at, and `reason` says why. */
export interface VerifyCheck {
  /** hash: the stored text against its SHA-256. row: what the list shows against the text. document: the figures that the rules make of the facts against those stored. The rest: files. */
  what: 'hash' | 'row' | 'document' | ReportFile['format'];
  state: 'same' | 'differs' | 'missing' | 'skipped';
  reason: 'unreadable' | 'other-method' | null;
  differences: Difference[];
  /** Of the document: texts that read otherwise today. They stay as they were kept, and nothing is wrong with them. */
  words: Difference[];
}

export interface Verification {
  reportId: string;
  title: string;
  revision: number;
  sha256: string;
  methodVersion: number;
  checkedAt: Date;
  /** Nothing differs and nothing is missing. */
  ok: boolean;
  checks: VerifyCheck[];
}

/** Looks whether a final report is still what it was. Changes nothing. */
@Injectable()
export class VerifyReport {
  constructor(
    private readonly reports: ReportQueries,
    private readonly folders: ReportFolders,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `report-not-final`. */
  async run(id: string): Promise<Verification> {
    const report = await this.reports.one(id);
    if (report.status !== 'final') throw new UserError('report-not-final');
    const checks = [...checksOf(report), ...(await this.filesOf(id))];
    const { title, revision, sha256, methodVersion } = report;
    return {
      reportId: id,
      title,
      revision,
      sha256: sha256 ?? '',
      methodVersion: methodVersion ?? 0,
      checkedAt: this.clock.now(),
      ok: checks.every(({ state }) => state === 'same' || state === 'skipped') && checks[0]!.state === 'same',
      checks,
    };
  }

  private async filesOf(id: string): Promise<VerifyCheck[]> {
    const files = await this.reports.files(id);
    const looks = await Promise.all(
      files.map(async (file) => fileCheck(file, await this.folders.readAt(file.path))),
    );
    const absent = (['pdf', 'xlsx', 'csv'] as const).filter(
      (format) => !files.some((file) => file.format === format),
    );
    return [...looks, ...absent.map((what) => check(what, 'missing'))];
  }
}

function checksOf(report: Report): VerifyCheck[] {
  const text = report.snapshot ?? '';
  const found = sha256Of(text);
  const hash =
    found === report.sha256
      ? check('hash', 'same')
      : check('hash', 'differs', [{ path: 'sha256', stored: report.sha256, found }]);
  const snapshot = snapshotIn(text);
  if (!snapshot) return [hash, ...(['row', 'document'] as const).map((what) => skipped(what, 'unreadable'))];
  const computed = recomputation(snapshot);
  return [
    hash,
    ofDifferences('row', rowDifferences(report, snapshot)),
    computed === null
      ? skipped('document', 'other-method')
      : { ...ofDifferences('document', computed.figures), words: computed.words },
  ];
}

function fileCheck({ format, sha256, bytes }: ReportFile, content: Buffer | null): VerifyCheck {
  if (!content) return check(format, 'missing');
  const found = sha256Of(content);
  return ofDifferences(format, [
    ...(content.length === bytes
      ? []
      : [{ path: 'bytes', stored: String(bytes), found: String(content.length) }]),
    ...(found === sha256 ? [] : [{ path: 'sha256', stored: sha256, found }]),
  ]);
}

function check(
  what: VerifyCheck['what'],
  state: VerifyCheck['state'],
  differences: Difference[] = [],
): VerifyCheck {
  return { what, state, reason: null, differences, words: [] };
}

function ofDifferences(what: VerifyCheck['what'], differences: Difference[]): VerifyCheck {
  return check(what, differences.length ? 'differs' : 'same', differences);
}

function skipped(what: VerifyCheck['what'], reason: NonNullable<VerifyCheck['reason']>): VerifyCheck {
  return { what, state: 'skipped', reason, differences: [], words: [] };
}
