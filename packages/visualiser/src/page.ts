import { plainOf } from './page-plain.js';
import type { Picture } from './picture.js';
import type { ThemeChoice } from './state.js';
import { escaped } from './svg/xml.js';

/** What a page runs and how it looks, with the hashes by which alone it may. */
export interface PageCode {
  code: string;
  style: string;
  policy: string;
}

/** Where a page keeps what it shows: inert, in characters that no page can read as anything else. */
export const DATA_ID = 'tiewise-data';
/** Where the picture goes. */
export const VIEW_ID = 'tiewise';
/** What is seen without scripts, or where the picture cannot be shown. */
export const PLAIN_ID = 'plain';

/**
 * Scripts and styles by their hashes alone, images from the page itself, and nothing else: no connection, no form, no
 * frame, no worker; and nothing ever becomes markup that was text.
 */
export function policyOf(codeHash: string, styleHash: string): string {
  return [
    "default-src 'none'",
    `script-src '${codeHash}'`,
    `style-src '${styleHash}'`,
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** A page that shows a picture, given its packed and gzipped bytes as base64, and needs nothing but itself. */
export function pageOf(
  picture: Picture,
  data: string,
  theme: ThemeChoice,
  { code, style, policy }: PageCode,
): string {
  const title = escaped(picture.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main id="${PLAIN_ID}">
${plainOf(picture)}
</main>
<div id="${VIEW_ID}" data-theme="${escaped(theme)}"></div>
<script id="${DATA_ID}" type="application/octet-stream">${data}</script>
<script id="tiewise-code">${code}</script>
</body>
</html>
`;
}
