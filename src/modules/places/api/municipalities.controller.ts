import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { listOf, listQuery } from '../../../web/http/list-query.js';
import { pageOfSorted } from '../../../web/http/page-of-sorted.js';
import { PlacesQueries } from '../places.queries.js';
import { municipalityResponse, toMunicipalityResponse } from './places-response.js';

const municipalitiesQuery = listQuery.extend({
  district: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .describe('Key of the district'),
  q: z.string().max(100).optional().describe('Part of the name, or beginning of the key or postal code'),
});
const municipalityList = listOf(municipalityResponse);

@Controller('api/v1/municipalities')
@ApiTags('places')
export class MunicipalitiesController {
  constructor(private readonly places: PlacesQueries) {}

  @Get()
  @ApiOperation({ summary: 'Municipalities of Germany that exist today, by name' })
  @ApiOkResponse({ standardSchema: municipalityList })
  async list(
    @Query({ schema: municipalitiesQuery }) query: z.infer<typeof municipalitiesQuery>,
  ): Promise<z.infer<typeof municipalityList>> {
    const page = pageOfSorted(await this.places.municipalities(query), query, (row) => [row.name, row.ags]);
    return { items: page.items.map(toMunicipalityResponse), nextCursor: page.nextCursor };
  }
}
