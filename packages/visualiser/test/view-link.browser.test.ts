import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage, type ViewPageOptions } from './open-view.js';

describe.skipIf(!hasBrowser)('the address of a view', { timeout: 60_000 }, () => {
  let browser: Browser;
  let test: ViewPage;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    forgetViews();
  });

  async function open(options: ViewPageOptions = {}): Promise<ViewPage> {
    await test?.close();
    test = await openView(browser, { link: true, fresh: true, ...options });
    return test;
  }

  const hash = () => test.ask<string>('location.hash');

  it('brings back what was looked at', async () => {
    const { panel, get, scene, ask } = await open({
      hash: '#t=2021.5&p=p7&v=map&f=quiet&theme=dark&compare=1',
    });
    await scene('layout', 'map');
    await scene('person', 7);
    await scene('theme', 'dark');
    await scene('compare', true);
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(
      await ask('started.picture.people.name[7]'),
    );
    expect(await get('button', { name: /^Gone quiet/ }).getAttribute('aria-pressed')).toBe('true');
    expect(await get('slider', { name: 'Moment' }).getAttribute('aria-valuetext')).toBe('July 2021');
  });

  it('ignores what it cannot read', async () => {
    const { scene, panel } = await open({ hash: '#t=never&p=nobody&v=cubes&f=loud,quiet&%' });
    await scene('layout', 'circles');
    await scene('time', 39);
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe('As of 23 November 2026');
    await test.page.waitForFunction('started.renderers[0].scene.fadedPeople?.includes(1)');
  });

  it('takes up a step each, which the back button undoes and the next one does again', async () => {
    const { get, page, scene, ask, panel } = await open();
    await get('button', { name: 'Map' }).click();
    await get('button', { name: /^Bridges/ }).click();
    await ask('started.renderers[0].tell("click", { person: 5 })');
    expect(await hash()).toBe('#p=p5&v=map&f=bridges');

    await page.goBack();
    await panel.getByRole('heading', { name: /^As of/ }).waitFor();
    expect(await hash()).toBe('#v=map&f=bridges');
    await page.goBack();
    await page.waitForFunction('started.renderers[0].scene.fadedPeople === undefined');
    await page.goBack();
    await scene('layout', 'circles');
    expect(await hash()).toBe('');
    await page.goForward();
    await scene('layout', 'map');
  });

  it('follows what slides without taking up steps', async () => {
    const { get, page, ask, scene } = await open();
    const length = await ask<number>('history.length');
    await get('slider', { name: 'Moment' }).focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
    await page.waitForFunction('location.hash.startsWith("#t=2024.")');
    expect(await ask('history.length')).toBe(length);
    await page.reload();
    await ask('window.started = tests.start({ link: true })');
    await scene('time', 31);
  });

  it('takes up one step where time slides after another', async () => {
    const { get, page, scene } = await open();
    await get('button', { name: 'Map' }).click();
    await get('slider', { name: 'Moment' }).focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
    await page.waitForFunction('location.hash.startsWith("#t=2024.")');
    await page.keyboard.press('Home');
    await page.waitForFunction('!location.hash.startsWith("#t=2024.")');
    await page.goBack();
    await scene('time', 39);
    await scene('layout', 'map');
    expect(await hash()).toBe('#v=map');
  });

  it('undoes with the keys what the back button undoes, and goes no further back than the view', async () => {
    const { get, page, scene, ask } = await open();
    await get('button', { name: 'Map' }).click();
    await get('application').focus();
    await page.keyboard.press('Control+z');
    await scene('layout', 'circles');
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(200);
    expect(await ask('location.protocol')).toBe('file:');
    await scene('layout', 'circles');
  });

  it('tells no name', async () => {
    const { get, ask } = await open();
    await ask('started.renderers[0].tell("click", { person: 5 })');
    await get('button', { name: 'More', exact: true }).click();
    await get('checkbox', { name: 'School' }).check();
    await get('checkbox', { name: 'mailbox' }).check();
    expect(await hash()).toBe('#p=p5&c=1&s=0');
  });

  it('is left alone unless it is asked for', async () => {
    const { get, ask, scene } = await open({ link: false, hash: '#v=map&mine' });
    await scene('layout', 'circles');
    await get('button', { name: 'Map' }).click();
    expect(await hash()).toBe('#v=map&mine');
    expect(await ask('history.state')).toBe(null);
  });
});
