// The living map, walked once: open, see the pain, open its customers, accept it, make an opportunity of it, set an
// objective and see it burn. BASE_URL says where a demo runs.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'en', scheme: 'light' },
  { language: 'uk', scheme: 'dark', width: 390, height: 844, reducedMotion: 'reduce' },
];

for (const run of RUNS) {
  describe(`the living map in ${run.language}, ${run.scheme}, ${run.width ?? 1440}`, () => {
    let app;
    let sample;
    const wide = run.width === undefined;
    const press = (key) => app.page.getByRole('button', { name: app.t(key), exact: true }).click();

    before(async () => {
      app = await open(browser, run);
      sample = await app.enter();
    });
    after(() => app?.close());

    it('opens on the map as customers really go it', async () => {
      const { page, t } = app;
      await page.locator('.wm-conformance-card').first().waitFor();
      await page.getByRole('region', { name: t('conformance:weeks'), exact: true }).waitFor();
      await page.getByRole('img', { name: t('conformance:waysPicture') }).waitFor();
      const answered = page.locator('.wm-conformance-card').filter({ has: page.getByRole('heading', { name: 'chat answered', exact: true }) });
      await answered.getByText('→ quote sent', { exact: true }).waitFor();
      await app.look('conformance');
      await press('conformance:scale.time');
      await page.locator('.wm-road').first().waitFor();
      const hidden = await page.evaluate(() => {
        const cards = [...document.querySelectorAll('.wm-conformance-card')].map((card) => card.getBoundingClientRect());
        return [...document.querySelectorAll('.wm-road > span')].filter((label) => {
          const box = label.getBoundingClientRect();
          return label.scrollWidth > label.clientWidth + 1 || cards.some((card) => box.left < card.right && card.left < box.right && box.top < card.bottom && card.top < box.bottom);
        }).length;
      });
      assert.equal(hidden, 0, 'waits are cut or lie on cards');
      await press('conformance:scale.time');
    });

    it('draws where departments hand customers over, and opens who was handed over by keyboard', async () => {
      const { page, t } = app;
      await page.getByRole('img', { name: t('conformance:handovers.picture') }).waitFor();
      assert.deepEqual(await page.locator('.wm-handovers > ul > li').allInnerTexts(), ['Marketing', 'Sales', 'Online shop', 'Customer service']);
      const drawn = await page.locator('.wm-handover').evaluateAll((all) => all.map((it) => it.dataset.way));
      assert.ok(drawn.length > 3, `${drawn.length} hand-overs are drawn`);
      assert.ok((await page.locator('.wm-handovers text').count()) > 2);
      const hidden = await page.locator('.wm-handovers text').evaluateAll((all) => {
        const boxes = all.map((it) => it.getBoundingClientRect());
        return boxes.filter((one, at) => boxes.slice(at + 1).some((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)).length;
      });
      assert.equal(hidden, 0, 'numbers lie on each other');
      const section = page.getByRole('region', { name: t('conformance:handovers.title'), exact: true });
      await section.getByRole('table', { name: t('conformance:handovers.byDepartment'), exact: true }).getByText('Marketing → Sales', { exact: true }).waitFor();
      const rows = section.getByRole('table', { name: t('conformance:handovers.bySteps'), exact: true }).locator('tbody tr');
      assert.ok((await rows.count()) >= drawn.length, 'the table lacks what is drawn');
      await section.scrollIntoViewIfNeeded();
      await app.look('handovers');
      const number = rows.first().getByRole('button');
      const customers = await number.innerText();
      await number.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('table', { name: t('conformance:customers'), exact: true }).waitFor();
      assert.ok((await dialog.innerText()).includes(customers), `the list is not of ${customers}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      if (wide) {
        await page.locator('.wm-handovers text').first().click();
        await dialog.getByRole('table', { name: t('conformance:customers'), exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
      }
    });

    it('leads to how seamless these passages are, with departments', async () => {
      const { page, t } = app;
      const map = page.url();
      await page.getByRole('link', { name: t('conformance:handovers.seamless'), exact: true }).click();
      await page.waitForURL(/seamlessness\?stages=/);
      const handovers = page.getByRole('table', { name: t('seamlessness:handovers'), exact: true });
      await handovers.getByText('Marketing → Sales', { exact: true }).waitFor();
      await handovers.scrollIntoViewIfNeeded();
      await app.look('seamlessness-departments');
      await page.goto(map);
      await page.locator('.wm-conformance-card').first().waitFor();
    });

    it('says what the team of the shop believes, where it is wrong, and what it wants', async () => {
      const { page, t } = app;
      const feelings = page.getByRole('region', { name: t('emotion:title'), exact: true });
      const greatest = await feelings.locator('.wm-emotion-greatest').innerText();
      assert.match(greatest, /support call/);
      assert.match(greatest, /Marta/);
      const objectives = page.getByRole('region', { name: t('objectives:title'), exact: true });
      await objectives.locator('.wm-objective[data-state="missed"]', { hasText: 'quote sent' }).waitFor();
      await objectives.locator('.wm-objective[data-state="met"]', { hasText: 'delivery' }).waitFor();
      await page.getByRole('group', { name: t('conformance:whose'), exact: true }).getByRole('button', { name: 'Ilze, comes back', exact: true }).waitFor();
    });

    it('names the customers behind a number, and replays the journey of one along the map', async () => {
      const { page, t } = app;
      const number = page.locator('.wm-conformance-card button').nth(2);
      await number.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('table', { name: t('conformance:customers'), exact: true }).waitFor();
      const pseudonym = await dialog.locator('tbody tr', { hasText: '→' }).first().locator('td').first().innerText();
      assert.match(pseudonym, /^[0-9a-f]{8}$/);
      if (wide) await app.look('conformance-customers');
      await dialog.getByRole('button', { name: t('conformance:walk.replayOf', { pseudonym }), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      const walk = page.getByRole('region', { name: t('conformance:walk.title', { pseudonym }), exact: true });
      const place = walk.getByRole('slider');
      await place.waitFor();
      if (!wide) assert.equal(await place.inputValue(), '0', 'less motion is wanted, and yet it moves');
      await place.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      assert.equal(await place.inputValue(), '1');
      await page.locator('.wm-walker').waitFor();
      const [player, card] = [await walk.boundingBox(), await page.locator('.wm-conformance-card').first().boundingBox()];
      assert.ok(player.y + player.height <= card.y, 'the player lies on the cards');
      if (wide) await app.look('conformance-walk');
      await page.keyboard.press('Escape');
      await walk.waitFor({ state: 'hidden' });
    });

    it('names those behind a way, behind something ad hoc and behind a week, and replays one', async () => {
      const { page, t } = app;
      const root = page.url().split('?')[0];
      const less = await page.evaluate(
        async ([maps, id, step]) => {
          const { csrf } = await (await fetch('/api/session')).json();
          const ask = async (method, path, body) => (await fetch(`${maps}${path}`, { method, headers: { 'Content-Type': 'application/json', [csrf.header]: csrf.token }, body: JSON.stringify(body) })).json();
          const copy = await ask('POST', `/${id}/duplicate`, { name: 'Less' });
          copy.stages.flatMap((stage) => stage.steps).find((it) => it.name === step).bindings = [];
          await ask('PUT', `/${copy.id}`, copy);
          return copy.id;
        },
        [`/api/workspaces/${sample.split('/').at(-1)}/maps`, root.split('/').at(-1), 'chat answered'],
      );
      const dialog = page.getByRole('dialog');
      const opens = async (title, number) => {
        await dialog.getByRole('heading', { name: title }).waitFor();
        await dialog.getByRole('table', { name: t('conformance:customers'), exact: true }).waitFor();
        assert.ok((await dialog.locator('.wm-conformance-behind > p').innerText()).includes(number), `${title} is not of ${number}`);
      };
      await page.goto(`${sample}/maps/${less}?conformance=yes`);
      const ghost = page.locator('.wm-conformance-ghost', { hasText: 'chat answered' }).locator('.wm-count').first();
      await ghost.waitFor();
      await app.look('conformance-ghost');
      const chatted = await ghost.innerText();
      await ghost.focus();
      await page.keyboard.press('Enter');
      await opens(/chat answered/, chatted);
      const replay = dialog.locator('tbody button').first();
      const pseudonym = await dialog.locator('tbody tr').first().locator('td').first().innerText();
      await replay.click();
      const walk = page.getByRole('region', { name: t('conformance:walk.title', { pseudonym }), exact: true });
      await walk.getByRole('slider').waitFor();
      await page.locator('.wm-walker').waitFor();
      await page.keyboard.press('Escape');
      await walk.waitFor({ state: 'hidden' });
      const moves = page.getByRole('region', { name: t('conformance:moves'), exact: true });
      const way = moves.locator('tbody .wm-count').first();
      const went = await way.innerText();
      await way.focus();
      await page.keyboard.press('Enter');
      await opens(/→/, went);
      await app.look('conformance-way-customers');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('.wm-conformance-card').first().getByRole('button', { name: `, ${t('conformance:goOn')}: ` }).click();
      await opens(new RegExp(`: ${t('conformance:goOn')}$`), '');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('.wm-conformance-weekly > summary').click();
      const week = page.locator('.wm-conformance-weekly tbody .wm-count').first();
      const came = await week.innerText();
      await week.scrollIntoViewIfNeeded();
      await app.look('conformance-weeks');
      await week.click();
      await opens(/./, came);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      if (wide) {
        const drawn = page.locator('.wm-way-real').last();
        await drawn.dispatchEvent('click');
        await dialog.getByRole('table', { name: t('conformance:customers'), exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await page.locator('.wm-week-reach').nth(3).click();
        await dialog.getByRole('table', { name: t('conformance:customers'), exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
      }
      await page.goto(`${root}?conformance=yes`);
      await page.locator('.wm-conformance-card').first().waitFor();
      const gone = await page.evaluate(async (map) => {
        const { csrf } = await (await fetch('/api/session')).json();
        return (await fetch(map, { method: 'DELETE', headers: { [csrf.header]: csrf.token } })).status;
      }, `/api/workspaces/${sample.split('/').at(-1)}/maps/${less}`);
      assert.equal(gone, 204);
    });

    it('shows what hurts, the costliest first, and the customers behind it', async () => {
      const { page, t } = app;
      await press('findings:title');
      const first = page.locator('.wm-finding').first();
      await first.waitFor();
      assert.match(await first.innerText(), /quote sent/);
      await app.look('findings-map');
      await first.getByRole('button', { name: t('findings:openCustomers') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('table', { name: t('findings:customers') }).waitFor();
      assert.match(await dialog.innerText(), /quote request/);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      const change = page.locator('.wm-finding[data-of="moved"]').first();
      await change.getByRole('button', { name: t('findings:openCustomers') }).click();
      await dialog.getByRole('table', { name: t('findings:customers') }).waitFor();
      assert.match(await dialog.innerText(), /▸ product view/);
      if (wide) await app.look('findings-change-customers');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    });

    if (wide) {
      it('tells of the customers of a segment in one click', async () => {
        const { page, t } = app;
        const segments = (method, path, body) =>
          page.evaluate(
            async ([address, how, what]) => {
              const { csrf } = await (await fetch('/api/session')).json();
              const answer = await fetch(address, { method: how, body: what, headers: { 'content-type': 'application/json', [csrf.header]: csrf.token } });
              return answer.status === 204 ? null : answer.json();
            },
            [`/api/workspaces/${sample.split('/').at(-1)}/segments${path}`, method, body],
          );
        const { id } = await segments('POST', '', JSON.stringify({ name: 'Buyers', where: 'did purchase' }));
        await page.goto(`${page.url().split('?')[0]}?conformance=yes`);
        const whose = page.getByRole('group', { name: t('conformance:whose'), exact: true });
        await whose.getByRole('button', { name: 'Buyers', exact: true }).click();
        await page.waitForURL(new RegExp(`segment=${id}`));
        await page.locator('.wm-conformance-card', { hasText: /^purchase100%/ }).waitFor();
        await whose.getByRole('button', { name: t('conformance:everybody'), exact: true }).click();
        await segments('DELETE', `/${id}`);
        await press('findings:title');
        await page.locator('.wm-finding').first().waitFor();
      });

      it('accepts it onto the map, and makes an opportunity of it', async () => {
        const { page, t } = app;
        const first = page.locator('.wm-finding').first();
        await first.getByRole('button', { name: t('findings:makeOpportunity') }).click();
        await first.getByRole('link', { name: t('findings:inBacklog') }).waitFor();
        await first.getByRole('button', { name: t('findings:accept') }).click();
        await first.getByText(t('findings:states.accepted'), { exact: true }).waitFor();
        assert.deepEqual(app.errors, []);
        await page.route('**/findings/decisions*', (route) => (route.request().method() === 'DELETE' ? route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"code":"UNKNOWN_DECISION","detail":"nothing was decided"}' }) : route.continue()));
        await first.getByRole('button', { name: t('findings:takeBack') }).click();
        await first.getByRole('alert').waitFor();
        app.errors.splice(0);
        await page.unroute('**/findings/decisions*');
        await first.getByRole('button', { name: t('shell:failure.retry') }).click();
        await first.getByRole('alert').waitFor({ state: 'detached' });
      });

      it('sets an objective, measured while it is written, and sees it burn', async () => {
        const { page, t } = app;
        await press('conformance:title');
        const objectives = page.getByRole('region', { name: t('objectives:title'), exact: true });
        const field = objectives.getByLabel(t('objectives:add'));
        await field.fill('90% reach "purchase" in 2d');
        await objectives.getByText('expected "within"').waitFor();
        await field.fill('95% reach "chat answered" from "chat started" within 10m');
        await objectives.getByRole('status').filter({ hasText: /\d/ }).waitFor();
        await field.press('Enter');
        const own = objectives.locator('.wm-objective', { hasText: 'chat answered' });
        await own.and(page.locator('[data-state="missed"]')).locator('.wm-objective-burn[data-fast]').waitFor();
        await app.look('objectives');
        await own.getByRole('button', { name: /chat answered/ }).click();
        await own.waitFor({ state: 'detached' });
      });

      it('finds the pain on the drawn map again: as a card, as a badge, and says what a step is bound to', async () => {
        const { page, t } = app;
        await press('conformance:title');
        await page.locator('.wm-jm-box').getByText(/quote request.*quote sent/).first().waitFor();
        await page.locator('.wm-step-badges [data-kind="pain"]').first().waitFor();
        await page.goto(`${page.url().split('?')[0]}?panel=details`);
        await page.locator('.wm-step-card').first().click();
        const condition = page.getByLabel(t('bindings:condition'));
        await page.locator('.wm-binding-facts').waitFor();
        await condition.fill('type is "purchase"');
        await page.locator('.wm-binding-warning').first().waitFor();
        await app.look('bindings');
      });

      it('finds an objective on the step that it is about, and its numbers from there', async () => {
        const { page, t } = app;
        await page.goto(page.url().split('?')[0]);
        const mark = page.locator('.wm-step-card', { hasText: 'quote sent' }).locator('[data-objective="missed"]');
        await mark.waitFor();
        assert.equal((await mark.innerText()).trim(), t('conformance:badges.objective.missed'));
        await page.locator('.wm-step-card', { hasText: 'delivery' }).locator('[data-objective="met"]').waitFor();
        await mark.click();
        await page.locator('.wm-objective[data-asked][data-state="missed"]', { hasText: 'quote sent' }).waitFor();
      });

      it('moves its effort by keyboard, and chooses it within the capacity', async () => {
        const { page, t } = app;
        await page.goto(`${sample}/opportunities`);
        const point = page.getByRole('slider').first();
        const before = await point.getAttribute('aria-valuenow');
        await point.press('ArrowRight');
        await page.waitForFunction((old) => document.querySelector('.wm-matrix-point')?.getAttribute('aria-valuenow') !== old, before);
        await page.locator('.wm-backlog tr[data-chosen]').waitFor();
        await page.getByRole('table', { name: t('opportunities:alignment') }).waitFor();
        const open = page.getByRole('region', { name: t('opportunities:unansweredTitle'), exact: true });
        await open.waitFor();
        await app.look('opportunities');
        await open.scrollIntoViewIfNeeded();
        await app.look('opportunities-unanswered');
        await open.getByRole('button').first().click();
        await page.getByRole('dialog').getByRole('heading', { name: t('opportunities:edit') }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: t('opportunities:prove'), exact: true }).first().click();
        const proof = page.getByRole('dialog');
        const choose = async (key, type) => {
          await proof.getByRole('combobox', { name: t(key) }).fill(type);
          await page.getByRole('option', { name: type, exact: true }).click();
        };
        await choose('opportunities:proofAt', 'product view');
        await choose('opportunities:proofGoal', 'store visit');
        await proof.getByLabel(t('opportunities:released')).fill('2025-07-01');
        await proof.getByRole('button', { name: t('opportunities:prove'), exact: true }).click();
        await proof.locator('.wm-chart-box svg').waitFor();
        assert.match(await proof.locator('.wm-proof').innerText(), /-?\d/);
        await app.look('proof');
        await proof.getByRole('button', { name: t('shell:chart.asTable', { name: t('opportunities:proofWeeks') }) }).click();
        await proof.getByRole('columnheader', { name: t('opportunities:proofLine') }).waitFor();
        await page.keyboard.press('Escape');
        await proof.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: t('tickets:sendTo') }).first().click();
        await page.getByText(t('tickets:noneYet')).waitFor();
        await page.locator('.wm-ticket').getByText('"issuetype"').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        const pain = open.getByRole('link').first();
        const said = await pain.innerText();
        await pain.click();
        await page.waitForURL(/findings\?.*finding=/);
        await page.waitForFunction(() => document.activeElement?.matches('.wm-findings > li'));
        assert.ok((await page.locator('.wm-findings > li:focus').innerText()).includes(said));
      });
    }

    if (wide) {
      it('sizes an opportunity by hand, between bounds', async () => {
        const { page, t } = app;
        await page.goto(`${sample}/opportunities`);
        await press('opportunities:add');
        const form = page.getByRole('dialog');
        await form.getByLabel(t('opportunities:name')).fill('Answer chats at noon');
        const size = form.getByRole('group', { name: t('opportunities:customersAMonth'), exact: true });
        await size.getByLabel(t('opportunities:estimate')).fill('30');
        await size.getByLabel(t('opportunities:atLeast')).fill('40');
        await size.getByText(t('opportunities:sizeFaults.lowAbove', { low: '40', amount: '30' })).waitFor();
        assert.equal(await form.getByRole('button', { name: t('opportunities:save'), exact: true }).isDisabled(), true);
        await app.look('opportunity-form');
        await size.getByLabel(t('opportunities:atLeast')).fill('20');
        await size.getByLabel(t('opportunities:atMost')).fill('45');
        await form.getByRole('button', { name: t('opportunities:save'), exact: true }).click();
        const row = page.locator('.wm-backlog tr', { hasText: 'Answer chats at noon' });
        await row.getByText(t('opportunities:range', { n: '30', low: '20', high: '45' })).waitFor();
        await row.getByRole('button', { name: 'Answer chats at noon', exact: true }).click();
        await form.getByRole('button', { name: t('opportunities:remove'), exact: true }).click();
        await row.waitFor({ state: 'detached' });
      });
    }

    it('says nothing wrong', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
