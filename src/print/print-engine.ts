import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { readPrintFonts } from './print-fonts.js';

export interface PrintJob {
  /** Typst; reads its data by `json("data.json")`. Text in the data stays text. */
  template: string;
  data: unknown;
  /** Pictures by the name under which the template reads them. */
  pictures?: Record<string, Buffer>;
  /** Stands in the file; the same job gives the same bytes. */
  createdAt: Date;
}

type Answer = { id: number; pdf: Uint8Array } | { id: number; problem: string };
interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
}

/** The thread holds some 100 MB, so it goes when nobody has printed for a while. */
const idleMs = 60_000;
/** Beyond this something is wrong with the template: an annex of 10,000 rows takes some 20 s of a processor, more on a busy machine. */
const longestMs = 180_000;

/** Makes tagged PDF files (PDF/UA-1) with Typst in a thread of its own, one after the other. */
@Injectable()
export class PrintEngine implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private idle: NodeJS.Timeout | null = null;
  private last = 0;

  /** Throws with Typst's own words when the template and its data do not make a document. */
  async print({ template, data, pictures = {}, createdAt }: PrintJob): Promise<Buffer> {
    const id = ++this.last;
    const files = { ...pictures, 'data.json': Buffer.from(JSON.stringify(data)) };
    const worker = this.start();
    const late = setTimeout(() => void this.end(new Error('printing took too long')), longestMs);
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        worker.postMessage({ id, template, files, createdAt: Math.floor(createdAt.getTime() / 1000) });
      });
    } finally {
      clearTimeout(late);
      if (!this.waiting.size) this.restSoon();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end(new Error('Echolot is stopping'));
  }

  private start(): Worker {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    if (this.worker) return this.worker;
    // nothing is ever written there: all files of a job live in memory
    const workspace = mkdtempSync(join(tmpdir(), 'echolot-print-'));
    const workerData = { workspace, fonts: readPrintFonts() };
    const worker = new Worker(new URL('./typst-worker.mjs', import.meta.url), { workerData });
    worker.on('message', (answer: Answer) => this.answered(answer));
    worker.on('error', (error) => void this.end(error));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private answered(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('pdf' in answer) waiting?.resolve(Buffer.from(answer.pdf));
    else waiting?.reject(new Error(answer.problem));
  }

  private restSoon(): void {
    this.idle = setTimeout(() => {
      if (!this.waiting.size) void this.end(new Error('nobody prints'));
    }, idleMs);
    this.idle.unref();
  }

  private async end(reason: Error): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    if (this.idle) clearTimeout(this.idle);
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
    await worker?.terminate();
  }
}
