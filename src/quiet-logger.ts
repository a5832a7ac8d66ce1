import { ConsoleLogger } from '@nestjs/common';
import type { LogLevel } from '@nestjs/common';
import type { Settings } from './config/settings.js';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
/** The framework counts its parts at start: of use to its developers only. */
const chatter = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Logs to stderr, so that stdout belongs to what commands print. */
export class QuietLogger extends ConsoleLogger {
  constructor(level: Settings['logLevel']) {
    super({ logLevels: levels.slice(0, levels.indexOf(level) + 1), colors: process.stderr.isTTY });
    this.tellsChatter = level === 'debug' || level === 'verbose';
  }

  private readonly tellsChatter: boolean;

  protected override printMessages(
    messages: unknown[],
    context?: string,
    logLevel?: LogLevel,
    _stream?: 'stdout' | 'stderr',
    errorStack?: unknown,
  ): void {
    if (logLevel === 'log' && !this.tellsChatter && chatter.has(context ?? '')) return;
    super.printMessages(messages, context, logLevel, 'stderr', errorStack);
  }
}
