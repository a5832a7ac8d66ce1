import { EmptyState } from '../../../../web/components/empty-state.js';
import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { renderSettings } from '../../../accounts/web/settings-page.js';
import { longestTag } from '../tag-name.js';
import type { TagRow } from '../tags.queries.js';
import { CodingSettingsAssets } from '../../coding/web/coding-settings-assets.js';

/** The organisation's tags: renamed, merged, deleted. A row that could not be changed says why, with what was typed. */
export function renderTags(
  ctx: PageContext,
  tags: readonly TagRow[],
  wrong?: { id: string; typed: string; message: string },
): string {
  const words = ctx.t.coding.tagSettings;
  return renderSettings(
    ctx,
    'tags',
    words.lead,
    tags.length ? (
      <DataTable
        caption={words.tab}
        rows={tags}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: ctx.t.coding.tag,
            primary: true,
            cell: (tag) => (
              <RenameForm ctx={ctx} tag={tag} wrong={wrong?.id === tag.id ? wrong : undefined} />
            ),
          },
          {
            key: 'mentions',
            header: words.count,
            align: 'end',
            cell: ({ id, mentions }) => (
              <a href={`/mentions?review=all&tag=${id}`}>{ctx.format.number(mentions)}</a>
            ),
          },
          {
            key: 'actions',
            header: ctx.t.shell.words.actions,
            narrow: 'line',
            cell: (tag) => <TagActions ctx={ctx} tag={tag} others={tags.filter(({ id }) => id !== tag.id)} />,
          },
        ]}
      />
    ) : (
      <EmptyState
        title={words.empty.title}
        text={words.empty.text}
        action={
          <a class="btn btn-primary" href="/mentions">
            {words.empty.action}
          </a>
        }
        example={{ label: ctx.t.shell.empty.example, children: words.empty.example }}
      />
    ),
    { head: <CodingSettingsAssets /> },
  );
}

function RenameForm({
  ctx,
  tag: { id, name },
  wrong,
}: {
  ctx: PageContext;
  tag: TagRow;
  wrong: { typed: string; message: string } | undefined;
}) {
  const words = ctx.t.coding.tagSettings;
  return (
    <form method="post" action={`/settings/tags/${id}/name`} class="row-form">
      <input
        class={`form-control form-control-sm${wrong ? ' is-invalid' : ''}`}
        name="name"
        value={wrong?.typed ?? name}
        required
        maxlength={longestTag}
        aria-label={`${ctx.t.coding.tag}: ${name}`}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `tag-${id}-error` : undefined}
      />
      <button type="submit" class="btn btn-sm" aria-label={`${words.rename}: ${name}`}>
        {words.rename}
      </button>
      {wrong && (
        <span class="field-error" id={`tag-${id}-error`} role="alert">
          {wrong.message}
        </span>
      )}
    </form>
  );
}

function TagActions({
  ctx,
  tag: { id, name },
  others,
}: {
  ctx: PageContext;
  tag: TagRow;
  others: readonly TagRow[];
}) {
  const words = ctx.t.coding.tagSettings;
  return (
    <div class="coding-actions">
      {others.length > 0 && (
        <form method="post" action={`/settings/tags/${id}/merger`} class="row-form">
          <select
            class="form-select form-select-sm"
            name="into"
            required
            aria-label={`${words.merge}: ${name}`}
          >
            <option value="">{words.merge} …</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </select>
          <button type="submit" class="btn btn-sm" aria-label={`${words.mergeDo}: ${name}`}>
            {words.mergeDo}
          </button>
        </form>
      )}
      <form method="post" action={`/settings/tags/${id}/removal`}>
        <button type="submit" class="btn btn-sm" aria-label={`${ctx.t.shell.actions.delete}: ${name}`}>
          {ctx.t.shell.actions.delete}
        </button>
      </form>
    </div>
  );
}
