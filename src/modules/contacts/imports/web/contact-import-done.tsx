import { Fact, Facts } from '../../../../web/components/facts.js';
import { Icon } from '../../../../web/components/icon.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ContactImport } from '../contact-import.entity.js';
import { ContactImportCounts } from './contact-import-check.js';
import { importsAddress } from './contact-import-list.js';

/** What came of an import that is over, and the way to undo it. */
export function ContactImportDone({
  ctx,
  found,
  mayUndo,
}: {
  ctx: PageContext;
  found: ContactImport;
  mayUndo: boolean;
}) {
  const words = ctx.t.contactFiles.imports;
  const isOver = found.state === 'done' || found.state === 'undone';
  return (
    <>
      {found.state === 'done' && <p>{words.done.result(found.created, found.changed)}</p>}
      {isOver && <ContactImportCounts ctx={ctx} found={found} counts={found} />}
      {mayUndo && (
        <section aria-labelledby="undo-title">
          <h2 id="undo-title">{words.done.undoTitle}</h2>
          <p class="quiet">{words.done.undoText}</p>
          <form method="post" action={`${importsAddress}/${found.id}/undo`} class="submit-row">
            <button type="submit" class="btn">
              <Icon name="undo" size={16} /> {words.done.undo}
            </button>
          </form>
        </section>
      )}
      <section aria-labelledby="facts-title">
        <h2 id="facts-title">{words.done.facts}</h2>
        <Facts>
          <Fact name={words.list.source}>{found.source || '–'}</Fact>
          {found.legalBasis !== 'none' && (
            <Fact name={words.done.basis}>{ctx.t.contacts.bases[found.legalBasis]}</Fact>
          )}
          {found.obtainedDay && <Fact name={words.done.obtained}>{ctx.format.day(found.obtainedDay)}</Fact>}
          <Fact name={words.done.uploaded}>{ctx.format.dateTime(found.createdAt)}</Fact>
          {found.fileGoneAt && (
            <Fact name={words.done.fileGone}>{ctx.format.dateTime(found.fileGoneAt)}</Fact>
          )}
        </Facts>
      </section>
    </>
  );
}
