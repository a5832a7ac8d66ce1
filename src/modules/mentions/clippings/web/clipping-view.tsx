import { Fact, Facts } from '../../../../web/components/facts.js';
import { Icon } from '../../../../web/components/icon.js';
import { DataTable } from '../../../../web/components/table.js';
import { TimeAgo } from '../../../../web/components/time.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { AccessRow } from '../clipping-accesses.js';
import { isPicture } from '../clipping-file.js';
import { stateOf } from '../clipping-state.js';
import type { Clipping } from '../clipping.entity.js';
import type { ClippingRow } from '../clippings.queries.js';
import { ClippingStateBadge, isOpen, readersText, UntilTime, usesText } from './clipping-words.js';
import { Place } from './mention-clippings.js';

interface Props {
  ctx: PageContext;
  row: ClippingRow;
}

/** One copy: the file, the right to it, and for those who answer for it who opened it. */
export function ClippingView({ ctx, row, accesses }: Props & { accesses: readonly AccessRow[] | null }) {
  const words = ctx.t.clippings;
  const { clipping, seenBy } = row;
  const state = stateOf(clipping, ctx.now);
  const { readerCount } = clipping;
  return (
    <div class="clipping-page">
      {state !== 'stored' && state !== 'noFile' && (
        <p class={`notice${state === 'missing' ? ' notice-problem' : ''}`}>{stateText(ctx, clipping)}</p>
      )}
      {readerCount !== null && seenBy > readerCount && isOpen(ctx, clipping) && (
        <p class="notice notice-problem">{words.tooManyReaders(seenBy, readerCount)}</p>
      )}
      <ClippingFile ctx={ctx} row={row} />
      <section>
        <h2>{words.details}</h2>
        <ClippingFacts ctx={ctx} row={row} />
        {mayEdit(ctx) && <Steps ctx={ctx} row={row} />}
      </section>
      {accesses && <Accesses ctx={ctx} rows={accesses} />}
    </div>
  );
}

function stateText({ t, now }: PageContext, clipping: Clipping): string {
  const state = stateOf(clipping, now);
  const fixed = state === 'expiring' && clipping.rightsBasis === 'section49';
  return fixed ? t.clippings.endsFixed : t.clippings.stateTexts[state];
}

function ClippingFile({ ctx, row: { clipping, mention } }: Props) {
  const words = ctx.t.clippings;
  if (!isOpen(ctx, clipping)) return null;
  const file = `/clippings/${clipping.id}/file`;
  const picture = isPicture(clipping.kind);
  return (
    <section class="clipping-file">
      {picture && (
        <a href={file}>
          <img
            src={`${file}/page`}
            alt={words.picture(words.kinds[clipping.kind], mention.headline)}
            width={clipping.width ?? undefined}
            height={clipping.height ?? undefined}
          />
        </a>
      )}
      {clipping.kind === 'audio' && (
        <audio
          controls
          preload="none"
          src={file}
          aria-label={words.picture(words.kinds.audio, mention.headline)}
        />
      )}
      {clipping.kind === 'pdf' && <p class="quiet">{words.pdfNote}</p>}
      <p class="clipping-links">
        <a class="btn" href={`${file}?for=download`}>
          <Icon name="download" size={16} />
          {words.download}
        </a>
        {picture && <a href={`/clippings/${clipping.id}/print`}>{words.print}</a>}
      </p>
    </section>
  );
}

