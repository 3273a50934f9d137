import type { Handle } from '../handle.js';
import type { Names } from '../scene.js';
import { choice } from './choice.js';
import { dialog } from './dialog.js';
import { button, h } from './dom.js';
import { NAMES } from './look.js';
import type { Ui } from './ui.js';

type Exports = Pick<Handle, 'exportSvg' | 'exportPng' | 'exportHtml' | 'exportData'>;

type Format = 'png' | 'svg' | 'html' | 'people' | 'ties' | 'json';

const FORMATS: readonly (readonly [Format, string])[] = [
  ['png', 'Picture (PNG)'],
  ['svg', 'Drawing (SVG)'],
  ['html', 'This page (HTML)'],
  ['people', 'Table of people (CSV)'],
  ['ties', 'Table of ties (CSV)'],
  ['json', 'Both tables (JSON)'],
];

/** Saves the picture, the page or the data in a file, with names or without. */
export function save(ui: Ui, exports: Exports): { opener: HTMLElement; dialog: HTMLDialogElement } {
  const { svg, html } = ui.exporters;
  const formats = FORMATS.filter(([format]) =>
    format === 'html' ? html : format === 'png' || format === 'svg' ? svg : true,
  );
  let format = formats[0][0];
  let names: Names = 'names';
  const known = h('input', { type: 'checkbox' });
  const knownField = h('label', {}, known, 'With other names, organisations and tags');
  const problem = h('p', { role: 'alert' });
  const showKnown = () => {
    knownField.hidden = format !== 'html' || names !== 'names';
  };
  const what = choice('What', formats, (value) => {
    format = value;
    showKnown();
  });
  const who = choice('People', NAMES, (value) => {
    names = value;
    showKnown();
  });
  const made = dialog(
    'Save',
    h('div', { class: 'fields' }, what.element, who.element, knownField),
    h('p', { class: 'aside' }, 'The file is written here, by your browser. Nothing is sent anywhere.'),
    problem,
    button('Save', run, { class: 'save' }),
  );

  async function run(): Promise<void> {
    problem.textContent = '';
    try {
      const blob = await written(exports, { format, names, known: known.checked });
      download(
        blob,
        (fileName(names === 'names' ? ui.picture.title : '') + ENDINGS[format]).replace(
          'people-people',
          'people',
        ),
      );
      made.close();
      ui.say('Saved');
    } catch (error) {
      problem.textContent = `It could not be written: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  const opener = button(
    'Save',
    () => {
      names = ui.states.now.names;
      who.show(names);
      showKnown();
      made.showModal();
    },
    { 'aria-haspopup': 'dialog' },
  );
  return { opener, dialog: made };
}

const ENDINGS: Readonly<Record<Format, string>> = {
  png: '.png',
  svg: '.svg',
  html: '.html',
  people: '-people.csv',
  ties: '-ties.csv',
  json: '.json',
};

interface Wanted {
  format: Format;
  names: Names;
  known: boolean;
}

async function written(exports: Exports, { format, names, known }: Wanted): Promise<Blob> {
  if (format === 'png') return exports.exportPng({ names });
  if (format === 'svg') return new Blob([exports.exportSvg({ names })], { type: 'image/svg+xml' });
  if (format === 'html') {
    return new Blob([await exports.exportHtml({ names, known })], { type: 'text/html' });
  }
  if (format === 'json') {
    return new Blob([exports.exportData({ format: 'json', names })], { type: 'application/json' });
  }
  return new Blob(['\ufeff', exports.exportData({ of: format, names })], { type: 'text/csv' });
}

function fileName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'network'
  );
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
