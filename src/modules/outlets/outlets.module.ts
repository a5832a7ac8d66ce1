import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module.js';
import { AddOutlet } from './add-outlet.js';
import { OutletsController } from './api/outlets.controller.js';
import { EditAreas } from './edit-areas.js';
import { EditOutlet } from './edit-outlet.js';
import { AddFigure } from './figures/add-figure.js';
import { FiguresController } from './figures/api/figures.controller.js';
import { FigureQueries } from './figures/figures.queries.js';
import { ImportFigures } from './figures/imports/import-figures.js';
import { FigureImportPages } from './figures/web/figure-import.pages.js';
import { FiguresPages } from './figures/web/figures.pages.js';
import { WithdrawFigure } from './figures/withdraw-figure.js';
import { FindOutlets } from './find-outlets.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportOutlets } from './import-outlets.js';
import { OutletDirectory } from './outlet-directory.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsRepository } from './outlets.repository.js';
import { OutletExportPages } from './web/outlet-export.pages.js';
import { AreasPages } from './web/areas.pages.js';
import { OutletsPages } from './web/outlets.pages.js';
import { ShowOutlet } from './web/show-outlet.js';
import { SourcesPages } from './web/sources.pages.js';

/** Media outlets with their domains, areas and feed addresses. */
@Module({
  imports: [PlacesModule],
  controllers: [
    // their addresses have a name where others have an id: before those
    OutletExportPages,
    FigureImportPages,
    AreasPages,
    OutletsPages,
    FiguresPages,
    SourcesPages,
    OutletsController,
    FiguresController,
  ],
  providers: [
    OutletsRepository,
    OutletsQueries,
    OutletDirectory,
    AddOutlet,
    EditOutlet,
    EditAreas,
    FindOutlets,
    ImportOutlets,
    ImportCatalogue,
    AddFigure,
    WithdrawFigure,
    FigureQueries,
    ImportFigures,
    ShowOutlet,
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
    AddFigure,
    FigureQueries,
    ImportFigures,
  ],
})
export class OutletsModule {}
