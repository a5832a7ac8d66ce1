import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Setting } from '../accounts/setting.entity.js';
import { District } from './district.entity.js';
import { compileGazetteer } from './gazetteer/gazetteer.js';
import type { Gazetteer } from './gazetteer/gazetteer.js';
import { placesSetting } from './import-places.js';
import { Municipality } from './municipality.entity.js';

/** The gazetteer of the places that exist today: compiled when first asked for, and again when other places were imported. */
@Injectable()
export class ReadGazetteer {
  private compiled: { hash: string; gazetteer: Gazetteer } | null = null;

  async current(manager: EntityManager): Promise<Gazetteer> {
    const imported = await manager.findOneBy(Setting, { key: placesSetting });
    const counts = [await manager.count(District), await manager.count(Municipality)];
    const hash = JSON.stringify([imported?.value['hash'], ...counts]);
    if (this.compiled?.hash !== hash) {
      const districts = await manager.find(District, {
        select: { ags: true, name: true, kind: true, state: true },
        where: { validTo: IsNull() },
      });
      const municipalities = await manager.find(Municipality, {
        select: { ags: true, name: true, districtAgs: true, population: true },
        where: { validTo: IsNull() },
      });
      this.compiled = { hash, gazetteer: compileGazetteer(districts, municipalities) };
    }
    return this.compiled.gazetteer;
  }
}
