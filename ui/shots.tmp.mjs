import { launch, open, BASE_URL } from './e2e/app.mjs';
const browser = await launch();
const list = process.argv.slice(2);
const [language='en', scheme='light', width='1440', height='900'] = (process.env.LOOK ?? 'en light 1440 900').split(' ');
const app = await open(browser, { language, scheme, width: Number(width), height: Number(height) });
const home = await app.enter();
console.log(home, app.page.url());
for (const path of list) {
  try {
    await app.page.goto(path.startsWith('/') ? BASE_URL + path : `${home}/${path}`);
    await app.settle();
    const name = path.replace(/[^a-z0-9]+/gi, '_') || 'home';
    await app.page.screenshot({ path: `/tmp/shots/${name}-${language}-${scheme}-${width}.png`, fullPage: process.env.FULL === '1' });
    if (app.errors.length) console.log(path, app.errors.splice(0));
  } catch (e) { console.log(path, String(e).slice(0, 200)); }
}
await browser.close();
