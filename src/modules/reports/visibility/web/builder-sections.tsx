import { Icon } from '../../../../web/components/icon.js';
import type { PageContext } from '../../../../web/page-context.js';
import { allSections, isAnnex, mayBeHidden } from '../drafting/section-choices.js';
import type { SectionChoice } from '../report-parameters.js';
import type { Report } from '../report.entity.js';
import { reportAddress } from './report-room.js';

/** Sections of a draft: order, which are in, own words. One form; each button is one step. */
export function BuilderSections({ ctx, report }: { ctx: PageContext; report: Report }) {
  const words = ctx.t.reports.builder;
  const sections = allSections(report.parameters.sections);
  const main = sections.filter(({ key }) => !isAnnex(key));
  const annexes = sections.filter(({ key }) => isAnnex(key));
  return (
    <form method="post" action={`${reportAddress(report)}/sections`} class="builder-sections">
      <input type="hidden" name="version" value={report.version} />
      <h2>{words.sections}</h2>
      <SectionRows ctx={ctx} report={report} sections={main} />
      <h3>{words.annexes}</h3>
      <SectionRows ctx={ctx} report={report} sections={annexes} />
    </form>
  );
}

function SectionRows({
  ctx,
  report,
  sections,
}: {
  ctx: PageContext;
  report: Report;
  sections: readonly SectionChoice[];
}) {
  return (
    <ol>
      {sections.map((choice, at) => (
        <SectionRow
          key={choice.key}
          ctx={ctx}
          report={report}
          choice={choice}
          isFirst={at === 0}
          isLast={at === sections.length - 1}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  ctx: PageContext;
  report: Report;
  choice: SectionChoice;
  isFirst: boolean;
  isLast: boolean;
}

function SectionRow({ ctx, report, choice: { key, shown, text }, isFirst, isLast }: RowProps) {
  const words = ctx.t.reports.builder;
  const name = ctx.t.visibility.sections[key];
  const { length } = report.parameters.highlights;
  return (
    <li id={`section-${key}`} class={shown ? undefined : 'builder-left-out'}>
      <span class="builder-section-name">
        {name}
        {!shown && <span class="quiet"> {words.hidden}</span>}
      </span>
      <span class="builder-section-steps">
        <Step step={`up:${key}`} label={words.up(name)} icon="up" disabled={isFirst} />
        <Step step={`down:${key}`} label={words.down(name)} icon="down" disabled={isLast} />
      </span>
      <span class="builder-section-links">
        {shown && key === 'highlights' && (
          <a href={`${reportAddress(report)}/highlights`}>
            {length ? words.highlights(length) : words.chooseHighlights}
          </a>
        )}
        {shown && (
          <a href={`${reportAddress(report)}/sections/${key}`}>
            {text ? words.rewrite : words.write}
            <span class="visually-hidden">: {name}</span>
          </a>
        )}
        {mayBeHidden(key) ? (
          <button
            type="submit"
            class="builder-link"
            name="step"
            value={`${shown ? 'hide' : 'show'}:${key}`}
            aria-label={shown ? words.hideSection(name) : words.showSection(name)}
          >
            {shown ? words.hide : words.show}
          </button>
        ) : (
          <span class="quiet">{words.always}</span>
        )}
      </span>
    </li>
  );
}

function Step({
  step,
  label,
  icon,
  disabled,
}: {
  step: string;
  label: string;
  icon: 'up' | 'down';
  disabled: boolean;
}) {
  return (
    <button
      type="submit"
      class="builder-step"
      name="step"
      value={step}
      aria-label={label}
      disabled={disabled}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
