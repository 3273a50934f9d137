import { bytesOf } from './base64.js';
import { unpackPicture } from './pack.js';
import { DATA_ID, type PageCode, PLAIN_ID, VIEW_ID } from './page.js';
import type { ThemeChoice } from './state.js';
import { svgOf } from './svg.js';
import { view } from './view.js';
import { writePage } from './write-page.js';

/** What a written page does when it is opened; what goes wrong is said in it, above what it shows without scripts. */
async function openPage(): Promise<void> {
  const plain = partOf(PLAIN_ID);
  try {
    const place = partOf(VIEW_ID);
    const picture = unpackPicture(await inflated(partOf(DATA_ID).textContent ?? ''));
    const code = ownCode();
    view(place, picture, {
      link: true,
      theme: themeOf(place.dataset.theme),
      exporters: {
        svg: svgOf,
        html: (shown, options) => writePage(shown, options, { code, gzip }),
      },
    });
    plain.remove();
  } catch (error) {
    plain.classList.add('shown');
    plain.prepend(problemOf(error));
  }
}

function partOf(id: string): HTMLElement {
  const part = document.getElementById(id);
  if (part === null) throw new Error(`the page lacks its ${id}`);
  return part;
}

/** What this page is made of, so that it can write others like it. */
function ownCode(): PageCode {
  return {
    code: partOf('tiewise-code').textContent ?? '',
    style: document.querySelector('style')?.textContent ?? '',
    policy: document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '',
  };
}

async function inflated(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new DecompressionStream('gzip'), bytesOf(base64.trim()));
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return through(new CompressionStream('gzip'), bytes);
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const result = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(result).arrayBuffer());
}

function themeOf(text: string | undefined): ThemeChoice {
  return text === 'light' || text === 'dark' ? text : 'auto';
}

function problemOf(error: unknown): HTMLElement {
  const problem = document.createElement('p');
  problem.setAttribute('role', 'alert');
  const why = error instanceof Error ? error.message : String(error);
  problem.textContent = `The picture cannot be shown as it should be: ${why}. Here is what it says without moving.`;
  return problem;
}

void openPage();
