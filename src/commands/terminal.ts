import type { Writable } from 'node:stream';

/** Where a command writes. Results go to `out`, everything else to `err`, so that `--json` output can be piped. */
export interface Terminal {
  out(text: string): void;
  /** The stream behind `out`, for what is no text or too long to be held; left out where there is none. */
  bytes?: Writable;
  err(text: string): void;
  readStdin(): Promise<Buffer>;
  env: Record<string, string | undefined>;
}

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  bytes: process.stdout,
  err: (text) => void process.stderr.write(text),
  readStdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks);
  },
  env: process.env,
};

/** 0 done, 1 failed, 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with a sentence on `err` and an exit code. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
    this.name = 'CommandFailure';
  }
}

export function writeJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
