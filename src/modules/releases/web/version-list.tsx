import { StatusBadge } from '../../../web/components/badge.js';
import { Field, Select } from '../../../web/components/form.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Release } from '../release.entity.js';
import type { VersionRow } from '../versions/versions.queries.js';

/** All wordings with a choice of two to compare; a plain form, so that the comparison has an address. */
export function VersionList({
  ctx,
  release,
  versions,
  pair,
}: {
  ctx: PageContext;
  release: Release;
  versions: readonly VersionRow[];
  pair: { before: VersionRow; after: VersionRow } | null;
}) {
  const words = ctx.t.versions;
  const own = `/releases/${release.id}/versions`;
  const choice = (name: 'from' | 'to', label: string, chosen: number | undefined) => ({
    key: name,
    header: label,
    cell: ({ number }: VersionRow) => (
      <input
        type="radio"
        class="form-check-input"
        form="release-compare"
        name={name}
        value={String(number)}
        checked={number === chosen}
        aria-label={`${label}: ${words.number(number)}`}
      />
    ),
  });
  return (
    <>
      <DataTable
        caption={words.caption}
        rows={[...versions]}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'number',
            header: words.version,
            primary: true,
            cell: (version) => (
              <>
                <a href={`${own}/${version.number}`}>{words.number(version.number)}</a>{' '}
                <VersionMark ctx={ctx} version={version} />
              </>
            ),
          },
          {
            key: 'when',
            header: words.when,
            narrow: 'line',
            cell: ({ updatedAt }) => (
              <time class="nowrap" dateTime={updatedAt.toISOString()}>
                {ctx.format.dateTime(updatedAt)}
              </time>
            ),
          },
          {
            key: 'who',
            header: words.who,
            narrow: 'line',
            cell: ({ by }) => by ?? <span class="quiet">{words.nobody}</span>,
          },
          {
            key: 'note',
            header: words.note,
            narrow: 'line',
            cell: ({ note, kind }) => note || <span class="quiet">{words.kinds[kind]}</span>,
          },
          ...(versions.length > 1
            ? [
                choice('from', words.before, pair?.before.number),
                choice('to', words.after, pair?.after.number),
              ]
            : []),
        ]}
      />
      {versions.length > 1 && (
        <form id="release-compare" method="get" action={own} class="submit-row">
          <button type="submit" class="btn">
            {words.compare}
          </button>
        </form>
      )}
      {mayEdit(ctx) && versions.length > 1 && !release.archivedAt && (
        <RestoreForm ctx={ctx} release={release} versions={versions} />
      )}
    </>
  );
}

function VersionMark({ ctx, version }: { ctx: PageContext; version: VersionRow }) {
  const words = ctx.t.versions;
  if (version.kind === 'correction')
    return <StatusBadge tone="neutral">{words.kinds.correction}</StatusBadge>;
  if (version.publishedAt) return <StatusBadge tone="off">{words.published}</StatusBadge>;
  return null;
}

function RestoreForm({
  ctx,
  release,
  versions,
}: {
  ctx: PageContext;
  release: Release;
  versions: readonly VersionRow[];
}) {
  const words = ctx.t.versions;
  const published = release.state === 'published';
  return (
    <details class="release-plan">
      <summary>{words.restoreTitle}</summary>
      <form method="post" action={`/releases/${release.id}/versions/restore`}>
        <p class="quiet">{published ? words.restorePublished : words.restoreHint}</p>
        <input type="hidden" name="version" value={String(release.version)} />
        <div class="release-pair">
          <Select
            name="number"
            label={words.version}
            options={versions.slice(1).map(({ number, updatedAt }) => ({
              value: String(number),
              label: words.title(number, ctx.format.dateTime(updatedAt)),
            }))}
          />
          <Field
            name="note"
            label={published ? ctx.t.releaseForm.reason : words.note}
            note={published ? undefined : ctx.t.shell.words.optional}
            required={published}
            maxlength={300}
            value=""
          />
        </div>
        <button type="submit" class="btn">
          {words.restore}
        </button>
      </form>
    </details>
  );
}
