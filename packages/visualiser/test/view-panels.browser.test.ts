import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from './browser.js';
import { forgetViews, openView, type ViewPage, type ViewPageOptions } from './open-view.js';

describe.skipIf(!hasBrowser)('the panel of a view', { timeout: 60_000 }, () => {
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
    test = await openView(browser, options);
    return test;
  }

  /** The tie with the most contacts, of `me` or of others. */
  const busiest = (mine: boolean) => `(() => {
    const { ties, contacts, me } = started.picture;
    const number = (tie) => contacts.start[tie + 1] - contacts.start[tie];
    return [...ties.a.keys()].filter((tie) => (ties.a[tie] === me) === ${mine}).sort((x, y) => number(y) - number(x))[0];
  })()`;

  it('tells of everyone: how many, who was close once, whom to write to, what moved, bridges', async () => {
    const { panel, ask, live } = await open();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe('As of 23 November 2026');
    expect(await panel.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Close once, quiet now',
      'Worth writing to',
      'What moved lately',
      'Bridges',
    ]);
    expect(await panel.locator('p').first().textContent()).toMatch(/^\d+ people so far\.$/);
    await panel.getByText('What is not shown').click();
    expect(await panel.getByText('Two people without a contact.').isVisible()).toBe(true);

    const first = panel.locator('li button').first();
    const name = await first.textContent();
    await first.click();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    expect(await live.textContent()).toBe(`${name} is open`);
    await panel.getByRole('button', { name: 'Back to everyone' }).click();
    expect(await ask('started.told.at(-1)')).toEqual(['select', undefined]);
    expect(await live.textContent()).toBe('Everyone');
  });

  it('suggests nobody as of an earlier moment', async () => {
    const { panel, ask } = await open();
    await ask('started.handle.setMoment("2022-05-01")');
    await panel.getByRole('heading', { name: 'As of May 2022' }).waitFor();
    expect(await panel.getByText('Worth writing to').count()).toBe(0);
    expect(await panel.getByText('Two people without a contact.').count()).toBe(1);
  });

  it('shows all of a list when asked for', async () => {
    const { panel } = await open({ people: 200, ties: 400 });
    const section = panel.locator('section', { has: panel.page().getByText('Bridges') });
    const more = section.getByRole('button', { name: /^\d+ more$/ });
    const left = Number((await more.textContent())?.split(' ')[0]);
    expect(await section.getByRole('listitem').count()).toBe(5);
    await more.click();
    expect(await section.getByRole('listitem').count()).toBe(5 + left);
    expect(await more.count()).toBe(0);
  });

  it('tells the story of a person: contacts, two clocks, sentences, evidence, people they know', async () => {
    const { panel, ask, page } = await open();
    const tie = await ask<number>(busiest(true));
    const person = await ask<number>(`started.picture.ties.b[${tie}]`);
    const name = await ask<string>(`started.picture.people.name[${person}]`);
    await ask(`started.handle.select({ person: started.picture.people.id[${person}] })`);

    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    expect(person % 3).toBe(1);
    const asides = await panel.locator('p.aside').allTextContents();
    expect(asides.slice(1, 3)).toEqual(['Also called Mimi', 'Acme']);
    expect(await panel.locator('.timeline path.given').getAttribute('d')).toMatch(/^M/);
    const rows = await panel
      .getByRole('table', { name: 'Contacts by year' })
      .getByRole('row')
      .allTextContents();
    expect(rows[0]).toBe(`YearFrom youFrom ${name}Together`);
    expect(rows.length).toBeGreaterThan(2);
    const meters = panel.getByRole('meter');
    expect(await meters.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
      'Depth',
      'Warmth',
    ]);
    const [first, last] = rows
      .slice(1)
      .map((row) => row.slice(0, 4))
      .filter((_, i, all) => i === 0 || i === all.length - 1);
    expect(await panel.locator('figcaption').textContent()).toBe(`Contacts from ${first} to ${last}`);
    expect(await meters.first().getAttribute('aria-valuetext')).toMatch(/^Trust gained over time: .+ now/);
    expect(await meters.last().getAttribute('aria-valuetext')).toMatch(/^Recent contact: .+ now/);
    const text = (await panel.textContent()) ?? '';
    expect(text).toContain(`${name} and you`);
    expect(text).toMatch(/it has been quiet for|today among them/);

    const total = await ask<number>(
      `started.picture.contacts.start[${tie} + 1] - started.picture.contacts.start[${tie}]`,
    );
    await panel.getByText(`${total} records`).click();
    const entries = panel.locator('.evidence li');
    expect(await entries.count()).toBe(10);
    expect(await entries.first().textContent()).toMatch(/^\d+ \w+ \d{4} \w+, .+, (mailbox|calendar)$/);
    await panel
      .locator('details')
      .getByRole('button', { name: `${total - 10} more` })
      .click();
    expect(await entries.count()).toBe(total);
    expect(await panel.locator('details button').isVisible()).toBe(false);
    expect(await page.locator('aside').evaluate((aside) => aside.scrollWidth <= aside.clientWidth)).toBe(
      true,
    );

    const known = panel
      .locator('section', { has: page.getByText('People they know') })
      .getByRole('button')
      .first();
    const other = await known.textContent();
    await known.click();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(other);
  });

  it('marks the moment in the story, and knows no contact after it', async () => {
    const { panel, ask, page } = await open();
    const tie = await ask<number>(busiest(true));
    await ask(`started.handle.select({ person: 'p' + started.picture.ties.b[${tie}] })`);
    const contacts = async () =>
      Number((await panel.locator('summary', { hasText: 'record' }).textContent())?.split(' ')[0]);
    const all = await contacts();
    expect(await panel.locator('.now').getAttribute('d')).toMatch(/^M39.5 /);
    await ask('started.handle.setMoment(started.picture.moments[30])');
    await page.waitForFunction(
      'document.querySelector(".tiewise").shadowRoot.querySelector(".now").getAttribute("d").startsWith("M30.5 ")',
    );
    expect(await contacts()).toBeLessThan(all);
  });

  it('says so of a person who is not in the picture yet', async () => {
    const { panel, ask } = await open();
    await ask('started.handle.setMoment("1990-01-01")');
    const later = await ask<string>(
      '"p" + started.picture.people.name.findIndex((_, person) => person > 0 && started.picture.people.states[160 * person + 3] === 0)',
    );
    await ask(`started.handle.select({ person: '${later}' })`);
    expect(await panel.textContent()).toContain('Not in the picture yet at this time.');
  });

  it('says through whom those are known with whom I have no tie', async () => {
    const { panel, ask } = await open({ people: 80, ties: 100 });
    const stranger = await ask<string>(`(() => {
      const { ties, people, me } = started.picture;
      const mine = new Set([...ties.b].filter((_, tie) => ties.a[tie] === me));
      return people.id.find((_, person) => person !== me && !mine.has(person) && people.states[4 * (40 * person + 39) + 3] > 0);
    })()`);
    await ask(`started.handle.select({ person: '${stranger}' })`);
    expect(await panel.textContent()).toMatch(/No contact between .+ and you is recorded/);
    expect(await panel.getByRole('meter').count()).toBe(0);
  });

  it('tells the story of a tie of two others, and opens either', async () => {
    const { panel, ask, page } = await open();
    const tie = await ask<number>(busiest(false));
    const [a, b] = await ask<[string, string]>(
      `[started.picture.ties.a[${tie}], started.picture.ties.b[${tie}]].map((person) => started.picture.people.name[person])`,
    );
    await ask(`started.renderers[0].tell('click', { tie: ${tie} })`);
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(`${a} and ${b}`);
    expect(await panel.textContent()).toMatch(/[Nn]ot all contact between .+ shows/);
    expect(await panel.getByRole('meter').count()).toBe(2);
    expect(await ask('started.told.at(-1)[1].tie.length')).toBe(2);
    await panel
      .locator('section', { has: page.getByText('The two') })
      .getByRole('button', { name: b })
      .first()
      .click();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(b);
  });

  it('opens whom a click in the picture is on, and closes by a click beside them', async () => {
    const { panel, ask } = await open();
    await ask('started.renderers[0].tell("click", { person: 5 })');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(
      await ask('started.picture.people.name[5]'),
    );
    await ask('started.renderers[0].tell("click")');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/^As of/);
    await ask('started.renderers[0].tell("click", { person: 0 })');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/^As of/);
  });

  it('says that no contact is recorded where there is no tie', async () => {
    const { panel } = await open({ ties: 0 });
    expect(await panel.locator('p').first().textContent()).toMatch(/ so far\. No contact is recorded\.$/);
  });

  it('lists ties where nobody is me, and says how it is told who is', async () => {
    const { panel } = await open({ me: -1 });
    expect(await panel.locator('p').first().textContent()).toBe(
      '60 people so far. It is not known whose ties these are: “me” says so, on the command line --me.',
    );
    const first = panel.locator('section', { hasText: 'Close once, quiet now' }).getByRole('button').first();
    const two = await first.textContent();
    await first.click();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(two);
  });

  it('says beside the pointer whom it is over, and who stands near them', async () => {
    const { ask, page, get, scene } = await open();
    await get('application').hover({ position: { x: 300, y: 200 } });
    await ask('started.renderers[0].tell("over", { person: 5 })');
    const tooltip = page.locator('.tooltip');
    expect(await tooltip.textContent()).toContain(await ask('started.picture.people.name[5]'));
    expect(await tooltip.textContent()).toMatch(/in touch|quiet for|no contact known/);
    await scene('person', 5);
    await ask('started.renderers[0].tell("over", { tie: 3 })');
    expect(await tooltip.textContent()).toMatch(/ and /);
    await ask('started.renderers[0].tell("over", { community: 1 })');
    expect(await tooltip.textContent()).toMatch(/^School\d+ people$/);
    await ask('started.renderers[0].tell("over")');
    expect(await tooltip.isVisible()).toBe(false);
    await scene('person', -1);
  });
});
