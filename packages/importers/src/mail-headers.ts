/** The headers that are read, in lower case; all others are passed over undecoded. */
const READ = new Set(
  (
    'from sender reply-to to cc bcc date received message-id in-reply-to subject delivered-to ' +
    'list-id list-unsubscribe list-post precedence auto-submitted x-gmail-labels'
  ).split(' '),
);

/** Headers that may be given in several lines, which then are one list. */
const LISTS = new Set(['to', 'cc', 'bcc']);

/** What one mail's head says, by header name in lower case: unfolded, encoded words left as they are. */
export type MailHeaders = ReadonlyMap<string, string>;

/**
 * Reads the headers of one mail that Tiewise looks at. Of a header given twice the first counts, but
 * for the lists of recipients, which are joined. What is no header line is passed over.
 */
export function mailHeaders(head: Uint8Array): MailHeaders {
  const text = decoded(head);
  const headers = new Map<string, string>();
  for (let start = 0; start < text.length; ) {
    const end = endOfHeader(text, start);
    const colon = text.indexOf(':', start);
    if (colon < 0) break;
    if (colon < end && colon - start <= 20) {
      const name = text.slice(start, colon).trimEnd().toLowerCase();
      if (READ.has(name)) put(headers, name, unfolded(text.slice(colon + 1, end)));
    }
    start = end + 1;
  }
  return headers;
}

function put(headers: Map<string, string>, name: string, value: string): void {
  const known = headers.get(name);
  if (known === undefined) headers.set(name, value);
  else if (LISTS.has(name)) headers.set(name, `${known}, ${value}`);
}

/** The line break that no space or tab follows. */
function endOfHeader(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  while (end >= 0 && (text[end + 1] === ' ' || text[end + 1] === '\t')) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}

function unfolded(value: string): string {
  return value.trim().replace(/[\r\n]+/g, ' ');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}
