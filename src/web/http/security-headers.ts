import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * Scripts and styles from this server only, none inline; `upgrade-insecure-requests` stays off for plain-http installations.
 * No cache keeps an answer unless whoever makes it says otherwise: most are personal.
 */
export function securityHeaders(): RequestHandler {
  const headers = protectiveHeaders();
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    headers(request, response, next);
  };
}

function protectiveHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
