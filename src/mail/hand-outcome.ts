/** What became of handing a mail to the server. Only `uncertain` leaves open whether it has the mail. */
export type HandOutcome =
  | { kind: 'accepted'; code: number; answer: string }
  | { kind: 'refused'; whose: 'mail' | 'server'; permanent: boolean; code: number; answer: string }
  | { kind: 'unreachable'; answer: string }
  /** At the last moment somebody said no. */
  | { kind: 'withheld' }
  | { kind: 'uncertain'; answer: string };

/** What nodemailer says of a failure, as far as it matters here. */
export interface LineFailure {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
}

/**
 * `handedOver`: the end of the mail was on its way (RFC 5321, 4.1.1.4: with it, and with nothing before it, the server takes the mail). After that only an
 * answer tells, and a 421 says only that the server goes away.
 */
export function judgeFailure(failure: LineFailure, handedOver: boolean): HandOutcome {
  const answer = failure.response ?? failure.message;
  const { responseCode: code, command = '' } = failure;
  const shutting = code === 421;
  if (code === undefined || shutting) {
    if (handedOver) return { kind: 'uncertain', answer };
    // a login that is refused, and a mail that cannot be written
    if (failure.code === 'EAUTH' || failure.code === 'ETLS' || failure.code === 'ENOAUTH')
      return { kind: 'refused', whose: 'server', permanent: true, code: 0, answer };
    if (shutting) return { kind: 'unreachable', answer };
    if (failure.code === 'EMESSAGE' || failure.code === 'EENVELOPE')
      return { kind: 'refused', whose: 'mail', permanent: true, code: 0, answer };
    return { kind: 'unreachable', answer };
  }
  const whose = command === 'RCPT TO' || command === 'DATA' ? 'mail' : 'server';
  return { kind: 'refused', whose, permanent: code >= 500, code, answer };
}
