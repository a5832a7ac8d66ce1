import type { FieldProblem } from '../../../../shared/errors.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import { Checkbox, Field, fieldId, fieldsOf, FormProblems } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Release } from '../../release.entity.js';
import type { Look, LookedAt } from '../look-at-recipients.js';
import { sendingTimings } from '../sending.entity.js';
import type { Sending } from '../sending.entity.js';
import type { MailParts } from '../write-mail.js';

export interface DraftView {
  sending: Sending;
  release: Release;
  look: Look;
  preview: Pick<MailParts, 'subject' | 'text'>;
  /** Null: the release stands in no newsroom. */
  newsroomPage: string | null;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** Who gets the mail, what it says and when it goes, on one page; one button at the end lets it go. */
export function DraftPage({ ctx, view }: { ctx: PageContext; view: DraftView }) {
  const { sending, look, preview } = view;
  const words = ctx.t.sendings.look;
  const own = `/sendings/${sending.id}`;
  return (
    <>
      <form method="post" action={own} id="draft">
        <FormProblems t={ctx.t} problems={view.problems} />
        <section aria-labelledby="recipients-title">
          <h2 id="recipients-title">{words.recipients(look.count)}</h2>
          <RecipientTable ctx={ctx} rows={look.recipients} />
          <LeftOutList ctx={ctx} look={look} />
          <p class="submit-row">
            <a class="btn" href={`${own}/recipients`}>
              {words.change}
            </a>
          </p>
        </section>
        <MailFields ctx={ctx} view={view} />
        <div class="submit-row">
          <button type="submit" class="btn">
            {words.save}
          </button>
        </div>
      </form>
      <section aria-labelledby="preview-title">
        <h2 id="preview-title">{words.preview}</h2>
        <p>
          <strong>{words.previewOf(preview.subject)}</strong>
        </p>
        <pre class="mail-preview">{preview.text}</pre>
      </section>
      <section class="panel" aria-labelledby="go-title">
        <h2 id="go-title">{words.step3}</h2>
        <div class="submit-row">
          <button
            type="submit"
            class="btn btn-primary"
            form="draft"
            formaction={`${own}/queue`}
            disabled={!look.count}
          >
            {words.go(look.count)}
          </button>
          <button type="submit" class="btn" form="draft" formaction={`${own}/trial`}>
            {words.trial}
          </button>
          <form method="post" action={`${own}/step`}>
            <input type="hidden" name="step" value="cancel" />
            <button type="submit" class="btn btn-link">
              {words.discard}
            </button>
          </form>
        </div>
      </section>
    </>
  );
}

function RecipientTable({ ctx, rows }: { ctx: PageContext; rows: LookedAt[] }) {
  const words = ctx.t.sendings.look;
  if (!rows.length) return null;
  return (
    <DataTable
      caption={words.caption}
      density="compact"
      rows={rows}
      rowKey={({ contactId }) => contactId}
      columns={[
        {
          key: 'contact',
          header: words.contact,
          primary: true,
          cell: ({ contactId, name, takenOut, already }) => (
            <label class="form-check" for={fieldId(`keep-${contactId}`)}>
              <input
                id={fieldId(`keep-${contactId}`)}
                class="form-check-input"
                type="checkbox"
                name="keep"
                value={contactId}
                checked={!takenOut && !already}
                disabled={already}
              />
              <span class="form-check-label">{name ?? '–'}</span>
            </label>
          ),
        },
        { key: 'outlet', header: words.outlet, narrow: 'line', cell: ({ outlet }) => outlet ?? '–' },
        { key: 'email', header: words.email, narrow: 'line', cell: ({ email }) => email },
        { key: 'hints', header: words.hints, narrow: 'line', cell: (row) => <Hints ctx={ctx} row={row} /> },
      ]}
    />
  );
}

function Hints({ ctx, row: { already, warnings } }: { ctx: PageContext; row: LookedAt }) {
  const words = ctx.t.sendings.look;
  return (
    <>
      {already && <StatusBadge tone="off">{words.already}</StatusBadge>}
      {warnings.map(({ kind, count }) => (
        <StatusBadge key={kind} tone={kind === 'notice-due' ? 'neutral' : 'decide'}>
          {words.warnings[kind](count ?? 0)}
        </StatusBadge>
      ))}
    </>
  );
}

function LeftOutList({ ctx, look: { leftOut } }: { ctx: PageContext; look: Look }) {
  if (!leftOut.length) return null;
  return (
    <details class="mail-left-out">
      <summary>{ctx.t.sendings.look.leftOut(leftOut.length)}</summary>
      <ul>
        {leftOut.map(({ contactId, name, outlet, reason }) => (
          <li key={contactId}>
            {[name, outlet].filter(Boolean).join(', ') || ctx.t.sendings.page.erased}{' '}
            <span class="quiet">{ctx.t.sendings.skipReasons[reason]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function MailFields({
  ctx,
  view: { values, problems, release, newsroomPage },
}: {
  ctx: PageContext;
  view: DraftView;
}) {
  const words = ctx.t.sendings.look;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <section aria-labelledby="mail-title">
      <h2 id="mail-title">{words.mail}</h2>
      <Field
        {...field('subject')}
        label={words.subject}
        hint={words.subjectHint}
        note={optional}
        maxlength={200}
      />
      <Field
        {...field('intro')}
        label={words.intro}
        hint={words.introHint}
        note={optional}
        rows={3}
        maxlength={4000}
      />
      <div class="room-moment">
        <Field {...field('replyToName')} label={words.replyToName} maxlength={120} required />
        <Field {...field('replyToEmail')} label={words.replyToEmail} type="email" maxlength={254} required />
      </div>
      <fieldset class="mail-timing">
        <legend class="form-label">{words.timing}</legend>
        {sendingTimings.map((timing) => (
          <label key={timing} class="form-check" for={fieldId(`timing-${timing}`)}>
            <input
              id={fieldId(`timing-${timing}`)}
              class="form-check-input"
              type="radio"
              name="timing"
              value={timing}
              checked={(values['timing'] || 'now') === timing}
            />
            <span class="form-check-label">{words.timings[timing]}</span>
          </label>
        ))}
        <div class="room-moment">
          <Field {...field('day')} label={words.day} type="date" />
          <Field {...field('time')} label={words.time} type="time" />
        </div>
      </fieldset>
      <Checkbox name="withPdf" label={words.withPdf} checked={values['withPdf'] === 'on'} />
      {newsroomPage && (
        <Checkbox
          name="withNewsroomLink"
          label={words.withNewsroomLink}
          hint={newsroomPage}
          checked={values['withNewsroomLink'] === 'on'}
        />
      )}
      {release.embargoUntil && (
        <Checkbox
          name="underEmbargo"
          label={words.underEmbargo}
          hint={words.underEmbargoHint}
          checked={values['underEmbargo'] === 'on'}
        />
      )}
    </section>
  );
}
