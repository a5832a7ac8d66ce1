import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { FileStore } from '../../../../media/file-store.js';
import { StoredFiles } from '../../../../media/stored-files.js';
import { PrintEngine } from '../../../../print/print-engine.js';
import { printable } from '../../../../print/printable-text.js';
import { formatsFor } from '../../../../web/format.js';
import { codesOf } from '../../../releases/preview/print-release.js';
import { documentContext } from '../drawing/document-context.js';
import type { Cover, ReportDocument } from '../report-document.js';
import { breakable } from './breakable-text.js';
import { printedSection } from './print-data.js';
import type { ReportSeal, ReportStanding } from './report-seal.js';

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');

export interface PrintReportOptions {
  /** Stands in the file: the same report gives the same bytes. */
  createdAt: Date;
  seal?: ReportStanding;
}

/** A report as PDF: A4, tagged (PDF/UA-1), charts and map as vectors, fonts inside. Reckons nothing. */
@Injectable()
export class PrintReport {
  constructor(
    private readonly engine: PrintEngine,
    private readonly files: StoredFiles,
    private readonly store: FileStore,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Throws with Typst's own words when the document cannot be set. */
  async pdf(document: ReportDocument, { createdAt, seal = null }: PrintReportOptions): Promise<Buffer> {
    const pictures: Record<string, Buffer> = {};
    const addPicture = (content: Buffer, kind: 'svg' | 'png') => {
      const name = `picture-${Object.keys(pictures).length + 1}.${kind}`;
      pictures[name] = content;
      return name;
    };
    const { value, replaced } = printable(document);
    const ctx = documentContext(document);
    const funders = await Promise.all(value.cover.funders.map((funder) => this.funder(funder)));
    const words = ctx.t.releaseDocument;
    const printing = { ctx, document: value, addPicture, told: new Set<string>() };
    const sections = (annex: boolean) =>
      value.sections
        .filter((section) => section.annex === annex)
        .map((section, index) => printedSection(printing, section, index));
    const data = {
      language: value.language,
      title: value.title,
      organisation: value.cover.organisation,
      description: [value.cover.kind, value.cover.organisation].filter(Boolean).join(', '),
      running: shortened(value.title, 66),
      footer: [value.cover.organisation, seal ? '' : ctx.t.reportView.notFrozen].filter(Boolean).join(' · '),
      words: {
        page: words.page('{at}', '{of}'),
        contents: ctx.t.reportView.contents,
        funders: ctx.t.reportView.funders,
      },
      cover: {
        kind: value.cover.kind,
        subtitle: value.cover.subtitle,
        facts: value.cover.facts,
        funders: funders.map(({ logo, ...funder }) => ({ ...funder, file: logo && addPicture(logo, 'png') })),
      },
      numberWidth: value.sections.some(({ annex }) => annex) ? 18 : 8,
      sections: sections(false),
      annexes: sections(true),
      seal: seal && seal !== 'extract' ? this.sealLines(document, seal) : [],
      replaced: replaced.length ? words.replaced(codesOf(replaced)) : '',
    };
    return this.engine.print({ template, data: breakable(data), pictures, createdAt });
  }

  private async funder({ name, grant, reference, statement, logo }: Cover['funders'][number]) {
    const file = logo && (await this.files.find(logo.fileId));
    return {
      name,
      grant: [grant, reference].filter(Boolean).join(', '),
      statement,
      alt: logo?.alt ?? '',
      logo: file && (await this.store.read(file.sha256, '480.png')),
    };
  }

  private sealLines(document: ReportDocument, seal: ReportSeal): string[] {
    const words = documentContext(document).t.reportView;
    const format = formatsFor(document.language, this.settings.timeZone);
    return [
      `${words.dataVersion}: ${format.dateTime(new Date(seal.dataVersion))} · ${words.methodVersion}: ${seal.methodVersion}`,
      `${words.hash}: ${seal.sha256}`,
    ];
  }
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
