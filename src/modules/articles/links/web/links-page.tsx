import { Fact, Facts } from '../../../../web/components/facts.js';
import { DataTable } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { LinksState, MissingLink } from '../links.queries.js';

interface Props {
  ctx: PageContext;
  on: boolean;
  state: LinksState;
}

/** The switch, how many addresses are looked at, and those that are missing. */
export function LinksPage({ ctx, on, state }: Props) {
  const { t, format } = ctx;
  const words = t.links;
  return (
    <>
      <form method="post" action="/settings/links" class="panel">
        <h2>{words.switch}</h2>
        <p>{on ? words.on : words.off}</p>
        <button type="submit" class="btn" name="state" value={on ? 'off' : 'on'}>
          {on ? words.switchOff : words.switchOn}
        </button>
      </form>
      <section class="panel">
        <h2>{words.state}</h2>
        <Facts>
          <Fact name={words.entered}>{format.number(state.entered)}</Fact>
          <Fact name={words.missing}>{words.missingCount(state.missing)}</Fact>
        </Facts>
      </section>
      <section class="panel">
        <h2>{words.missingTitle}</h2>
        {state.rows.length ? <Missing ctx={ctx} state={state} /> : <p class="quiet">{words.none}</p>}
      </section>
    </>
  );
}

function Missing({ ctx, state }: Pick<Props, 'ctx' | 'state'>) {
  const words = ctx.t.links;
  return (
    <>
      {state.rows.length < state.missing && <p class="quiet">{words.shownFirst(state.rows.length)}</p>}
      <DataTable
        caption={words.missingTitle}
        rowKey={({ mention }: MissingLink) => mention.id}
        rows={state.rows}
        columns={[
          {
            key: 'headline',
            header: words.headline,
            primary: true,
            cell: ({ mention }) => <a href={`/mentions/${mention.id}`}>{mention.headline}</a>,
          },
          { key: 'since', header: words.since, cell: ({ missingSince }) => ctx.format.day(missingSince) },
          { key: 'answer', header: words.answer, cell: (row) => <Answer ctx={ctx} row={row} /> },
        ]}
      />
    </>
  );
}

function Answer({ ctx, row: { mention, status } }: { ctx: PageContext; row: MissingLink }) {
  const words = ctx.t.links;
  return (
    <>
      {mention.linkState && words.states[mention.linkState]}
      {status !== null && <span class="quiet"> ({status})</span>}
      {!mention.linkDeadSince && <div class="quiet">{words.doubtful}</div>}
    </>
  );
}
