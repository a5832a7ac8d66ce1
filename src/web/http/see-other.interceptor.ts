import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { keepNotice } from './notice-cookie.js';
import { SeeOther } from './see-other.js';

/** Turns a returned {@link SeeOther} into the redirect it stands for. */
@Injectable()
export class SeeOtherInterceptor implements NestInterceptor {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!(answer instanceof SeeOther)) return answer;
        const response = context.switchToHttp().getResponse<Response>();
        if (answer.notice) keepNotice(response, answer.notice, this.settings.baseUrl.startsWith('https:'));
        response.status(303).location(answer.path);
        return '';
      }),
    );
  }
}
