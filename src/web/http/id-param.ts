import { Param } from '@nestjs/common';
import { requireId } from '../../shared/ids.js';

/** The id in the address, checked before the method runs: anything else ends as `invalid-id`. */
export const IdParam = (name = 'id') => Param(name, { transform: requireId });
