import type { PageContext } from '../../../../web/page-context.js';
import type { MentionImport } from '../mention-import.entity.js';
import { importsAddress } from './import-list.js';

/** How far the work on an import is. The part asks for itself every second; without script the page does, every few. */
export function ImportProgress({ ctx, found }: { ctx: PageContext; found: MentionImport }) {
  const words = ctx.t.imports.progress;
  const { id, state, done, total, removed, accepted } = found;
  const removes = state === 'cancelling' || state === 'undoing';
  const share = removes ? (accepted ? removed / accepted : 0) : total ? done / total : null;
  const text = removes
    ? words.removing(removed)
    : state === 'running'
      ? words.running(done, total)
      : words.checking(done, total);
  return (
    <div
      class="import-progress"
      id="import-progress"
      role="status"
      hx-get={`${importsAddress}/${id}/progress`}
      hx-trigger="every 1s"
      hx-swap="outerHTML"
    >
      <progress max={1} value={share ?? undefined} aria-label={words.label} />
      <p>{text}</p>
      {done === 0 && removed === 0 && <p class="quiet">{words.waiting}</p>}
    </div>
  );
}

/** The progress with the way out: work under way can be cancelled until it is done. */
export function ImportWork({ ctx, found }: { ctx: PageContext; found: MentionImport }) {
  const words = ctx.t.imports.progress;
  return (
    <section class="panel">
      <h2>{ctx.t.imports.states[found.state]}</h2>
      <ImportProgress ctx={ctx} found={found} />
      <div class="submit-row">
        {(found.state === 'checking' || found.state === 'running') && (
          <form method="post" action={`${importsAddress}/${found.id}/cancel`}>
            <button type="submit" class="btn">
              {words.cancel}
            </button>
          </form>
        )}
        <a class="btn btn-link" href={`${importsAddress}/${found.id}`}>
          {words.reload}
        </a>
      </div>
    </section>
  );
}
