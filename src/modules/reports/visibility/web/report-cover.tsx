import { mediaAddress } from '../../../../media/rendition.js';
import type { Cover } from '../report-document.js';
import type { PartProps, ReportLinks } from './report-parts.js';

/** Title, facts, and who gave the money. */
export function ReportCover({
  words,
  document,
  level,
  top,
  logo = (fileId) => mediaAddress(fileId, '480.png'),
}: PartProps & { top: 1 | 2; logo?: ReportLinks['logo'] }) {
  const Title = `h${top}` as 'h1';
  const Heading = `h${level}` as 'h2';
  const { cover, title } = document;
  return (
    <header class="report-cover">
      <p class="report-kind">{[cover.kind, cover.organisation].filter(Boolean).join(' · ')}</p>
      <Title>{title}</Title>
      {cover.subtitle && <p class="report-subtitle">{cover.subtitle}</p>}
      <dl class="report-facts">
        {cover.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {cover.funders.length > 0 && (
        <div class="report-funders">
          <Heading>{words.t.reportView.funders}</Heading>
          <ul>
            {cover.funders.map((funder, index) => (
              <Funder key={index} funder={funder} logo={logo} />
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}

function Funder({
  funder,
  logo,
}: {
  funder: Cover['funders'][number];
  logo: (fileId: string) => string | null;
}) {
  const address = funder.logo && logo(funder.logo.fileId);
  return (
    <li>
      {address && (
        <span class="report-logo">
          <img src={address} alt={funder.logo?.alt ?? ''} height={48} />
        </span>
      )}
      <div>
        <strong>{funder.name}</strong>
        <p class="report-grant">{[funder.grant, funder.reference].filter(Boolean).join(', ')}</p>
        {funder.statement && <p>{funder.statement}</p>}
      </div>
    </li>
  );
}
