import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  namedOptions,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../web/components/form.js';
import { shortLinks } from '../text/short-links.js';
import { wasLogged } from '../release-states.js';
import type { ReleaseFormProps } from './release-form-props.js';
import { FormOpenPlaces } from '../variants/web/open-places.js';
import { FormSection } from './form-section.js';
import { LengthMeter } from './length-meter.js';
import { QuoteFields } from './quote-fields.js';
import { WentOut } from './went-out.js';

/** In the order in which a release is written; every group may stay empty but the text. */
export function ReleaseForm(props: ReleaseFormProps) {
  const { ctx, action, values, problems, cancel, release } = props;
  const words = ctx.t.releases.form;
  const more = ctx.t.releaseForm;
  const field = fieldsOf(values, problems);
  const published = release?.state === 'published';
  return (
    <form method="post" action={action} class="release-form" data-release-form>
      <FormProblems t={ctx.t} problems={problems} />
      {values['version'] && <input type="hidden" name="version" value={values['version']} />}
      {release && release.approvedAt && !published && <p class="notice">{more.approvalWarning}</p>}
      {published && <p class="notice">{more.correctionWarning}</p>}
      <FormOpenPlaces ctx={ctx} values={values} />
      <TextFields {...props} />
      <QuoteFields ctx={ctx} values={values} problems={problems} />
      <SenderFields {...props} />
      <FundingFields {...props} />
      <EmbargoFields {...props} />
      {(!release || !published || wasLogged(release)) && <WentOut {...props} />}
      {release && (
        <FormSection title={published ? more.reasonTitle : more.noteTitle}>
          <Field
            {...field('note')}
            label={published ? more.reason : more.note}
            hint={published ? more.reasonHint : more.noteHint}
            note={published ? more.reasonNote : ctx.t.shell.words.optional}
            maxlength={300}
          />
        </FormSection>
      )}
      <SubmitRow
        label={release ? (published ? more.saveCorrection : words.save) : more.add}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}

function TextFields({ ctx, values, problems, campaigns }: ReleaseFormProps) {
  const words = ctx.t.releases.form;
  const more = ctx.t.releaseForm;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <FormSection title={more.textTitle}>
      <Field
        {...field('kicker')}
        label={more.kicker}
        hint={more.kickerHint}
        note={optional}
        maxlength={200}
      />
      <Field {...field('headline')} label={ctx.t.releases.headline} maxlength={300} required />
      <Field {...field('subhead')} label={more.subhead} note={optional} maxlength={300} />
      <Field
        {...field('lead')}
        label={more.lead}
        hint={more.leadHint}
        note={optional}
        rows={3}
        maxlength={4000}
      />
      <Field
        {...field('body')}
        label={words.body}
        hint={more.bodyHint}
        rows={14}
        maxlength={40_000}
        required
      />
      <LengthMeter ctx={ctx} values={values} />
      <div class="release-pair">
        {campaigns.length > 0 && (
          <Select
            {...field('campaignId')}
            label={ctx.t.releases.campaign}
            emptyLabel={ctx.t.releases.noCampaign}
            options={namedOptions(campaigns)}
          />
        )}
        <Select
          {...field('language')}
          label={more.language}
          options={optionsOf(['de', 'en'] as const, more.languages)}
        />
      </div>
    </FormSection>
  );
}

function SenderFields({ ctx, values, problems }: ReleaseFormProps) {
  const words = ctx.t.releases.form;
  const more = ctx.t.releaseForm;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  const links = (values['links'] ?? '').split('\n').filter((line) => line.trim());
  const short = shortLinks(links);
  return (
    <FormSection title={more.senderTitle}>
      <Field {...field('place')} label={more.place} hint={more.placeHint} note={optional} maxlength={120} />
      <div class="release-triple">
        <Field {...field('contactName')} label={more.contactName} note={optional} maxlength={120} />
        <Field
          {...field('contactPhone')}
          label={more.contactPhone}
          type="tel"
          note={optional}
          maxlength={60}
        />
        <Field
          {...field('contactEmail')}
          label={more.contactEmail}
          type="email"
          note={optional}
          maxlength={254}
        />
      </div>
      <Field
        {...field('boilerplate')}
        label={words.boilerplate}
        hint={words.boilerplateHint}
        note={optional}
        rows={4}
        maxlength={4000}
      />
      <Field
        {...field('spokespersons')}
        label={words.spokespersons}
        hint={more.spokespersonsHint}
        note={optional}
        rows={2}
      />
      <Field
        {...field('links')}
        label={words.links}
        hint={more.linksHint}
        note={optional}
        rows={3}
        spellcheck={false}
      />
      {links.length > 3 && <p class="release-warning">{more.manyLinks(links.length)}</p>}
      {short.length > 0 && <p class="release-warning">{more.shortLinks(short.join(', '))}</p>}
      <Checkbox
        name="asksForVoucher"
        label={more.voucher}
        hint={more.voucherHint}
        checked={Boolean(values['asksForVoucher'])}
      />
    </FormSection>
  );
}

function FundingFields({ ctx, values, grants }: ReleaseFormProps) {
  const more = ctx.t.releaseForm;
  if (!grants.length) return null;
  const chosen = new Set((values['grantIds'] ?? '').split('\n'));
  return (
    <FormSection title={more.fundingTitle} hint={more.fundingHint}>
      <div role="group" aria-label={more.fundingTitle}>
        {grants.map(({ id, title, reference }) => (
          <Checkbox
            key={id}
            name="grantIds"
            value={id}
            label={title}
            hint={reference || undefined}
            checked={chosen.has(id)}
          />
        ))}
      </div>
    </FormSection>
  );
}

function EmbargoFields({ ctx, values, problems }: ReleaseFormProps) {
  const more = ctx.t.releaseForm;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <FormSection title={ctx.t.publication.facts.embargo} hint={ctx.t.publication.embargoWarning}>
      <div class="room-moment">
        <Field {...field('embargoDay')} label={more.embargoDay} type="date" note={optional} />
        <Field {...field('embargoTime')} label={more.embargoTime} type="time" note={optional} />
      </div>
      <Field
        {...field('embargoReason')}
        label={more.embargoReason}
        hint={more.embargoReasonHint}
        note={optional}
        maxlength={300}
      />
    </FormSection>
  );
}
