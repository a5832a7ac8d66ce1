import { execFileSync, spawnSync } from 'node:child_process';

/** Whether a program of the machine is there. In the gate (`REQUIRE_SERVICES`) a missing one is a failure, elsewhere its checks are left out. */
export function hasTool(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!found && process.env['REQUIRE_SERVICES']) throw new Error(`${name} is missing`);
  return found;
}

/** Text of a PDF in reading order. */
export function pdfText(pdf: Buffer, ...options: string[]): string {
  return execFileSync('pdftotext', [...options, '-', '-'], {
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'],
  }).toString();
}
