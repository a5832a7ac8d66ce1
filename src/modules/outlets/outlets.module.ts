import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { AddOutlet } from './add-outlet.js';
import { OutletsController } from './api/outlets.controller.js';
import { EditOutlet } from './edit-outlet.js';
import { FindOutlets } from './find-outlets.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportOutlets } from './import-outlets.js';
import { OutletDirectory } from './outlet-directory.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsRepository } from './outlets.repository.js';
import { OutletExportPages } from './web/outlet-export.pages.js';
import { OutletsPages } from './web/outlets.pages.js';
import { PlacesPages } from './web/places.pages.js';
import { SourcesPages } from './web/sources.pages.js';

/** Media outlets with their domains, areas and feed addresses; the pages of places, which show who spreads where. */
@Module({
  imports: [PlacesModule],
  controllers: [OutletExportPages, OutletsPages, PlacesPages, SourcesPages, OutletsController],
  providers: [
    OutletsRepository,
    OutletsQueries,
    OutletDirectory,
    AddOutlet,
    EditOutlet,
    FindOutlets,
    ImportOutlets,
    ImportCatalogue,
  ],
  exports: [
    OutletsRepository,
    OutletsQueries,
    OutletDirectory,
    AddOutlet,
    EditOutlet,
    FindOutlets,
    ImportOutlets,
    ImportCatalogue,
  ],
})
export class OutletsModule {}
