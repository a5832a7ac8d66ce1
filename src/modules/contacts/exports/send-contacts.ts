import type { Response } from 'express';
import { dayOf } from '../../../shared/days.js';
import { fileName } from '../../../web/file-name.js';
import { sendList } from '../../../web/list-sheet.js';
import type { PageContext } from '../../../web/page-context.js';
import type { ContactView } from '../contacts.queries.js';
import { writeCard } from '../vcard/write-card.js';
import { cardOf, contactSheetColumns } from './contact-columns.js';
import type { ContactExportFormat } from './contact-export.entity.js';

/** Answers a request with contacts as a file, named for the organisation and the day. */
export async function sendContacts(
  ctx: PageContext,
  response: Response,
  format: ContactExportFormat,
  views: readonly ContactView[],
): Promise<void> {
  const words = ctx.t.contactFiles.exports;
  const day = dayOf(ctx.now, ctx.format.timeZone);
  if (format !== 'vcf') {
    const columns = contactSheetColumns(ctx.t, day);
    const about = [[words.left, words.leftOut]] as const;
    return sendList(ctx, response, format, { name: 'contacts', columns, rows: views, filters: [], about });
  }
  const name = fileName([ctx.organisation?.name ?? '', words.file], day, 'vcf');
  response.status(200).set({
    'content-type': 'text/vcard; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
  response.send(views.map((view) => writeCard(cardOf(view))).join(''));
}
