import { Module } from '@nestjs/common';
import { PrintEngine } from './print-engine.js';

/** Documents on paper. */
@Module({ providers: [PrintEngine], exports: [PrintEngine] })
export class PrintModule {}
