import { applyDecorators, Controller, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** A controller whose methods answer with HTML pages; it stays out of the API description. */
export function PageController(path = ''): ClassDecorator {
  return applyDecorators(Controller(path), ApiExcludeController());
}

/** A method that answers with an HTML page. Pages hold personal views, so no cache keeps them. */
export const Html = () =>
  applyDecorators(Header('content-type', 'text/html; charset=utf-8'), Header('cache-control', 'no-store'));
