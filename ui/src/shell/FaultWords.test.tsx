// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../api/http';
import uk from '../locales/uk/faults.json';
import enShell from '../locales/en/shell.json';
import ukShell from '../locales/uk/shell.json';
import { failureText } from './Parts';

afterEach(cleanup);

const WRONG = new ApiError(400, 'INVALID_METRIC', 'metric "nonsense" is not known. Give one of customers, events.');

async function said(language: string, error: unknown): Promise<HTMLElement> {
  const i18n = createInstance({
    lng: language,
    resources: { en: { shell: enShell }, uk: { shell: ukShell } },
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  });
  await i18n.init();
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <p role="alert">{failureText(error, i18n.t)}</p>
      </I18nextProvider>,
    );
    await Promise.resolve();
  });
  const alert = screen.getByRole('alert');
  await expect.poll(() => alert.textContent).not.toBe('');
  return alert;
}

describe('a fault', () => {
  it('is told in the language of the page, then in the words of the server', async () => {
    const alert = await said('uk', WRONG);
    expect(alert.firstChild?.textContent).toBe(uk.INVALID_METRIC);
    const detail = alert.querySelector('[lang="en"]');
    expect(detail?.textContent).toBe('Metric "nonsense" is not known. Give one of customers, events.');
    expect(alert.textContent).toBe(`${uk.INVALID_METRIC}${detail?.textContent}`);
  });

  it('is told once on a page in English', async () => {
    expect((await said('en', WRONG)).textContent).toBe('Metric "nonsense" is not known. Give one of customers, events.');
  });

  it('keeps the words of the server where there is no sentence', async () => {
    const alert = await said('uk', new ApiError(400, 'OF_TOMORROW', '"A" is not "B".'));
    expect(alert.innerHTML).toBe('<span lang="en">"A" is not "B".</span>');
  });

  it('has a sentence where the server says nothing', async () => {
    expect((await said('uk', new ApiError(400, 'INVALID_METRIC', ''))).textContent).toBe(uk.INVALID_METRIC);
    cleanup();
    expect((await said('uk', new ApiError(0, 'UNREACHABLE', ''))).textContent).toBe(ukShell.failure.codes.UNREACHABLE);
    cleanup();
    expect((await said('uk', new ApiError(500, 'HTTP_500', ''))).textContent).toBe(ukShell.failure.unexpected);
    cleanup();
    expect((await said('uk', new Error('ours'))).textContent).toBe(ukShell.failure.unexpected);
  });
});
