import type { FormValues } from '../../../web/http/read-form.js';
import { wasLogged } from '../release-states.js';
import type { ReleaseDetail } from '../releases.queries.js';
import { momentValues } from './typed-moment.js';

/** A stored release as the form shows it. */
export function releaseFormValues({ release, grants }: ReleaseDetail, timeZone: string): FormValues {
  const published =
    release.publishedAt && wasLogged(release) ? momentValues(release.publishedAt, timeZone) : {};
  const embargo = release.embargoUntil && momentValues(release.embargoUntil, timeZone);
  return {
    kicker: release.kicker,
    headline: release.headline,
    subhead: release.subhead,
    language: release.language,
    campaignId: release.campaignId ?? '',
    ...published,
    lead: release.lead,
    body: release.body,
    ...quoteValues(release.quotes),
    place: release.place,
    boilerplate: release.boilerplate,
    contactName: release.pressContact?.name ?? '',
    contactPhone: release.pressContact?.phone ?? '',
    contactEmail: release.pressContact?.email ?? '',
    spokespersons: release.spokespersons.join('\n'),
    links: release.links.join('\n'),
    asksForVoucher: release.asksForVoucher ? 'on' : '',
    grantIds: grants.map(({ id }) => id).join('\n'),
    embargoDay: embargo?.day ?? '',
    embargoTime: embargo?.time ?? '',
    embargoReason: release.embargoReason,
    replyDays: String(release.replyDays),
    version: String(release.version),
  };
}

function quoteValues(quotes: ReleaseDetail['release']['quotes']): FormValues {
  return Object.fromEntries(
    quotes.flatMap(({ text, name, role, approvedBy, approvedDay }, at) => [
      [`quote${at}-text`, text],
      [`quote${at}-name`, name],
      [`quote${at}-role`, role],
      [`quote${at}-approvedBy`, approvedBy ?? ''],
      [`quote${at}-approvedDay`, approvedDay ?? ''],
    ]),
  );
}
