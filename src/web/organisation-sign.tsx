import type { PageContext } from './page-context.js';

/** Logo and name, quietly: at the foot of the navigation and on the sign-in page. */
export function OrganisationSign({ ctx }: { ctx: PageContext }) {
  const { organisation } = ctx;
  if (!organisation) return null;
  return (
    <div class="organisation-sign">
      <Logo ctx={ctx} url={organisation.smallLogoUrl} />
      {organisation.name && <span class="organisation-name">{organisation.name}</span>}
    </div>
  );
}

/** Head of every printed page: whose figures these are, and the day of the printout. Not seen on screens. */
export function OrganisationOnPaper({ ctx }: { ctx: PageContext }) {
  const { organisation, format, now } = ctx;
  if (!organisation) return null;
  return (
    <div class="paper-head">
      <Logo ctx={ctx} url={organisation.logoUrl} />
      {organisation.name && <span class="organisation-name">{organisation.name}</span>}
      <time dateTime={now.toISOString()}>{format.day(now)}</time>
    </div>
  );
}

function Logo({ ctx, url }: { ctx: PageContext; url: string | null }) {
  if (url === null) return null;
  // beside its name the logo says nothing new
  const alt = ctx.organisation?.name ? '' : ctx.t.organisation.logo;
  return <img class="organisation-logo" src={url} alt={alt} />;
}
