import { Body, Get, Inject, Post, Res, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { sheetUnreadable } from '../../../../shared/sheets/sheet-row.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Outlet } from '../../../outlets/outlet.entity.js';
import { noticeDueDay } from '../../notices/notice-due-day.js';
import { ChangeContactImport } from '../change-contact-import.js';
import { ContactImportFiles, mostFileBytes } from '../contact-import-files.js';
import type { ContactImport } from '../contact-import.entity.js';
import { ContactImportQueries } from '../contact-imports.queries.js';
import { undoDays } from '../forget-contact-imports.js';
import { JudgeContactFile } from '../judge-contact-file.js';
import { holdsPersons, missingLaw } from '../law-of-file.js';
import { samplesOf } from '../read-contact-file.js';
import { StartContactImport } from '../start-contact-import.js';
import { TakeOverContacts } from '../take-over-contacts.js';
import { UndoContactImport } from '../undo-contact-import.js';
import { ContactImportCheck } from './contact-import-check.js';
import { ContactImportDone } from './contact-import-done.js';
import { importsAddress, ImportStyles, renderContactImports } from './contact-import-list.js';
import { ContactImportMapping } from './contact-import-mapping.js';
import { choiceValues, readChoices } from './posted-choices.js';
import { RefuseContactListFilter } from './refuse-contact-list.filter.js';

const upload = FileInterceptor('list', {
  limits: { fileSize: mostFileBytes, files: 1, fields: 4, parts: 6, fieldSize: 1_000 },
  defParamCharset: 'utf8',
});
type Uploaded = { originalname: string; buffer: Buffer } | undefined;

/** Address lists that somebody brings: upload, columns and law, preview, taking over, undo. A page shows whatever step it is at. */
@PageController(importsAddress)
@Needs('editor')
export class ContactImportsPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: ContactImportQueries,
    private readonly files: ContactImportFiles,
    private readonly start: StartContactImport,
    private readonly change: ChangeContactImport,
    private readonly judge: JudgeContactFile,
    private readonly takeOver: TakeOverContacts,
    private readonly undoImport: UndoContactImport,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const cursor = ctx.query.get('cursor') ?? undefined;
    return renderContactImports(ctx, await this.imports.list({ limit: 30, cursor }));
  }

  @Post()
  @UseInterceptors(upload)
  @UseFilters(RefuseContactListFilter)
  async upload(@Who() who: Principal, @UploadedFile() file: Uploaded): Promise<SeeOther> {
    if (!file || file.buffer.length === 0) throw sheetUnreadable('empty');
    const id = await this.start.run({ name: file.originalname, bytes: file.buffer }, who.userId);
    return seeOther(`${importsAddress}/${id}`);
  }

  @Get(':id')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, await this.change.one(id), []);
  }

  @Post(':id/choices')
  @Html()
  async choose(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const found = await this.change.one(id);
    if (found.state !== 'mapping') throw new UserError('changed-meanwhile');
    const values = formValues(body);
    const { choices, problems } = readChoices(ctx, found, values, this.today(ctx));
    if (!problems.length) problems.push(...(await this.problemsOfFile(ctx, { ...found, ...choices })));
    if (problems.length) {
      response.status(422);
      return this.page(ctx, found, problems, values);
    }
    await this.change.choose(id, choices);
    return seeOther(`${importsAddress}/${id}`);
  }

  @Post(':id/back')
  async back(@IdParam() id: string): Promise<SeeOther> {
    await this.change.chooseAgain(id);
    return seeOther(`${importsAddress}/${id}`);
  }

  @Post(':id/run')
  @Html()
  async run(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const found = await this.change.one(id);
    const partial = formValues(body)['partial'] === 'on';
    try {
      const { created, changed } = await this.takeOver.run(found, { partial }, who.userId);
      const text = ctx.t.contactFiles.imports.done.result(created, changed);
      const undo = { action: `${importsAddress}/${id}/undo`, fields: {} };
      return seeOther(`${importsAddress}/${id}`, { kind: 'done', text, undo });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'import-rows-wrong') throw error;
      response.status(422);
      const message = ctx.t.contactFiles.imports.check.partialMissing;
      return this.page(ctx, found, [{ path: 'partial', message }]);
    }
  }

  @Post(':id/discard')
  async discard(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<SeeOther> {
    await this.change.discard(id);
    return seeOther(importsAddress, { kind: 'done', text: ctx.t.contactFiles.imports.check.discarded });
  }

  @Post(':id/undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const { removed, restored, kept } = await this.undoImport.run(id, who.userId);
    const text = ctx.t.contactFiles.imports.done.undone(removed, restored, kept);
    return seeOther(`${importsAddress}/${id}`, { kind: 'done', text });
  }

  private today(ctx: PageContext): string {
    return dayOf(ctx.now, this.settings.timeZone);
  }

  /** What only the rows say: whether there are persons, and whether the file can be read to its end. */
  private async problemsOfFile(ctx: PageContext, found: ContactImport): Promise<FieldProblem[]> {
    const words = ctx.t.contactFiles.imports.mapping;
    try {
      const file = await this.judge.read(found);
      const texts = {
        source: words.sourceMissing,
        legalBasis: words.basisMissing,
        obtainedDay: words.dayMissing,
      };
      return holdsPersons(file) ? missingLaw(found).map((path) => ({ path, message: texts[path] })) : [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return [{ path: 'source', message: errorText(error, ctx.t) }];
    }
  }

  private async page(
    ctx: PageContext,
    found: ContactImport,
    problems: FieldProblem[],
    typed?: FormValues,
  ): Promise<string> {
    const words = ctx.t.contactFiles.imports;
    const frame = (title: string, lead: string, content: Parameters<typeof renderPage>[2]) =>
      renderPage(
        ctx,
        {
          title,
          lead,
          section: 'contacts',
          crumbs: [
            { label: ctx.t.contacts.title, href: '/contacts' },
            { label: words.tab, href: importsAddress },
          ],
          head: <ImportStyles />,
        },
        content,
      );
    if (found.state === 'mapping') {
      const samples = (await this.files.exists(found.id))
        ? await samplesOf(this.files.path(found.id), found)
        : [];
      const values = typed ?? choiceValues(found, this.today(ctx));
      const lead = found.format === 'vcf' ? words.mapping.cardsLead : words.mapping.lead;
      const view = { import: found, samples, values, problems };
      return frame(
        words.mapping.columns,
        lead(found.fileName),
        <ContactImportMapping ctx={ctx} view={view} />,
      );
    }
    if (found.state === 'checked') {
      const verdicts = await this.judge.judge(found, await this.judge.read(found));
      const outlets = await this.dataSource.manager.find(Outlet, { select: { id: true, name: true } });
      const view = {
        import: found,
        verdicts,
        outlets: new Map(outlets.map(({ id, name }) => [id, name])),
        noticeBy: found.obtainedDay && ctx.format.day(noticeDueDay(found.obtainedDay, null)),
        problems,
      };
      return frame(words.check.title, found.fileName, <ContactImportCheck ctx={ctx} view={view} />);
    }
    const age = ctx.now.getTime() - found.changedAt.getTime();
    const mayUndo =
      found.state === 'done' && found.created + found.changed > 0 && age < undoDays * 86_400_000;
    return frame(
      found.fileName,
      words.states[found.state],
      <ContactImportDone ctx={ctx} found={found} mayUndo={mayUndo} />,
    );
  }
}
