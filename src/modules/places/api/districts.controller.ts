import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { listOf, listQuery } from '../../../web/http/list-query.js';
import { pageOfSorted } from '../../../web/http/page-of-sorted.js';
import { districtKey } from '../district-key.js';
import { PlacesQueries } from '../places.queries.js';
import { districtResponse, toDistrictResponse } from './places-response.js';

const districtsQuery = listQuery.extend({
  state: z.string().max(40).optional().describe('German name of the Land, such as Bayern'),
  q: z.string().max(100).optional().describe('Part of the name or seat, or beginning of the key'),
});
const districtList = listOf(districtResponse);

@Controller('api/v1/districts')
@ApiTags('places')
export class DistrictsController {
  constructor(private readonly places: PlacesQueries) {}

  @Get()
  @ApiOperation({ summary: 'Districts of Germany that exist today, by name' })
  @ApiOkResponse({ standardSchema: districtList })
  async list(
    @Query({ schema: districtsQuery }) query: z.infer<typeof districtsQuery>,
  ): Promise<z.infer<typeof districtList>> {
    const page = pageOfSorted(await this.places.districts(query), query, (row) => [row.name, row.ags]);
    return { items: page.items.map(toDistrictResponse), nextCursor: page.nextCursor };
  }

  @Get(':ags')
  @ApiOperation({ summary: 'One district by its official key' })
  @ApiOkResponse({ standardSchema: districtResponse })
  async one(@Param('ags') ags: string): Promise<z.infer<typeof districtResponse>> {
    const district = await this.places.district(districtKey(ags));
    if (!district) throw notFound('district');
    return toDistrictResponse(district);
  }
}
