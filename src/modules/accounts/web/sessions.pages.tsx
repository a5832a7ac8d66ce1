import { Get, Post } from '@nestjs/common';
import { StatusBadge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../access.js';
import type { Principal } from '../access.js';
import type { Session } from '../session.entity.js';
import { Sessions } from '../sessions.js';
import { renderSettings } from './settings-page.js';

@PageController('/settings/sessions')
@Needs('viewer')
export class SessionsPages {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<string> {
    return page(ctx, await this.sessions.listOf(who.userId), ownSession(who));
  }

  @Post('/others/end')
  async endOthers(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<SeeOther> {
    const ended = await this.sessions.end(who.userId, { allBut: ownSession(who) });
    return seeOther('/settings/sessions', { kind: 'done', text: ctx.t.accounts.sessions.ended(ended) });
  }

  @Post('/:id/end')
  async end(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const ended = await this.sessions.end(who.userId, { ids: [id] });
    return seeOther('/settings/sessions', { kind: 'done', text: ctx.t.accounts.sessions.ended(ended) });
  }
}

function ownSession(who: Principal): string | null {
  return who.via.kind === 'session' ? who.via.sessionId : null;
}

function page(ctx: PageContext, sessions: Session[], own: string | null): string {
  const words = ctx.t.accounts.sessions;
  return renderSettings(
    ctx,
    'signIns',
    words.lead,
    <>
      <DataTable
        caption={ctx.t.accounts.settings.signIns}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'browser',
            header: words.browser,
            primary: true,
            cell: (session) => (
              <>
                {browserName(session.userAgent) ?? words.unknownBrowser}{' '}
                {session.id === own && <StatusBadge tone="good">{words.thisOne}</StatusBadge>}
              </>
            ),
          },
          {
            key: 'started',
            header: words.started,
            cell: (session) => <TimeAgo ctx={ctx} at={session.createdAt} />,
          },
          {
            key: 'seen',
            header: words.lastSeen,
            cell: (session) => <TimeAgo ctx={ctx} at={session.lastSeenAt} />,
          },
          {
            key: 'end',
            header: ctx.t.shell.words.actions,
            align: 'end',
            cell: (session) =>
              session.id !== own && (
                <form method="post" action={`/settings/sessions/${session.id}/end`}>
                  <button type="submit" class="btn btn-sm">
                    {words.end}
                  </button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post" action="/settings/sessions/others/end" class="after-table">
          <button type="submit" class="btn">
            {words.endOthers}
          </button>
        </form>
      )}
    </>,
  );
}

/** "Firefox, Linux" out of a User-Agent: enough to recognise one's own machine. */
export function browserName(userAgent: string): string | null {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };
  const known = [browser, system].flatMap((word) => (word === undefined ? [] : [names[word] ?? word]));
  return known.length ? known.join(', ') : userAgent.slice(0, 60) || null;
}
