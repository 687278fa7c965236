// What customers and channels are worth: attribution, lifetime value and budget, in a real browser against a running demo.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { looks } from './looks.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'en', scheme: 'light' },
  { language: 'zh', scheme: 'dark', width: 390, height: 844 },
  { language: 'uk', scheme: 'dark' },
];
const CHANNELS = ['web', 'app', 'e-mail'];
const MONTHS = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);

/** A table of spend: each channel and month by a rule. */
const spendOf = (rule) => ['channel,month,spend', ...MONTHS.flatMap((month) => CHANNELS.map((channel) => `${channel},${month},${Math.round(rule(channel, month))}`))].join('\n');

for (const run of looks(RUNS)) {
  describe(`what it is worth, in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    const go = async (address) => {
      await app.page.goto(home + address);
      await app.page.waitForLoadState('networkidle');
    };
    const chart = (name) => app.page.getByRole('application', { name });
    const field = (label) => app.page.getByRole('combobox', { name: label, exact: true });
    const choose = async (label, type) => {
      await field(label).fill(type);
      await app.page.getByRole('option', { name: type, exact: true }).click();
      await app.page.keyboard.press('Escape');
    };

    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('puts seven models side by side and sums to all conversions', async () => {
      const { page, t } = app;
      await go('/attribution');
      await page.getByRole('heading', { name: t('attribution:emptyTitle') }).waitFor();
      await app.look('attribution-empty');
      await choose(t('attribution:conversion'), 'purchase');
      await chart(t('attribution:chart')).waitFor();
      await app.look('attribution');
      await page.waitForURL(/conversion=/);
      await go('/attribution?conversion=purchase&view=table');
      const rows = page.locator('.wm-table tbody tr');
      await rows.first().waitFor();
      assert.equal(await rows.last().locator('td').first().innerText(), t('attribution:unattributed'));
      await app.look('attribution-table');
    });

    it('tells what customers are worth, and when not to believe it', async () => {
      const { page, t } = app;
      await go('/clv');
      await page.getByRole('heading', { name: t('clv:emptyTitle') }).waitFor();
      await choose(t('clv:purchase'), 'product view');
      await chart(t('clv:tenths')).waitFor();
      await app.look('clv');
      await page.getByText(t('clv:parameters')).click();
      await page.getByText(/BG\/NBD: r/).waitFor();
      await go('/clv?purchase=purchase');
      await page.getByRole('alert').waitFor();
      await app.look('clv-refused');
    });

    it('keeps the spend, fits curves, moves money, and opens whole for others', async () => {
      const { page, t } = app;
      const table = () => page.getByRole('button', { name: t('budget:spendOf', { first: '2025-01', last: '2025-12' }) });
      const forget = async () => {
        await table().click();
        await page.getByRole('dialog').getByRole('button', { name: t('budget:remove') }).click();
        await table().waitFor({ state: 'detached' });
      };
      const choose = (content) => page.locator('input[type=file]').setInputFiles({ name: 'spend.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
      const reported = async (act) => {
        const [answer] = await Promise.all([page.waitForResponse((it) => it.url().endsWith('/budget') && it.request().method() === 'POST'), act()]);
        return answer.json();
      };
      const question = page.getByRole('dialog', { name: t('budget:replaceTitle') });
      await go('/budget?conversion=purchase&referral=referral');
      if (await table().count()) await forget();
      await page.getByRole('heading', { name: t('budget:emptyTitle') }).waitFor();
      await app.look('budget-empty');
      const flat = await reported(() => choose(spendOf(() => 1000)));
      await page.getByText(t('budget:noPlan')).waitFor();
      const steady = page.getByText(/Spend hardly varies between months/).first();
      await steady.waitFor();
      if (run.language !== 'en') {
        await page.getByText(t('faults:CURVE_STEADY_SPEND')).first().waitFor();
        assert.equal(await steady.getAttribute('lang'), 'en');
      }
      await app.look('budget-refused');
      // spend that conversions answer to as a curve does
      const conversions = new Map(flat.curves.flatMap((curve) => curve.points.map((point) => [`${curve.channel} ${point.month}`, point.conversions])));
      const height = (channel) => Math.max(...MONTHS.map((month) => conversions.get(`${channel} ${month}`))) / 2;
      const curved = spendOf((channel, month) => 400 * Math.expm1(conversions.get(`${channel} ${month}`) / height(channel)));
      // what everybody works with is not replaced by one click
      await choose(curved);
      await question.waitFor();
      await app.look('budget-replace');
      await question.getByRole('button', { name: t('shell:cancel') }).click();
      await question.waitFor({ state: 'detached' });
      await choose(curved);
      await reported(() => question.getByRole('button', { name: t('budget:replace'), exact: true }).click());
      await question.waitFor({ state: 'detached' });
      await chart('web').waitFor();
      await page.getByRole('button', { name: t('budget:plan'), exact: true }).click();
      await chart(t('budget:moves')).waitFor();
      await page.waitForURL(/budget=\d+/);
      await app.look('budget');
      await go('/budget?conversion=purchase&referral=referral&budget=1000');
      await page.getByText(t('budget:loss', { loss: '#', low: '#', high: '#' }).split('#').find((part) => part.trim() !== '').trim()).scrollIntoViewIfNeeded();
      await app.look('budget-loss');
      await go('/budget?conversion=purchase&referral=referral');
      const monthly = page.getByRole('textbox', { name: t('budget:budget') });
      await monthly.fill('999999999');
      await page.getByRole('button', { name: t('budget:plan'), exact: true }).click();
      await page.getByRole('alert').getByText(/^budget \(.*\) must be from/i).waitFor();
      assert.match(await monthly.inputValue(), /999999999/);
      await chart('web').waitFor();
      await app.look('budget-plan-refused');
      await go('/budget?conversion=purchase&referral=referral');
      await page.getByRole('button', { name: t('budget:plan'), exact: true }).click();
      await chart(t('budget:moves')).waitFor();
      await page.waitForURL(/budget=\d+/);
      await page.reload();
      await chart(t('budget:moves')).waitFor();

      // another browser, which never saw the file
      const other = await open(browser, run);
      await other.enter();
      await other.page.goto(page.url());
      await other.page.getByRole('application', { name: t('budget:moves') }).waitFor();
      await other.close();

      // half of January is left out
      await go('/budget?conversion=purchase&since=2025-01-15&until=2025-04-01');
      await page.getByText(t('budget:counted', { first: '2025-02', last: '2025-03' })).waitFor();

      await table().click();
      const dialog = page.getByRole('dialog');
      const rows = dialog.getByRole('textbox', { name: t('budget:rows') });
      await rows.fill('channel,month,spend\nweb,2025-13,1\nweb,2025-01,-1');
      await dialog.getByRole('button', { name: t('budget:save') }).click();
      await dialog.getByText(/line 2, column "month": "2025-13".*\n.*line 3, column "spend": "-1"/).waitFor();
      await app.look('budget-spend-faults');
      await rows.fill('channel,month,spend\nweb,2025-02,70\nweb,2025-02,7');
      await dialog.getByRole('button', { name: t('budget:save') }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('cell', { name: '77', exact: true }).first().waitFor();
      await page.getByRole('button', { name: t('budget:spendOf', { first: '2025-02', last: '2025-02' }) }).click();
      assert.equal(await dialog.getByRole('textbox').inputValue(), 'channel,month,spend\nweb,2025-02,77');
      await dialog.getByRole('button', { name: t('budget:remove') }).click();
      await page.getByRole('heading', { name: t('budget:emptyTitle') }).waitFor();
    });

    /** Gives a table, and reads what comes of it. */
    const give = async (noun, name, content) => {
      const [answer] = await Promise.all([
        app.page.waitForResponse((it) => it.url().endsWith(`/${noun}/table`) && it.request().method() === 'POST'),
        app.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) }),
      ]);
      assert.equal(answer.status(), 200);
      return answer.json();
    };

    it('attributes the conversions of a table of paths, until the log is wanted again', async () => {
      const { page, t } = app;
      await go('/attribution');
      await page.getByText(t('tables:orPaths')).waitFor();
      const found = await give('attribution', 'counted.csv', 'path,conversions,value,null\nads > mail,12,600,31\nmail,3,90,40\n');
      assert.deepEqual(
        found.models.map((model) => [model.model, model.conversions]),
        ['first', 'last', 'linear', 'position', 'markov', 'shapley'].map((model) => [model, 15]),
      );
      await chart(t('attribution:chart')).waitFor();
      assert.equal(await field(t('attribution:conversion')).count(), 0);
      assert.match(page.url(), /[?&]table=1/);
      const told = (key) => page.locator('button', { hasText: t(key) });
      for (const key of ['shell:copyLink', 'boards:save']) assert.equal(await told(key).count(), 0);
      await app.look('attribution-of-table');
      await page.reload();
      await chart(t('attribution:chart')).waitFor();
      // an address that does not say so asks the log
      await go('/attribution?conversion=purchase');
      await field(t('attribution:conversion')).waitFor();
      for (const key of ['shell:copyLink', 'boards:save']) await told(key).waitFor();
      await page.goBack();
      await page.getByRole('button', { name: 'counted.csv' }).waitFor();
      await page.getByRole('button', { name: t('tables:remove') }).click();
      await page.getByRole('heading', { name: t('attribution:emptyTitle') }).waitFor();
      await field(t('attribution:conversion')).waitFor();
      await go('/attribution?table=1');
      await page.getByRole('heading', { name: t('tables:goneTitle') }).waitFor();
      await app.look('attribution-of-no-table');
      await page.getByRole('button', { name: t('tables:remove') }).click();
      await field(t('attribution:conversion')).waitFor();
    });

    it('tells what the customers of a summary are worth', async () => {
      const { page, t } = app;
      await go('/clv?horizon=26w');
      const rows = Array.from({ length: 60 }, (_, i) => (i % 5 === 0 ? `c${i},0,0,${36 + (i % 4)},` : `c${i},${i % 5},${3 + ((i * 7) % 30)},${36 + (i % 4)},${20 + (i % 9)}`));
      const found = await give('clv', 'summary.csv', ['customer,frequency,recency,T,value', ...rows].join('\n'));
      assert.equal(found.total.customers, 60);
      await page.getByRole('heading', { name: t('clv:best') }).waitFor();
      await app.look('clv-of-table');
      await page.getByRole('button', { name: t('tables:remove') }).click();
      await page.getByRole('heading', { name: t('clv:emptyTitle') }).waitFor();
    });

    it('draws the survival of a table by the columns that are chosen, and says what is wrong with it', async () => {
      const { page, t } = app;
      await go('/survival');
      const table = ['id;weeks;state;plan', ...Array.from({ length: 40 }, (_, i) => `c${i};${1 + ((i * 7) % 23)};${i % 3 === 0 ? 'stays' : 'left'};${i % 2 === 0 ? 'basic' : 'plus'}`)].join('\n');
      await page.locator('input[type=file]').setInputFiles({ name: 'lives.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await page.getByRole('heading', { name: t('tables:columnsTitle') }).waitFor();
      await app.look('survival-of-table-asked');
      const pick = async (label, option) => {
        await field(label).click();
        await page.getByRole('option', { name: option, exact: true }).click();
      };
      await pick(t('tables:time'), 'weeks');
      await pick(t('tables:unit'), t('tables:units.week'));
      await pick(t('survival:breakdown'), 'plan');
      await pick(t('tables:status'), 'state');
      await page.getByRole('heading', { name: t('tables:valueTitle') }).waitFor();
      const values = page.getByRole('list', { name: 'state' }).getByRole('listitem');
      assert.match(await values.first().innerText(), /left\s+26/);
      assert.ok((await values.nth(1).innerText()).includes(t('tables:says.neither')));
      await app.look('survival-of-table-value');
      const [answer] = await Promise.all([
        page.waitForResponse((it) => it.url().endsWith('/survival/table') && it.request().method() === 'POST'),
        values.first().getByRole('button', { name: 'left' }).click(),
      ]);
      const found = await answer.json();
      assert.deepEqual([found.n, found.events, found.groups.map((group) => group.value)], [40, 26, ['basic', 'plus']]);
      assert.ok(found.definition.includes('in units of 7d'));
      await chart(t('survival:curve')).waitFor();
      await page.getByText(t('tables:counted', { event: 'left', others: 'stays' })).waitFor();
      await app.look('survival-of-table');
      await go('/survival?table=1&time=plan&status=state&event=left');
      await page.getByRole('alert').getByText(/"basic" must be a number/).waitFor();

      const board = `Lives ${run.language} ${Date.now()}`;
      await go('/boards');
      await page.getByRole('textbox', { name: t('boards:new') }).fill(board);
      await page.getByRole('button', { name: t('boards:create') }).click();
      await page.getByRole('heading', { name: board, level: 1 }).waitFor();
      await go('/survival?to=purchase');
      await page.getByRole('button', { name: t('boards:save') }).click();
      const dialog = page.getByRole('dialog', { name: t('boards:saveTitle') });
      await dialog.getByRole('textbox', { name: t('boards:name') }).fill(`${board} view`);
      await dialog.getByRole('combobox', { name: t('boards:putOn') }).click();
      await page.getByRole('option', { name: board, exact: true }).click();
      await dialog.getByRole('button', { name: t('boards:save') }).click();
      await dialog.waitFor({ state: 'hidden' });
      await go('/survival?table=1&time=weeks&status=state&event=left');
      await page.getByRole('button', { name: 'lives.csv' }).waitFor();
      await go('/boards');
      const asked = [];
      page.on('request', (it) => asked.push(it.url()));
      const [tile] = await Promise.all([page.waitForResponse((it) => /\/survival\?.*to=purchase/.test(it.url())), page.getByRole('link', { name: board, exact: true }).click()]);
      assert.ok((await tile.json()).n > 40);
      await page.locator('.wm-tile .wm-chart-box svg').first().waitFor();
      assert.deepEqual(asked.filter((it) => it.endsWith('/survival/table')), []);
      await app.look('board-beside-table');

      await go('/survival?table=1');
      await page.getByRole('button', { name: t('tables:remove') }).click();
      await page.getByRole('heading', { name: t('survival:askTitle') }).waitFor();
    });

    it('has no accessibility violation', () => {
      assert.deepEqual(app.violations, []);
    });
  });
}
