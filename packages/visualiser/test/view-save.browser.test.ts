import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage } from './open-view.js';

describe.skipIf(!hasBrowser)('saving a view', { timeout: 60_000 }, () => {
  let browser: Browser;
  let test: ViewPage;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    forgetViews();
  });

  async function save(
    what: string,
    people = 'Names',
    known = false,
  ): Promise<{ name: string; bytes: Buffer }> {
    const { get, page } = test;
    await get('button', { name: 'Save', exact: true }).first().click();
    const dialog = get('dialog', { name: 'Save' });
    await dialog.getByRole('combobox', { name: /^What/ }).selectOption(what);
    await dialog.getByRole('combobox', { name: /^People/ }).selectOption(people);
    if (known) await dialog.getByRole('checkbox').check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const file = await download;
    const bytes = readFileSync(await file.path());
    await dialog.waitFor({ state: 'hidden' });
    return { name: file.suggestedFilename(), bytes };
  }

  it('writes a picture, a drawing, a page and data, with names, initials or none', async () => {
    test = await openView(browser);
    const names = await test.ask<string[]>('started.picture.people.name.slice(1)');

    const png = await save('Picture (PNG)');
    expect(png.name).toBe('Made-up-people.png');
    expect([...png.bytes.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2400, 1800]);

    const svg = await save('Drawing (SVG)');
    expect(svg.bytes.toString()).toMatch(/^<svg /);
    expect(names.some((name) => svg.bytes.includes(name))).toBe(true);
    const nameless = await save('Drawing (SVG)', 'No names');
    expect(names.filter((name) => nameless.bytes.includes(name))).toEqual([]);

    const html = await save('This page (HTML)', 'Names', true);
    expect(html.name).toBe('Made-up-people.html');
    expect(JSON.parse(html.bytes.toString())).toEqual({ names: 'names', known: true, theme: 'auto' });
    expect(JSON.parse((await save('This page (HTML)', 'Initials')).bytes.toString())).toMatchObject({
      names: 'initials',
    });

    const table = await save('Table of people (CSV)');
    const people = table.bytes.toString();
    expect(table.name).toBe('Made-up-people.csv');
    expect(people.split('\r\n')[0]).toBe(
      '\ufeffname,community,depth,warmth,lastContact,silenceDays,averageGapDays,state,youReachedOutDays,theyReachedOutDays,youOweFavours,theyOweFavours',
    );
    expect(people).toContain(names[3]);
    const ties = await save('Table of ties (CSV)', 'Initials');
    expect(ties.name).toBe('network-ties.csv');
    expect(ties.bytes.toString().split('\r\n')[0]).toMatch(/^\ufeffone,other,/);
    const both = JSON.parse((await save('Both tables (JSON)', 'Initials')).bytes.toString());
    expect(both.people.length).toBeGreaterThan(40);
    expect(names.filter((name) => JSON.stringify(both).includes(name))).toEqual([]);
    expect(await test.live.textContent()).toBe('Saved');
    await test.close();
  });

  it('says what could not be written, and stays open', async () => {
    test = await openView(browser);
    const { get, ask } = test;
    await ask('HTMLCanvasElement.prototype.toBlob = (done) => done(null)');
    await get('button', { name: 'Save', exact: true }).first().click();
    const dialog = get('dialog', { name: 'Save' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect(
      await dialog.getByRole('alert').filter({ hasText: 'It could not be written' }).textContent(),
    ).toMatch('cannot write');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.isVisible()).toBe(false);
    await test.close();
  });

  it('gives the same through the handle', async () => {
    test = await openView(browser);
    expect(await test.ask('started.handle.exportSvg({ width: 300, height: 200 }).slice(0, 80)')).toMatch(
      /width="300" height="200"/,
    );
    expect(
      await test.ask(
        'started.handle.exportPng({ width: 300, height: 200, scale: 1 }).then(({ type }) => type)',
      ),
    ).toBe('image/png');
    expect(await test.ask('started.handle.exportHtml()')).toBe(
      '{"names":"names","known":true,"theme":"auto"}',
    );
    expect(await test.ask('started.handle.exportData({ of: "ties" }).split(",")[0]')).toBe('one');
    expect(await test.ask('Object.keys(JSON.parse(started.handle.exportData({ format: "json" })))')).toEqual([
      'title',
      'asOf',
      'units',
      'people',
      'ties',
    ]);
    await test.close();
  });
});
