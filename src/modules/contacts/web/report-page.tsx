import { Fact, Facts } from '../../../web/components/facts.js';
import type { PageContext } from '../../../web/page-context.js';
import type { HeldPart } from '../rights/contact-holders.js';
import type { ContactReport } from '../rights/report-on-contact.js';
import { heldFields, heldText } from '../rights/report-text.js';

/** Everything stored about a contact, to be printed or sent. `frame`: what the law wants said around it. */
export function ReportPage({
  ctx,
  report,
  frame,
}: {
  ctx: PageContext;
  report: ContactReport;
  frame: string;
}) {
  const words = ctx.t.contactLaw.report;
  const own = `/contacts/${report.contact.id}/report`;
  return (
    <>
      <p class="submit-row no-print">
        <a class="btn" href={`${own}.txt`}>
          {words.text}
        </a>
        <a class="btn" href={`${own}.json`}>
          {words.json}
        </a>
      </p>
      {report.parts.map((part) => (
        <Part key={part.table} ctx={ctx} part={part} />
      ))}
      <section>
        <h2>{words.frame}</h2>
        <p class="room-text room-prose">{frame}</p>
      </section>
    </>
  );
}

function Part({ ctx, part }: { ctx: PageContext; part: HeldPart }) {
  return (
    <section>
      <h2>{part.title(ctx.t)}</h2>
      {part.records.map((record, at) => (
        <div key={at} class="contact-record">
          <Facts>
            {heldFields(record).map((field) => (
              <Fact key={field.name} name={field.label(ctx.t)}>
                <span class="room-text room-address">{heldText(field, ctx.t, ctx.format)}</span>
              </Fact>
            ))}
          </Facts>
        </div>
      ))}
    </section>
  );
}