function ClippingFacts({ ctx, row: { clipping, mention, outlet, creator, seenBy } }: Props) {
  const { t, format } = ctx;
  const words = t.clippings;
  const { fields } = words;
  const readers = readersText(clipping);
  return (
    <Facts>
      <Fact name={fields.mention}>
        <a href={`/mentions/${mention.id}#clippings`}>{mention.headline}</a>
        <span class="quiet">
          {' '}
          ({outlet ? `${outlet}, ` : ''}
          {format.day(mention.day)})
        </span>
      </Fact>
      <Fact name={fields.state}>
        <ClippingStateBadge ctx={ctx} clipping={clipping} />
      </Fact>
      <Fact name={fields.kind}>{words.kinds[clipping.kind]}</Fact>
      <Fact name={fields.basis}>{words.bases[clipping.rightsBasis]}</Fact>
      {clipping.proof && (
        <Fact name={fields.proof}>
          <span class="breakable">{clipping.proof}</span>
        </Fact>
      )}
      {(readers !== '' || seenBy > 0) && (
        <Fact name={fields.readers}>
          {readers}
          {seenBy > 0 && (
            <div class="quiet">
              {clipping.readerCount === null
                ? words.seenByOnly(seenBy)
                : words.seenBy(seenBy, clipping.readerCount)}
            </div>
          )}
        </Fact>
      )}
      {clipping.mediaType && (
        <Fact name={fields.until}>
          <UntilTime ctx={ctx} clipping={clipping} />
        </Fact>
      )}
      {clipping.mediaType && <Fact name={fields.uses}>{usesText(ctx, clipping)}</Fact>}
      {clipping.place && (
        <Fact name={fields.place}>
          <Place place={clipping.place} />
        </Fact>
      )}
      {clipping.mediaType && (
        <Fact name={fields.file}>
          {clipping.fileName && <span class="breakable">{clipping.fileName}, </span>}
          {clipping.mediaType}, {format.bytes(clipping.bytes ?? 0)}
          {clipping.width !== null && `, ${clipping.width} × ${clipping.height}`}
        </Fact>
      )}
      {clipping.capturedDay && (
        <Fact name={fields.captured}>
          {format.day(clipping.capturedDay)}
          {clipping.capturedTime && `, ${clipping.capturedTime}`}
        </Fact>
      )}
      <Fact name={fields.added}>
        {words.addedBy(creator ?? words.somebody, format.dateTime(clipping.createdAt))}
      </Fact>
    </Facts>
  );
}

function Steps({ ctx, row: { clipping } }: Props) {
  const words = ctx.t.clippings;
  const page = `/clippings/${clipping.id}`;
  const state = stateOf(clipping, ctx.now);
  const removed = state === 'removed';
  return (
    <div class="submit-row">
      {!removed && state !== 'expired' && (
        <a class="btn" href={`${page}/edit`}>
          <Icon name="edit" size={16} />
          {words.edit}
        </a>
      )}
      <form method="post" action={removed ? `${page}/restore` : `${page}/remove`}>
        <button type="submit" class="btn">
          <Icon name={removed ? 'undo' : 'delete'} size={16} />
          {removed ? words.restore : words.remove}
        </button>
      </form>
    </div>
  );
}

function Accesses({ ctx, rows }: { ctx: PageContext; rows: readonly AccessRow[] }) {
  const words = ctx.t.clippings;
  return (
    <section class="clipping-accesses">
      <h2>{words.accesses}</h2>
      <p class="quiet">{words.accessesLead}</p>
      {rows.length === 0 && <p>{words.noAccesses}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={words.accesses}
          density="compact"
          rows={rows}
          rowKey={(row) => `${row.who} ${row.day} ${row.action}`}
          columns={[
            {
              key: 'who',
              header: words.accessFields.who,
              primary: true,
              cell: (row) => row.who ?? words.somebody,
            },
            {
              key: 'action',
              header: words.accessFields.action,
              narrow: 'line',
              cell: (row) => words.actions[row.action],
            },
            {
              key: 'last',
              header: words.accessFields.last,
              narrow: 'line',
              cell: (row) => <TimeAgo ctx={ctx} at={row.lastAt} />,
            },
            {
              key: 'times',
              header: words.accessFields.times,
              align: 'end',
              cell: (row) => ctx.format.number(row.times),
            },
          ]}
        />
      )}
    </section>
  );
}

/** The page alone, with where it comes from and who may have it, for paper. */
export function ClippingPrint({ ctx, row: { clipping, mention, outlet } }: Props) {
  const words = ctx.t.clippings;
  const readers = clipping.readerCount === null ? clipping.readers : words.printReaders(clipping.readerCount);
  return (
    <figure class="clipping-print">
      <img
        src={`/clippings/${clipping.id}/file/page?for=print`}
        alt={words.picture(words.kinds[clipping.kind], mention.headline)}
      />
      <figcaption>
        {outlet ? `${outlet}, ` : ''}
        {ctx.format.day(mention.day)}. {words.printNote(words.bases[clipping.rightsBasis], readers)}
      </figcaption>
    </figure>
  );
}
