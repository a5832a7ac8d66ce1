import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { IdFolders } from '../../../../media/id-folders.js';
import { Clock } from '../../../../shared/clock.js';
import { errorCode } from '../../../../shared/error-code.js';
import type { ReportFormat } from '../report-file.entity.js';

const names = ['report.pdf', 'report.xlsx', 'report.csv.zip'] as const;
export type ReportFileName = (typeof names)[number];

export const fileNameOf: Readonly<Record<ReportFormat, ReportFileName>> = {
  pdf: 'report.pdf',
  xlsx: 'report.xlsx',
  csv: 'report.csv.zip',
};

/**
 * Files of final reports, as `UPLOADS_DIR/reports/<id>/report.pdf`. The id is that of one attempt to make them, not of the report: an attempt that lost its claim can never write over
 * what another one has stored.
 */
@Injectable()
export class ReportFolders extends IdFolders<ReportFileName> {
  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'uploadsDir'>, clock: Clock) {
    super(join(settings.uploadsDir, 'reports'), names, clock);
  }

  /** Below the folder of uploads, as it stands in the row. */
  pathOf(attempt: string, format: ReportFormat): string {
    return `reports/${attempt}/${fileNameOf[format]}`;
  }

  /** Null when the file is not there, such as after a restore without the uploads. */
  async readAt(path: string): Promise<Buffer | null> {
    const { attempt, name } = partsOf(path);
    try {
      return await readFile(join(this.folderOf(attempt), name));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  removeAt(path: string): Promise<void> {
    return this.remove(partsOf(path).attempt);
  }
}

/** A path is put together anew from an id and a name out of a closed list: what stands in the row never reaches the disk as it is. */
function partsOf(path: string): { attempt: string; name: ReportFileName } {
  const [root, attempt = '', name] = path.split('/');
  const known = names.find((each) => each === name);
  if (root !== 'reports' || !known) throw new Error('not the path of a file of a report');
  return { attempt, name: known };
}
