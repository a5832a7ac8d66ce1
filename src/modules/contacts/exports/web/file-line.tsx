import { asset } from '../../../../web/assets.js';
import { ExportMenu } from '../../../../web/components/export-menu.js';
import type { PageContext } from '../../../../web/page-context.js';

/** Above the list of contacts: the way in and out of files. `hasRows`: there is something to take along. */
export function FileLine({ ctx, hasRows }: { ctx: PageContext; hasRows: boolean }) {
  const words = ctx.t.contactFiles;
  return (
    <div class="export-line contact-file-line">
      <link rel="stylesheet" href={asset('/static/contact-files.css')} />
      <a href="/contacts/imports">{words.imports.link}</a>
      <a href="/contacts/exports">{words.exports.link}</a>
      {hasRows && (
        <ExportMenu
          ctx={ctx}
          path="/contacts/export"
          more={[{ label: words.exports.vcf, path: '/contacts/export.vcf' }]}
        />
      )}
    </div>
  );
}
