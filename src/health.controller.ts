import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Public } from './modules/accounts/access.js';

/** For supervisors: alive, and ready to answer. */
@Controller()
@ApiExcludeController()
@Public()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ status: 'ok' | 'database unreachable' }> {
    try {
      await this.dataSource.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      response.status(503);
      return { status: 'database unreachable' };
    }
  }
}
