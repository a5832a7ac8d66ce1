import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileReport, hostileTexts, sampleReport } from '../../../../../test/builders/sample-report.js';
import { hasTool, pdfText } from '../../../../../test/support/tools.js';
import { PrintEngine } from '../../../../print/print-engine.js';
import { PrintReport } from './print-report.js';

const createdAt = new Date('2026-11-30T14:00:00Z');
const seal = { sha256: '3f'.repeat(32), dataVersion: '2026-11-30T13:07:00.000Z', methodVersion: 3 };
const bare = (text: string) => text.replace(/[\s\u200b\u00ad-]/g, '');

describe('a report as PDF', () => {
  const engine = new PrintEngine();
  const files = { find: () => Promise.resolve(null) };
  const print = new PrintReport(engine, files as never, {} as never, { timeZone: 'Europe/Berlin' });
  const poppler = hasTool('pdftotext') && hasTool('pdfinfo');
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await print.pdf(sampleReport(), { createdAt, seal });
  });
  afterAll(() => engine.onApplicationShutdown());

  it('is tagged, in its language, and small', () => {
    const text = pdf.toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/\/Lang ?\(de/);
    expect(pdf.length).toBeLessThan(1_000_000);
  });

  it('has the same bytes for the same report', async () => {
    expect((await print.pdf(sampleReport(), { createdAt, seal })).equals(pdf)).toBe(true);
    const later = await print.pdf(sampleReport(), { createdAt: new Date('2026-12-01T14:00:00Z'), seal });
    expect(later.equals(pdf)).toBe(false);
  });

  it('is a sound file', () => {
    if (!hasTool('qpdf')) return;
    const folder = mkdtempSync(join(tmpdir(), 'echolot-pdf-'));
    try {
      writeFileSync(join(folder, 'report.pdf'), pdf);
      const said = execFileSync('qpdf', ['--check', join(folder, 'report.pdf')]).toString();
      expect(said).toContain('No syntax or stream encoding errors found');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has headings, tables with heads, and figures with words for those who do not see them', () => {
    if (!poppler) return;
    const structure = execFileSync('pdfinfo', ['-struct-text', '-'], {
      input: pdf,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString();
    for (const sign of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'TOC', 'Link', 'LBody'])
      expect(structure).toMatch(new RegExp(`^ *${sign}\\b`, 'm'));
    expect(
      execFileSync('pdfinfo', ['-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }).toString(),
    ).toMatch(/Tagged: +yes/);
  });

  it('is read from the cover to the annex', () => {
    if (!poppler) return;
    const text = pdfText(pdf, '-raw');
    const titles = sampleReport().sections.map(({ annex, number, title }) =>
      annex ? `Anhang ${number} ${title}\n` : `${number} ${title}\n`,
    );
    const places = ['Gefördert durch\n', 'Inhalt\n', ...titles].map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('numbers its pages and ends with its seal', () => {
    if (!poppler) return;
    const pages = pdfText(pdf).split('\f').slice(0, -1);
    expect(pages[1]).toContain(`Seite 2 von ${pages.length}`);
    expect(pages.at(-1)).toContain(seal.sha256);
    expect(pages.at(-1)).toContain('Datenstand: 30.11.2026, 14:07');
    expect(pages[2]).not.toContain(seal.sha256);
  });

  it('says in words which logo is missing', () => {
    if (!poppler) return;
    expect(pdfText(pdf)).toContain('Logo Beispielministerium für Zusammenhalt');
  });

  it('is set in English as well', async () => {
    const english = await print.pdf(sampleReport({ mentions: 3, language: 'en' }), { createdAt });
    expect(english.toString('latin1')).toMatch(/\/Lang ?\(en/);
    if (poppler) expect(pdfText(english)).toMatch(/Page 2 of \d+[\s\S]*Preview, not final/);
  });

  it.each(Object.entries(hostileTexts))('prints %s as text', async (name, text) => {
    const hostile = await print.pdf(hostileReport(text), { createdAt, seal });
    expect(hostile.subarray(0, 5).toString()).toBe('%PDF-');
    if (!poppler || !['typst', 'html', 'formula', 'endless'].includes(name)) return;
    expect(bare(pdfText(hostile))).toContain(bare(text).slice(0, 100));
  });

  it('names the characters that no font has', async () => {
    const hostile = await print.pdf(hostileReport(hostileTexts['emoji']!), { createdAt });
    if (poppler) expect(pdfText(hostile)).toMatch(/U\+1F389/);
  });
});
