import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What a page can be told to be at any time; all else is settled when its context is made. */
type Changeable = 'viewport' | 'colorScheme' | 'reducedMotion' | 'forcedColors';

interface Lent {
  page: Page;
  /** Gives the page back, empty; a fresh one is closed. */
  free(): Promise<void>;
}

/** Pages given back, by what their contexts were made with. */
const closed = new WeakMap<Browser, Map<string, Page[]>>();

/** A page with these options, 800 x 600 unless told otherwise. */
export async function pageIn(
  browser: Browser,
  { viewport = { width: 800, height: 600 }, ...options }: BrowserContextOptions,
  fresh: boolean,
): Promise<Lent> {
  const { colorScheme = 'light', reducedMotion = 'no-preference', forcedColors = 'none', ...made } = options;
  const changeable: Pick<BrowserContextOptions, Changeable> = {
    viewport,
    colorScheme,
    reducedMotion,
    forcedColors,
  };
  const pages = fresh ? [] : pagesLike(browser, JSON.stringify(made));
  const page = pages.pop() ?? (await (await browser.newContext({ ...made, ...changeable })).newPage());
  await page.setViewportSize(viewport ?? { width: 800, height: 600 });
  await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors });
  return {
    page,
    async free() {
      if (fresh) return page.context().close();
      await page.mouse.move(0, 0);
      await page.goto('about:blank');
      pages.push(page);
    },
  };
}

function pagesLike(browser: Browser, made: string): Page[] {
  const ofBrowser = closed.get(browser) ?? new Map<string, Page[]>();
  closed.set(browser, ofBrowser);
  const pages = ofBrowser.get(made) ?? [];
  ofBrowser.set(made, pages);
  return pages;
}
