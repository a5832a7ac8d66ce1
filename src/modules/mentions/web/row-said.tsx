import { Icon } from '../../../web/components/icon.js';
import type { PageContext } from '../../../web/page-context.js';

/** What has just happened to a row that stays, with the way back. */
export interface RowSaid {
  text: string;
  /** It did not go through. */
  problem?: boolean;
  undo?: { action: string; fields: readonly (readonly [string, string])[] };
}

export function RowSaidLine({ ctx, said }: { ctx: PageContext; said: RowSaid }) {
  return (
    <div class={`row-said${said.problem ? ' row-said-problem' : ''}`} role="status">
      <span>{said.text}</span>
      {said.undo && (
        <form
          method="post"
          action={said.undo.action}
          hx-post={said.undo.action}
          hx-swap="none"
          data-undo
          key="undo"
        >
          {said.undo.fields.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="btn btn-sm">
            <Icon name="undo" size={16} />
            {ctx.t.shell.actions.undo}
          </button>
        </form>
      )}
    </div>
  );
}

/** The same for a step on several rows; stands below the list. */
export function BulkSaid({ ctx, said, oob }: { ctx: PageContext; said?: RowSaid; oob?: boolean }) {
  return (
    <div id="bulk-said" class="bulk-said" hx-swap-oob={oob ? 'true' : undefined}>
      {said && <RowSaidLine ctx={ctx} said={said} />}
    </div>
  );
}
