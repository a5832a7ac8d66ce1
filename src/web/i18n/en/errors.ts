import type { ErrorParams } from '../../../shared/errors.js';
import type { errors as de } from '../de/errors.js';
import { counted } from '../plural.js';
import { blockerTexts } from './blockers.js';
import { feedFailureText } from './feed-failures.js';
import { sheetProblemText } from './sheet-problems.js';

const n = counted('en');

const detail = (value: ErrorParams[string] | undefined) =>
  value === undefined || value === '' ? '' : ` (${value})`;

const figureColumns: Record<string, string> = {
  outlet: 'outlet',
  metric: 'metric',
  value: 'value',
  source: 'source',
};
const figureColumn = (column: ErrorParams[string] | undefined) => figureColumns[column ?? ''];

const pictureLimit = (
  megabytes: ErrorParams[string] | undefined,
  megapixels: ErrorParams[string] | undefined,
) =>
  megabytes !== undefined
    ? `the limit is ${megabytes} MB`
    : megapixels !== undefined
      ? `the limit is ${megapixels} megapixels`
      : undefined;

const texts: (typeof de)['texts'] = {
  'not-found': ({ what }) => `This entry no longer exists${detail(thing(what))}. Go back to the list.`,
  'invalid-input': 'Some entries do not fit yet. Correct the marked fields.',
  'invalid-id': 'The identifier in the address cannot be read. Open the entry from its list.',
  'invalid-cursor': 'This page of the list no longer exists. Begin at the start of the list.',
  'sign-in-required': 'This page needs you to sign in.',
  forbidden: 'Your role does not allow this. An administrator can change the role.',
  'token-read-only': 'This access token may only read. Create a token with write access.',
  'cross-site':
    'The form came from a foreign address and was not carried out. Open the page here again and send it once more.',
  'too-many-attempts': ({ minutes }) =>
    minutes === undefined
      ? 'Too many attempts. Wait a few minutes.'
      : `Too many attempts. Try again in ${n(Number(minutes), '1 minute', '# minutes')}.`,
  'too-large': ({ limit }) =>
    limit === undefined
      ? 'This is too large. Send a smaller part.'
      : `This is too large: the limit is ${limit}. Send a smaller part.`,
  'wrong-credentials': 'E-mail address and password do not match.',
  'wrong-password': 'The present password is not right.',
  'weak-password': ({ min }) =>
    `The password is too easy to guess. Choose ${min === undefined ? 'a longer one' : `at least ${min} characters`}, best several words.`,
  'wrong-setup-token':
    'The set-up token is not right. It stands in the output of the server and changes at each start.',
  'already-set-up': 'This installation is already set up. Go to the sign-in page.',
  'email-taken': ({ email }) =>
    `An account with this e-mail address exists already${detail(email)}. Give another address.`,
  'last-admin': 'One administrator must remain. First make another person administrator.',
  'feed-exists': ({ url }) => `This feed is already being polled${detail(url)}.`,
  'feed-unreadable': ({ reason }) =>
    `There is no readable feed at this address${detail(reason === undefined ? undefined : feedFailureText(reason))}. Check the address in a browser, or give the outlet's homepage.`,
  'feed-not-found': ({ url }) =>
    `The page announces no feed${detail(url)}. Enter the address of the feed itself.`,
  'query-syntax': ({ position, reason, token }) =>
    `The query cannot be read${position === undefined ? '' : ` from character ${position}`}${detail(reason ?? token)}. Check brackets, quotation marks and AND, OR, NOT.`,
  'changed-meanwhile':
    'The entry was changed in the meantime. Look at its present state and enter your change again.',
  'domain-taken': ({ host, outlet }) =>
    `The domain${detail(host)} belongs to another outlet already${detail(outlet)}. Remove it there, or leave it out here.`,
  'unknown-district': ({ district }) =>
    `There is no such district${detail(district)}. Look up its name or key under Places.`,
  'too-many-contacts': ({ limit }) =>
    `The file has more than ${limit ?? 5000} contacts. Upload it in several parts.`,
  'import-file-gone': 'The uploaded file is no longer there: it is deleted after 24 hours. Upload it again.',
  'import-law-missing':
    'The file holds persons. Give the source, the legal basis and the day on which the data were obtained.',
  'import-rows-wrong': ({ count }) =>
    `Rows with problems: ${count ?? 0}. Correct the file, or leave these rows out. Nothing was taken over.`,
  'undo-expired': 'After 30 days this cannot be undone any more: what it would need has been deleted.',
  'merge-needs-name': 'The contact would have no name like this. Take a name, a desk or an outlet.',
  'merged-again': 'The contact was merged once more after that. Undo the later merge first.',
  'csv-rows': ({ count }) =>
    `${count === undefined ? 'Some rows' : n(Number(count), '1 row', '# rows')} of the file cannot be read. Correct the rows named and load the file again.`,
  'csv-unreadable': ({ reason }) =>
    `The file is not a readable CSV table${detail(reason)}. Save it as CSV with a header row in UTF-8.`,
  'sheet-unreadable': ({ reason, line }) => sheetProblemText(reason, line),
  'opml-unreadable': ({ reason }) =>
    `The file is not a readable OPML list${detail(reason)}. Export it from the feed reader again.`,
  'picture-unreadable':
    'The file is not a readable picture, or part of it is missing. Save it as PNG, JPEG, WebP, GIF or TIFF (not SVG) and upload it again.',
  'picture-too-large': ({ megabytes, megapixels }) =>
    `The picture is too large${detail(pictureLimit(megabytes, megapixels))}. Make it smaller and upload it again.`,
  'clipping-expired':
    'The term for which this clipping could be kept is over; the file is deleted. Its details still stand with the mention.',
  'clipping-removed': 'This clipping was removed. Within the first hour it can be brought back on its page.',
  'clipping-file-missing': 'The file is not in its place. Check UPLOADS_DIR or restore it from a backup.',
  'file-required': 'The file is missing. Choose a file first.',
  'file-empty': 'The file is empty. Choose the complete file once more.',
  'file-unknown-type':
    'This kind of file is not taken. Save it as a picture (PNG, JPEG, WebP, GIF, TIFF; no SVG), PDF or sound (MP3, OGG, M4A, WAV).',
  'file-not-for-basis':
    'On this basis this kind of file may not be kept here. For § 49 save the page as a picture, else choose another basis.',
  'rights-before-file': 'The basis first, then the file: send `rightsBasis` before `file`.',
  'file-too-large': ({ megabytes }) =>
    `The file is too large${detail(megabytes === undefined ? undefined : `${megabytes} MB are allowed`)}. Save it smaller or shorten it and upload it again.`,
  'pdf-unreadable':
    'The PDF is incomplete or has something behind its end. Save or print it as PDF anew and upload it again.',
  'picture-many-pages': ({ count }) =>
    `The picture has several pages or frames${detail(count)}, only the first would be kept. Upload them one by one or as a PDF.`,
  'photo-type':
    'This kind of file is not accepted. Save the picture as JPEG, PNG, WebP, AVIF or TIFF (no SVG, GIF or PDF) and upload it again.',
  'photo-heic':
    'HEIC cannot be read here. Export the picture as JPEG (iPhone: Settings, Camera, Formats, “Most Compatible”) and upload it again.',
  'photo-unreadable':
    'The picture is damaged or incomplete. Fetch the file from its source again, save it as JPEG or TIFF and upload it.',
  'photo-many-pages': ({ count }) =>
    `The file holds several pictures${detail(count)}, only the first would remain. Save and upload each by itself.`,
  'too-many-images': ({ limit }) => `A release cannot hold more pictures${detail(limit)}. Remove one first.`,
  'disk-full': 'There is no room for this file on the server. Ask the administrators for more space.',
  'unknown-outlet': ({ outlet }) => `This outlet is not known${detail(outlet)}. Create the outlet first.`,
  'unknown-release': 'There is no such release. Choose one from the list.',
  'unknown-contact': 'There is no such contact. Choose one from the list.',
  'unknown-funder': 'There is no such funder. Choose one from the list.',
  'statement-exists': ({ day }) =>
    `A wording in this language is in force from that day already${detail(day)}. Choose another day.`,
  'statement-settled':
    'This wording has stood for more than an hour and stays. Add a new one from another day on.',
  'target-exists':
    'There is such a target with the same day already. Replace that one or choose another day.',
  'target-value': ({ problem }) =>
    problem === 'percentRange' ? 'Give a share up to 100.' : 'Only whole numbers fit here.',
  'target-settled': 'It can be taken back within an hour only. After that, replace or end the target.',
  'target-ended': 'This target is no longer in force. Choose the one that took its place, or add a new one.',
  'target-counted': 'Readings are entered for indicators of your own only; Echolot counts this one itself.',
  'too-many-targets': ({ limit }) =>
    `There can be at most ${limit ?? 50} targets. End one, then add a new one.`,
  'due-day-outside': ({ from, to }) =>
    from && to
      ? `The day does not fit the grant. Give a day from ${from} to ${to}.`
      : 'The day does not fit the grant. Give a day within its period or after it.',
  'reading-day': 'Give a day within the grant that is not in the future.',
  'unknown-campaign': ({ campaign }) =>
    `This campaign is not known${detail(campaign)}. Choose one from the list.`,
  'unknown-grant': 'This grant no longer exists. Choose one from the list.',
  'release-archived': 'The release lies in the archive. Bring it back first.',
  'release-not-approved': 'The release has not been approved yet. Approve it first.',
  'release-not-scheduled': 'No moment is planned for this release.',
  'variant-of-variant': 'This is a variant itself. Variants belong to the master.',
  'release-published': 'The release has been published. Its text can change by a correction only.',
  'publication-blocked': ({ reasons }) => `Cannot be published yet. ${blockerTexts(reasons)}`.trim(),
  'moment-past': 'The moment lies in the past. Choose a later one, or publish at once.',
  'moment-before-embargo':
    'The moment lies before the end of the embargo. Choose a later one, or change the embargo.',
  'correction-reason': 'The release has been published. Give a reason for the correction.',
  'unknown-tag': 'This tag no longer exists. Choose one from the list or write it anew.',
  'unknown-key-message':
    'This key message does not exist. Choose one from the list or add it in the settings.',
  'tag-exists': ({ name }) => `This tag exists already${detail(name)}. Choose another name or merge the two.`,
  'too-many-views': ({ most }) =>
    `No more views fit on this page${detail(most)}. First delete one that nobody needs any more.`,
  'outlet-has-mentions': ({ count }) =>
    `${count === undefined ? 'Mentions belong' : n(Number(count), '1 mention belongs', '# mentions belong')} to this outlet. It can be retired, but not deleted.`,
  'not-logged-by-hand':
    'Only mentions entered by hand can be changed or removed. What a feed showed stays as it was received.',
  'mention-has-files':
    'Clippings hang on this mention. They have rights and terms of their own, so the entry stays.',
  'already-logged': 'This piece has probably been entered already.',
  'story-split': 'Choose at least one placement to take out and leave at least one.',
  'reason-required': 'A reason belongs to it. Write down briefly why the judgement differs.',
  'report-inside':
    'This report is written for use inside. Share one that is written for the public or the funder.',
  'share-day-past': 'This day is over. Choose a later one or leave the field empty.',
  'figure-negative': 'There is nothing below zero. Give the number without the minus.',
  'figure-nothing': 'Zero is no circulation and no audience. What is unknown is left out.',
  'figure-too-large': 'More than 2 billion is too much. Give the number in whole units.',
  'figure-range': 'The lower number is above the upper one. Swap them.',
  'figure-source': 'The source is missing. Say who states the number, such as “IVW 3/2026”.',
  'figure-as-of':
    'The as-of date is the day on which the source was looked at. It lies neither in the future nor before 1900.',
  'figure-period': 'A period has a first and a last day. Give both or neither.',
  'figure-valid-from':
    'A figure holds from 1900 at the earliest and in a year at the latest. Correct the day.',
  'figure-reason': 'The reason is missing. Write down briefly what is wrong with the figure.',
  'figure-withdrawn': 'This figure is withdrawn already. Load the page again.',
  'figure-columns': ({ column }) =>
    `The header lacks a column${detail(figureColumn(column))}. Needed are outlet, metric, value and source.`,
  'audience-of-site':
    'For pieces on the web the ceiling of the whole site applies. Only pieces in print, radio, television and podcasts have a figure of their own.',
  'period-order': 'The period ends before it begins. Swap the two days.',
  'field-name-taken': ({ what }) =>
    `There is a field of that name already${detail(what)}, perhaps among the archived ones. Choose another name or bring the old one back.`,
  'field-kind-in-use': ({ count }) =>
    `The kind is fixed: ${count === undefined ? 'mentions hold' : n(Number(count), '1 mention holds', '# mentions hold')} a value already. Add a new field and archive this one.`,
  'field-value': ({ what }) =>
    `This value does not fit the field${detail(what)}. Look at the kind and the choices of the field.`,
  'list-without-options': 'A choice needs at least one option.',
  'option-twice': ({ what }) => `One choice is there twice${detail(what)}. Leave one of them out.`,
  'too-many-fields': ({ limit }) =>
    `No more fields are possible${detail(limit)}, archived ones included. Rename an existing one.`,
  'moment-in-future': 'This moment still lies ahead. Enter it once it has happened.',
  'interaction-of-sending':
    'This entry comes from the sending of a release and stays. Outcome and note can be changed.',
  'list-name-taken': ({ what }) =>
    `There is a list of this name already${detail(what)}, perhaps among the archived ones. Choose another name.`,
  'list-kind': 'A living list has no members of its own, a fixed one no filter. Choose the list that fits.',
  'address-suppressed':
    'This address is on the suppression list: somebody there has objected or asked for erasure, or it takes no mail any more. It is not taken in again. Give another address or leave the field empty.',
  'contact-erased': 'This contact has been erased. Nothing about it can be changed any more.',
  'sending-state': 'This does not go with the state of the sending. Load the page again and look at it.',
  'recipient-state': 'This does not go with the state of the mail. Load the page again and look at it.',
  'already-sent': 'Meanwhile the release went to this contact or address in another way.',
  'mail-not-set-up':
    'Sending is not set up: SMTP_URL and MAIL_FROM are missing. The administrator can set them; logging by hand always works.',
  'mail-refused': ({ reason }) =>
    `The mail server did not take the mail${detail(reason)}. Check the address and the settings.`,
  'no-recipients':
    'Nobody is left: all those chosen have the release or get no mails. Choose other lists or contacts.',
  'no-embargo': 'Ahead of publication works only with an embargo that still runs. Set it in the release.',
  'no-moment': 'Day and time of the sending are missing.',
  'report-final': 'A final report does not change any more. Make a new version.',
  'report-not-final': 'That takes a final report. Make it final first.',
  'report-busy': 'The report is being made final just now. Wait, or cancel that.',
  'report-has-draft': 'There is a new version as a draft already. Go on there, or delete it.',
  'press-review-empty': 'Without a mention there is no press review. Widen period or filter.',
  'press-review-over':
    'The clippings of this press review must not be shown: licence, term or number of readers is missing or over. As a list of links it works.',
  'report-file-missing': 'The kept file is gone. Bring the folder of uploads back from the backup.',
  'unknown-mention': 'This mention does not count for the report. Choose another one.',
  'too-many-highlights': 'No report carries more than five examples. Remove one first.',
  'highlight-twice': 'This mention is an example already. Choose another one.',
  'highlight-summary': 'Every example needs a summary in your own words.',
  'quote-too-long': 'A quotation has at most 25 words. Shorten or summarise it.',
  'quote-purpose': 'Quotation and purpose go together: give both or neither.',
  'report-kept': ({ day }) =>
    `A final report is kept${detail(day)} and cannot be deleted before. It can go into the archive.`,
  'report-job-failed': ({ reason }) => `Making it final did not work${detail(reason)}. Try again.`,
  'bounce-unreadable':
    'This is no message of a mail server about a mail from here that could not be delivered. Paste the whole mail with all headers, or upload it as .eml.',
  'too-many-options': ({ limit }) => `That many choices are not possible. Enter ${limit ?? 200} at most.`,
};

const things: (typeof de)['things'] = {
  'share-link': 'share link',
  figure: 'figure',
  import: 'import',
  user: 'account',
  interaction: 'entry',
  enquiry: 'enquiry',
  list: 'distribution list',
  session: 'session',
  token: 'access token',
  district: 'district',
  municipality: 'municipality',
  'press-review': 'press review',
  'press-review-item': 'piece',
  outlet: 'outlet',
  feed: 'feed',
  item: 'item',
  watch: 'watch',
  mention: 'mention',
  field: 'field',
  'story-decision': 'decision',
  story: 'story',
  campaign: 'campaign',
  contact: 'contact',
  sending: 'sending',
  recipient: 'mail',
  target: 'target',
  reading: 'reading',
  'due-date': 'due date',
  grant: 'grant',
  funder: 'funder',
  task: 'task',
  report: 'report',
  release: 'release',
  picture: 'picture',
  view: 'view',
  tag: 'tag',
  keyMessage: 'key message',
  clipping: 'clipping',
  file: 'file',
  page: 'page',
};

function thing(what: string | number | undefined): string {
  return things[String(what ?? '')] ?? '';
}

export const errors: typeof de = { texts, things };
