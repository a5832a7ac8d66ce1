import { Field } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { CalendarToken } from '../calendar-token.entity.js';

/** How one's own calendar program gets the dates: by an address that is shown once. */
export function Subscribe({
  ctx,
  token,
  secret,
}: {
  ctx: PageContext;
  token: CalendarToken | null;
  /** Made by this very request. */
  secret: string | null;
}) {
  const words = ctx.t.calendar.subscribe;
  return (
    <section class="panel calendar-subscribe" id="subscribe">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {secret !== null ? (
        <FreshAddress ctx={ctx} address={`${ctx.origin}/calendar.ics?token=${secret}`} />
      ) : (
        token && (
          <p class="quiet">
            {words.since(ctx.format.day(token.createdAt))}{' '}
            {token.lastUsedAt ? words.used(ctx.format.dateTime(token.lastUsedAt)) : words.neverUsed}
          </p>
        )
      )}
      <div class="room-steps">
        <form method="post" action="/calendar/address#subscribe">
          <button type="submit" class={token ? 'btn' : 'btn btn-primary'}>
            {token ? words.renew : words.create}
          </button>
        </form>
        {token && (
          <form method="post" action="/calendar/address/removal">
            <button type="submit" class="btn">
              {words.end}
            </button>
          </form>
        )}
        <a class="btn btn-link" href="/calendar.ics" download="echolot.ics">
          {words.download}
        </a>
      </div>
      {token && <p class="field-hint">{words.renewHint}</p>}
    </section>
  );
}

function FreshAddress({ ctx, address }: { ctx: PageContext; address: string }) {
  const words = ctx.t.calendar.subscribe;
  return (
    <div class="notice notice-done" role="status">
      <div class="calendar-address">
        <p>{words.shownOnce}</p>
        <Field name="address" label={words.address} value={address} readonly mono />
        <p class="room-steps">
          {/* without a script, and where browsers keep the clipboard shut, the field is selected by hand */}
          <button type="button" class="btn" data-copy="field-address" data-copied={words.copied} hidden>
            {words.copy}
          </button>
          <a class="btn" href={address.replace(/^https?:/, 'webcal:')}>
            {words.open}
          </a>
        </p>
      </div>
    </div>
  );
}
