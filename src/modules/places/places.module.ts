import { Module } from '@nestjs/common';
import { DistrictsController } from './api/districts.controller.js';
import { MunicipalitiesController } from './api/municipalities.controller.js';
import { ImportPlaces } from './import-places.js';
import { ReadGazetteer } from './read-gazetteer.js';
import { PlacesQueries } from './places.queries.js';

/** Districts and municipalities: reference data. Their pages stand in the reports room, which knows who spreads there and what ran. */
@Module({
  controllers: [DistrictsController, MunicipalitiesController],
  providers: [ImportPlaces, PlacesQueries, ReadGazetteer],
  exports: [ImportPlaces, PlacesQueries, ReadGazetteer],
})
export class PlacesModule {}
