import type { Provider, Type } from '@nestjs/common';
import { ContactExportQueries } from './exports/contact-exports.queries.js';
import { ContactFile } from './exports/contact-file.js';
import { ExportContacts } from './exports/export-contacts.js';
import { ExportableContacts } from './exports/exportable-contacts.js';
import { ContactExportsController } from './exports/api/contact-exports.controller.js';
import { ContactExportPages } from './exports/web/contact-exports.pages.js';
import { ContactImportsController } from './imports/api/contact-imports.controller.js';
import { ChangeContactImport } from './imports/change-contact-import.js';
import { ContactImportFiles } from './imports/contact-import-files.js';
import { ContactImportSchedule } from './imports/contact-import-schedule.js';
import { ContactImportQueries } from './imports/contact-imports.queries.js';
import { ForgetContactImports } from './imports/forget-contact-imports.js';
import { JudgeContactFile } from './imports/judge-contact-file.js';
import { RunContactImport } from './imports/run-contact-import.js';
import { StartContactImport } from './imports/start-contact-import.js';
import { TakeOverContacts } from './imports/take-over-contacts.js';
import { UndoContactImport } from './imports/undo-contact-import.js';
import { ContactImportsPages } from './imports/web/contact-imports.pages.js';
import { MergesController } from './merge/api/merges.controller.js';
import { ContactUndoData } from './merge/contact-undo-data.js';
import { DecideDistinct } from './merge/decide-distinct.js';
import { DuplicateQueries } from './merge/duplicates.queries.js';
import { MergeContacts } from './merge/merge-contacts.js';
import { UndoMerge } from './merge/undo-merge.js';
import { DuplicatesPages } from './merge/web/duplicates.pages.js';
import { MergePages } from './merge/web/merge.pages.js';

/** Contacts in and out of files, and contacts that are there twice. Their addresses have a word where others have an id: before those. */
export const fileControllers: Type[] = [
  ContactImportsPages,
  ContactExportPages,
  DuplicatesPages,
  MergePages,
  ContactImportsController,
  ContactExportsController,
  MergesController,
];

export const fileProviders: Provider[] = [
  ContactImportFiles,
  ContactImportQueries,
  StartContactImport,
  ChangeContactImport,
  JudgeContactFile,
  TakeOverContacts,
  RunContactImport,
  UndoContactImport,
  ForgetContactImports,
  ContactImportSchedule,
  ExportableContacts,
  ExportContacts,
  ContactFile,
  ContactExportQueries,
  DuplicateQueries,
  MergeContacts,
  UndoMerge,
  DecideDistinct,
  ContactUndoData,
];
