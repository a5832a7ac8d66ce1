import { StatusBadge } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import { oftenDays } from '../warn-of.js';
import type { Warning } from '../warn-of.js';
import type { Why } from '../why-on-list.js';
import { shortened } from './filter-text.js';

/** Why a living list has somebody, in a line. */
export function whyText(ctx: PageContext, whys: readonly Why[]): string {
  return whys.map((why) => oneText(ctx, why)).join(' · ');
}

function oneText(ctx: PageContext, why: Why): string {
  const { t } = ctx;
  const words = t.lists.why;
  switch (why.by) {
    case 'kind':
      return t.contacts.kinds[why.kind];
    case 'topic':
      return words.topic(shortened(ctx, why.topics));
    case 'district':
      return words.district[why.how](shortened(ctx, why.districts));
    case 'state':
      return words.state[why.how](shortened(ctx, why.states));
    case 'scope':
      return t.shell.scopes[why.scope];
    case 'mediumType':
      return t.shell.mediumTypes[why.mediumType];
  }
}

/** What there is to know before somebody is written to. */
export function WarningBadges({ ctx, warnings }: { ctx: PageContext; warnings: readonly Warning[] }) {
  return (
    <>
      {warnings.map((warning) => (
        <StatusBadge key={warning.kind} tone="decide">
          {warningText(ctx, warning)}
        </StatusBadge>
      ))}
    </>
  );
}

export function warningText({ t }: Pick<PageContext, 't'>, { kind, count = 0 }: Warning): string {
  const words = t.lists.warnings;
  return kind === 'written-often' ? words.often(count, oftenDays) : words[kind];
}
