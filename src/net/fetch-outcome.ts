/** One document to get. Validators are those that the last answer brought; null or absent asks without condition. */
export interface FetchRequest {
  readonly url: string;
  /** HEAD asks whether the document is there without getting it: the body that comes back is empty. Default GET. */
  readonly method?: 'GET' | 'HEAD';
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** `Accept` header. Default: feeds first, then anything. */
  readonly accept?: string;
  /** Lowers the limit on the decoded body, in bytes. Default and ceiling 32 MB. */
  readonly maxBytes?: number;
  /** Gives the request up, with the code `aborted`. */
  readonly signal?: AbortSignal;
}

/** The few headers that somebody acts on. Values as sent; null when absent or absurdly long. */
export interface ResponseFacts {
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly cacheControl: string | null;
  /** W3C TDMRep: anything but 0 reserves text and data mining. */
  readonly tdmReservation: string | null;
  /** Whole seconds, at most 86,400. */
  readonly retryAfterSeconds: number | null;
}

/**
 * Why there is no document. `http_<status>` is an answer that is neither a document nor a usable redirect; `aborted` means that we
 * stopped (shutdown, or the caller's signal), so it says nothing about the feed.
 */
export type FetchFailureCode =
  | 'invalid_url'
  | 'blocked_address'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'too_large'
  | 'too_many_redirects'
  | 'bad_encoding'
  | 'aborted'
  | `http_${number}`;

interface Answered {
  /** Where the answer came from, after redirects, without fragment. */
  readonly url: string;
  readonly status: number;
  /** Final address when every hop was permanent (301, 308) and none left https for http; else null. */
  readonly movedTo: string | null;
  /** A redirect led from https to http on the way. */
  readonly downgraded: boolean;
  readonly headers: ResponseFacts;
  /** Bytes of the body as they came over the wire. */
  readonly transferredBytes: number;
  /** Milliseconds of network and decoding; waiting for the host's turn is not counted. */
  readonly ms: number;
}

export interface FetchedDocument extends Answered {
  readonly kind: 'fetched';
  /** Body with all content encodings removed; bytes in the publisher's charset. */
  readonly body: Buffer;
}

export interface NotModified extends Answered {
  readonly kind: 'not-modified';
}

export interface FetchFailure {
  readonly kind: 'failed';
  readonly code: FetchFailureCode;
  /** HTTP status, when there was an answer. */
  readonly status: number | null;
  /** Trying again cannot help before a person changes something: a wrong or forbidden address, or 410 Gone. */
  readonly permanent: boolean;
  /** Whole seconds, at most 86,400. */
  readonly retryAfterSeconds: number | null;
  /** Short English for logs; people read the text for `code`. */
  readonly message: string;
  readonly ms: number;
}

export type FetchOutcome = FetchedDocument | NotModified | FetchFailure;
