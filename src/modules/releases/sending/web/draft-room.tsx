import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { LookAtRecipients } from '../look-at-recipients.js';
import type { SendingView } from '../sendings.queries.js';
import { WriteMail } from '../write-mail.js';
import { DraftPage } from './draft-page.js';
import { mailValues } from './mail-form.js';
import { SendingRoom } from './sending-room.js';

/** The page of a sending that is being prepared. */
@Injectable()
export class DraftRoom {
  constructor(
    private readonly room: SendingRoom,
    private readonly look: LookAtRecipients,
    private readonly write: WriteMail,
  ) {}

  /** `values`: what was typed; null: what is stored. */
  async page(
    ctx: PageContext,
    { sending }: SendingView,
    values: FormValues | null = null,
    problems: readonly FieldProblem[] = [],
  ): Promise<string> {
    const release = await this.room.release({ sending });
    const view = {
      sending,
      release,
      look: await this.look.of(sending),
      newsroomPage: await this.write.newsroomPage(release.id),
      preview: await this.write.parts(sending, release, null, null),
      values: values ?? mailValues(ctx, sending),
      problems,
    };
    return this.room.page(
      ctx,
      release,
      <>
        <h2>{ctx.t.sendings.look.title}</h2>
        <p class="quiet">{ctx.t.sendings.look.lead}</p>
        <DraftPage ctx={ctx} view={view} />
      </>,
    );
  }
}
