import type { Cover } from '../report-document.js';
import type { ReportContext } from '../report-context.js';

export function cover({ facts, request, format, words }: ReportContext): Cover {
  const { organisation, grants, campaigns, campaignIds } = facts;
  const about = campaignIds === null ? words.cover.everything : campaigns.map(({ name }) => name).join(', ');
  return {
    kind: words.kind,
    organisation,
    subtitle: grants.length ? grants.map(({ title }) => title).join(', ') : about,
    facts: [
      {
        label: words.cover.period,
        text: words.span(format.day(request.periodStart), format.day(request.periodEnd)),
      },
      ...(facts.period && facts.period.to < request.periodEnd
        ? [{ label: words.cover.soFar, text: words.cover.countedUntil(format.day(facts.period.to)) }]
        : []),
      ...grants.map(({ title, periodStart, periodEnd }) => ({
        label: grants.length > 1 ? words.cover.grantPeriodOf(title) : words.cover.grantPeriod,
        text: words.span(format.day(periodStart), format.day(periodEnd)),
      })),
      ...(about && campaignIds !== null ? [{ label: words.cover.campaigns, text: about }] : []),
      { label: words.cover.asOf, text: format.dateTime(new Date(facts.dataVersion)) },
      ...(request.revision > 1
        ? [{ label: words.cover.revision, text: format.number(request.revision) }]
        : []),
    ],
    funders: grants.map(({ funder, title, reference, statement }) => ({
      name: funder.name,
      grant: title,
      reference,
      statement,
      logo: funder.logo,
    })),
  };
}
