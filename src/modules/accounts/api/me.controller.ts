import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { Who } from '../access.js';
import type { Principal } from '../access.js';
import { UsersRepository } from '../users.repository.js';

const meResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['admin', 'editor', 'viewer']),
  })
  .meta({ id: 'Me' });

@Controller('api/v1/me')
@ApiTags('me')
export class MeController {
  constructor(private readonly users: UsersRepository) {}

  @Get()
  @ApiOperation({ summary: 'Whose token or session this is' })
  @ApiOkResponse({ standardSchema: meResponse })
  async me(@Who() who: Principal): Promise<z.infer<typeof meResponse>> {
    const user = await this.users.find(who.userId);
    if (!user) throw notFound('user');
    return { id: user.id, name: user.name, email: user.email, role: user.role };
  }
}
